import type { ComponentChildren } from 'preact'
import { m } from '../../../platform/text/index.ts'
import { type Column, DataTable } from '../../../platform/ui/index.ts'
import { indicatorName } from '../../pages/indicator-name.ts'
import { type Answer, SHOWN, type Shown } from '../answer/figures.model.ts'
import { type Compared, comparedAt } from './show-compared.ts'

type Row = Compared & { readonly indicator: Shown }

type OverviewTableProps = {
  readonly answer: Answer
  readonly year: number
  /** Nothing is otherwise yet: the standing picture alone is shown. */
  readonly changed: boolean
  readonly source?: ComponentChildren
}

/** Every figure in one year: as it stands, changed, and the difference. */
export const OverviewTable = ({ answer, year, changed, source }: OverviewTableProps) => (
  <DataTable
    caption={m.outlookScenarioOverviewCaption({ year })}
    columns={changed ? bothColumns() : standingColumns()}
    rows={SHOWN.flatMap((indicator): Row[] => {
      const compared = comparedAt(answer, { indicator, year })
      return compared ? [{ ...compared, indicator }] : []
    })}
    highlight={({ indicator }) => indicator === 'fteGap'}
    money={{ answer: changed ? 'changed' : 'standing' }}
    source={source}
  />
)

const nameColumn = (): Column<Row> => ({
  key: 'name',
  head: m.outlookScenarioFigure(),
  cell: ({ indicator }) => indicatorName(indicator),
})

const standingColumns = (): Column<Row>[] => [
  nameColumn(),
  {
    key: 'standing',
    head: m.outlookScenarioStanding(),
    align: 'end',
    strong: true,
    cell: (row) => row.standing,
  },
  { key: 'span', head: m.outlookScenarioSpan(), align: 'end', cell: (row) => row.standingSpan },
]

/** Three columns, so that it stays a table beside the levers. */
const bothColumns = (): Column<Row>[] => [
  nameColumn(),
  { key: 'standing', head: m.outlookScenarioStanding(), align: 'end', cell: (row) => row.standing },
  {
    key: 'changed',
    head: m.outlookScenarioChangedAndDifference(),
    align: 'end',
    cell: ({ changed, difference }) => (
      <>
        <strong>{changed}</strong> ({difference})
      </>
    ),
  },
]
