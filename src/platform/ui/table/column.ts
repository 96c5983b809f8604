import type { ComponentChildren } from 'preact'

/** A head that sorts: where its link leads, and which way the list is sorted by it now, if it is. */
export type SortLink = { href: string; direction?: 'ascending' | 'descending' | undefined }

/** One column. The first column of a table names the row. */
export type Column<Row> = {
  key: string
  head: string
  /** Drawn instead of the head's text, such as `<Sides>` over bars of difference. */
  headView?: ComponentChildren
  cell: (row: Row) => ComponentChildren
  /** Numbers stand at the end, text at the start. */
  align?: 'start' | 'end' | undefined
  /** The column that answers the question. */
  strong?: boolean | undefined
  /** A bar or another drawing: gets the room that is left, and no label of its own where rows become lists. */
  drawing?: boolean | undefined
  sort?: SortLink | undefined
}

/** What stands in a sum row under one column; `span` lets a sentence reach over the columns after it. */
export type SumCell = { column: string; text: ComponentChildren; span?: number | undefined }

export type SumRow = { head: string; cells: readonly SumCell[] }

/**
 * On a phone a row of money is two lines: name and answer, bar and details. `answer` is the column beside the
 * name. `bar` draws the row; `summary` is the text that opens the details when it is more than "details".
 */
export type MoneyRows<Row> = {
  answer: string
  bar?: ((row: Row) => ComponentChildren) | undefined
  summary?: ((row: Row) => string) | undefined
}

export const cellClass = <Row>(column: Column<Row>, money?: MoneyRows<Row>): string | undefined =>
  [
    column.align === 'end' && 'end',
    column.strong && 'strong',
    column.drawing && 'drawing',
    column.key === money?.answer && 'answer',
  ]
    .filter(Boolean)
    .join(' ') || undefined
