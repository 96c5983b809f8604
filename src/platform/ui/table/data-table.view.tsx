import type { ComponentChildren } from 'preact'
import type { Column, MoneyRows, SumRow } from './column.ts'
import { SumRows } from './sum-rows.view.tsx'
import { TableHead } from './table-head.view.tsx'
import { TableRow } from './table-row.view.tsx'

export type DataTableProps<Row> = {
  /** What the table holds, with unit and count where they belong. */
  caption: string
  /** The heading above says the same: kept for screen readers only. */
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  highlight?: ((row: Row) => boolean) | undefined
  sums?: readonly SumRow[] | undefined
  afterSums?: readonly SumRow[] | undefined
  /** Rows of money: two lines each on a phone. */
  money?: MoneyRows<Row> | undefined
  /** Where the figures come from and when they were true. */
  source?: ComponentChildren
  /** Stands instead of the table when there are no rows. */
  empty?: ComponentChildren
  /** Many columns: becomes lists already on a tablet. */
  wide?: boolean | undefined
}

/** A table that is read as a table where there is room and as labelled lists where there is not. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, money, source, empty } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div class="table-frame" data-fold={foldOf(props)}>
      <table class="ds-table data-table" data-kind={money ? 'money' : undefined}>
        <caption class={props.captionHidden ? 'hidden-text' : undefined}>{props.caption}</caption>
        <TableHead columns={columns} money={money} />
        <tbody>
          {rows.map((row) => (
            <TableRow
              row={row}
              columns={columns}
              money={money}
              highlighted={props.highlight?.(row) ?? false}
            />
          ))}
        </tbody>
        <SumRows columns={columns} money={money} sums={props.sums ?? []} afterSums={props.afterSums ?? []} />
      </table>
      {source && <p class="table-source">{source}</p>}
    </div>
  )
}

/** Two or three columns without drawings stay a table on most phones, and rows of money until there is a phone. */
function foldOf<Row>({ columns, money, wide }: DataTableProps<Row>): 'early' | 'phone' | 'late' | undefined {
  if (wide) return 'early'
  if (columns.length > 3 || columns.some(({ drawing }) => drawing)) return undefined
  return money ? 'phone' : 'late'
}
