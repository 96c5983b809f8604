import { m } from '../../platform/text/index.ts'
import { Section } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf, lastYearOf } from '../data/picture.model.ts'
import { countedFigures } from './counted-figures.ts'
import { IndicatorFan } from './indicator-fan.view.tsx'
import { isFalling } from './outlook-words.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { showCounted, showExpected } from './show-figure.ts'
import { SourceLine } from './source-line.view.tsx'

/** How many of working age there are for each older person. */
export function SupportSection(props: PictureViewProps) {
  const { picture, counted, made, selection } = props
  return (
    <Section
      title={isFalling(picture) ? m.outlookSupportFewer() : m.outlookSupportTitle()}
      id="aldersbaereevne"
      intro={m.outlookSupportIntro()}
    >
      <IndicatorFan
        indicator="supportRatio"
        picture={picture}
        counted={counted}
        selection={selection}
        title={m.outlookSupportChart()}
        summary={summaryOf(props)}
        source={<SourceLine made={made} />}
      />
    </Section>
  )
}

function summaryOf({ picture, counted }: PictureViewProps): string {
  const [base, last] = [baseYearOf(picture), lastYearOf(picture)]
  const now = figureOf(picture, 'supportRatio', base)
  const then = figureOf(picture, 'supportRatio', last)
  if (!now || !then) return m.outlookNobodyOld()
  const [first] = countedFigures(counted, 'supportRatio')
  const known = first ? m.outlookWas({ value: showCounted('supportRatio', first.y), year: first.x }) : ''
  const expected = m.outlookIsAndBecomes({
    now: showCounted('supportRatio', now.p50),
    base,
    later: showExpected('supportRatio', then.p50),
    last,
    low: showExpected('supportRatio', then.p10),
    high: showExpected('supportRatio', then.p90),
  })
  return `${known} ${expected}`.trim()
}
