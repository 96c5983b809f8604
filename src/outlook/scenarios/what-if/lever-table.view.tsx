import { m } from '../../../platform/text/index.ts'
import { type Column, DataTable } from '../../../platform/ui/index.ts'
import { LEVERS, type Lever } from '../../engine/lever.model.ts'
import { leverName, qualityName } from '../../pages/lever-name.ts'
import { leverSource, leverValue, leverValueWithUnit } from '../levers/lever-words.ts'

/** Each lever with its range, its standing value, where that comes from and how sure it is. */
export const LeverSources = ({ assumptions }: { readonly assumptions: string }) => (
  <details class="ds-details details wide-details">
    <summary>{m.outlookScenarioSourcesTitle()}</summary>
    <div class="stack">
      <p class="prose">
        {m.outlookScenarioSourcesIntro()} <a href={assumptions}>{m.outlookScenarioSourcesMore()}</a>
      </p>
      <DataTable caption={m.outlookScenarioSourcesTitle()} captionHidden columns={columns()} rows={LEVERS} />
    </div>
  </details>
)

const columns = (): Column<Lever>[] => [
  { key: 'name', head: m.outlookScenarioLever(), cell: ({ id }) => leverName(id) },
  {
    key: 'standing',
    head: m.outlookScenarioStanding(),
    align: 'end',
    cell: (lever) => leverValueWithUnit(lever, lever.default),
  },
  {
    key: 'range',
    head: m.outlookScenarioRange(),
    align: 'end',
    cell: (lever) =>
      m.outlookScenarioFromTo({ min: leverValue(lever, lever.min), max: leverValue(lever, lever.max) }),
  },
  { key: 'quality', head: m.outlookScenarioQuality(), cell: ({ quality }) => qualityName(quality) },
  { key: 'source', head: m.outlookScenarioSource(), cell: ({ id }) => leverSource(id) },
]
