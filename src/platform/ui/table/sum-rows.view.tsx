import type { ComponentChildren } from 'preact'
import { type Column, cellClass, type MoneyRows, type SumCell, type SumRow } from './column.ts'
import { Fold } from './fold.view.tsx'

type SumRowsProps<Row> = {
  columns: readonly Column<Row>[]
  money?: MoneyRows<Row> | undefined
  sums: readonly SumRow[]
  /** What is not in the sum stands below the double rule. */
  afterSums: readonly SumRow[]
}

/** The foot of a table. */
export function SumRows<Row>({ columns, money, sums, afterSums }: SumRowsProps<Row>) {
  if (sums.length + afterSums.length === 0) return null
  return (
    <tfoot>
      {sums.map((sum) => (
        <tr class="sum">
          <th scope="row">{sum.head}</th>
          <SumCells row={sum} columns={columns} money={money} />
          {money && <Fold details={foldedSums(sum, columns, money)} />}
        </tr>
      ))}
      {afterSums.map((row) => (
        <tr class="after-sum">
          <th scope="row">{row.head}</th>
          <SumCells row={row} columns={columns} money={money} />
          {money && <td class="fold" />}
        </tr>
      ))}
    </tfoot>
  )
}

type SumCellsProps<Row> = {
  row: SumRow
  columns: readonly Column<Row>[]
  money?: MoneyRows<Row> | undefined
}

/** Cells in the order of the columns, empty where the row says nothing. */
function SumCells<Row>({ row, columns, money }: SumCellsProps<Row>) {
  const cells: ComponentChildren[] = []
  for (let index = 1; index < columns.length; index += 1) {
    const column = columns[index] as Column<Row>
    const sum = row.cells.find((cell) => cell.column === column.key)
    const span = sum?.span ?? 1
    cells.push(
      <td
        class={span > 1 ? 'spanning' : cellClass(column, money)}
        colSpan={span > 1 ? span : undefined}
        data-label={hasLabel(column, sum) ? column.head : undefined}
      >
        {sum?.text}
      </td>,
    )
    index += span - 1
  }
  return <>{cells}</>
}

/** A link or a sentence needs no label where rows become lists, a figure does. */
const hasLabel = <Row,>(column: Column<Row>, sum: SumCell | undefined): boolean =>
  typeof sum?.text === 'string' && (sum.span ?? 1) === 1 && !column.drawing

function foldedSums<Row>(sum: SumRow, columns: readonly Column<Row>[], money: MoneyRows<Row>) {
  const label = (cell: SumCell) => columns.find((column) => column.key === cell.column)?.head ?? ''
  return sum.cells
    .filter((cell) => cell.column !== money.answer)
    .map((cell) => ({ label: label(cell), text: cell.text }))
}
