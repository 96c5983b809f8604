import { m } from '../../text/index.ts'
import { type Column, cellClass, type MoneyRows, type SortLink } from './column.ts'

type TableHeadProps<Row> = { columns: readonly Column<Row>[]; money?: MoneyRows<Row> | undefined }

/** The row of heads; a sortable head is a link, and only the sorted one carries an arrow. */
export function TableHead<Row>({ columns, money }: TableHeadProps<Row>) {
  return (
    <thead data-sorts={columns.some((column) => column.sort) ? '' : undefined}>
      <tr>
        {columns.map((column) => (
          <th scope="col" class={cellClass(column, money)} aria-sort={column.sort?.direction}>
            {column.sort ? <SortingHead head={column.head} sort={column.sort} /> : plainHead(column)}
          </th>
        ))}
        {money && (
          <th scope="col" class="fold">
            {m.uiDetails()}
          </th>
        )}
      </tr>
    </thead>
  )
}

const arrows = { ascending: '↑', descending: '↓' }

function SortingHead({ head, sort }: { head: string; sort: SortLink }) {
  return (
    <a class="sort" href={sort.href}>
      {head}
      {sort.direction && <span aria-hidden="true"> {arrows[sort.direction]}</span>}
    </a>
  )
}

/** A drawing needs a name, but the eye does not. */
function plainHead<Row>({ head, headView, drawing }: Column<Row>) {
  if (headView) return headView
  return drawing ? <span class="hidden-text">{head}</span> : head
}
