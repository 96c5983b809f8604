import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { dateOf } from './date-of.ts'
import type { FiguresMade } from './picture-view-props.ts'

/** Where figures come from and when they were true; the whole of it stands at the foot of the page. */
export const SourceLine = ({ made }: { made: FiguresMade }) => (
  <>
    {sourceOf(made)} <a href="#om-tallene">{m.outlookAboutFigures()}</a>
  </>
)

function sourceOf({ base, own, invented, made, standing }: FiguresMade): string {
  const draws = formatNumber(standing.draws, currentLocale())
  if (invented) return m.outlookSourceInvented({ draws })
  return own
    ? m.outlookSourceOwn({ base, on: dateOf(made.on), draws })
    : m.outlookSourceSupplied({ base, draws })
}
