import { classList } from '../class-list.ts'
import { type Column, cellClass, type MoneyRows } from './column.ts'
import { Fold } from './fold.view.tsx'

type TableRowProps<Row> = {
  row: Row
  columns: readonly Column<Row>[]
  money?: MoneyRows<Row> | undefined
  highlighted: boolean
}

/** One row: the first cell names it, each other cell knows its label for narrow screens. */
export function TableRow<Row>({ row, columns, money, highlighted }: TableRowProps<Row>) {
  const [first, ...others] = columns
  return (
    <tr class={classList(highlighted && 'highlighted')}>
      <th scope="row">{first?.cell(row)}</th>
      {others.map((column) => (
        <td class={cellClass(column, money)} data-label={column.drawing ? undefined : column.head}>
          {column.cell(row)}
        </td>
      ))}
      {money && (
        <Fold
          summary={money.summary?.(row)}
          bar={money.bar?.(row)}
          details={others
            .filter((column) => column.key !== money.answer && !column.drawing)
            .map((column) => ({ label: column.head, text: column.cell(row) }))}
        />
      )}
    </tr>
  )
}
