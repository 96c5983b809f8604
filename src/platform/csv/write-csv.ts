import { formatDecimalOre, type Ore } from '../money/money.model.ts'
import { guardText } from './csv-cell.model.ts'
import type { Delimiter } from './delimiter.model.ts'

type Missing = null | undefined

/**
 * A column and how to find its value in a row. Texts are guarded against being run as formulas; numbers are
 * written bare with a point (a string must be such a number), money in kroner with two decimals.
 */
export type CsvColumn<Row> =
  | { readonly name: string; readonly kind: 'text'; readonly value: (row: Row) => string | Missing }
  | {
      readonly name: string
      readonly kind: 'number'
      readonly value: (row: Row) => number | bigint | string | Missing
    }
  | { readonly name: string; readonly kind: 'money'; readonly value: (row: Row) => Ore | Missing }

/** `spreadsheet` adds the byte order mark and the semicolons that Excel expects on a Norwegian machine. */
export type CsvStyle = 'standard' | 'spreadsheet'

/**
 * A CSV file by RFC 4180 with a header. `readCsv` gives back the same texts; throws a RangeError when a number
 * column holds something else.
 */
export function writeCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  style: CsvStyle = 'standard',
): string {
  const delimiter: Delimiter = style === 'spreadsheet' ? ';' : ','
  const lines = [columns.map(({ name }) => guardText(name))]
  for (const row of rows) lines.push(columns.map((column) => cellOf(column, row)))
  const mark = style === 'spreadsheet' ? '\ufeff' : ''
  return mark + lines.map((cells) => lineOf(cells, delimiter)).join('')
}

function lineOf(cells: readonly string[], delimiter: Delimiter): string {
  const line = cells.map(quoted).join(delimiter)
  // A line of one empty cell would be a blank line.
  return `${line === '' ? '""' : line}\r\n`
}

const quoted = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

function cellOf<Row>(column: CsvColumn<Row>, row: Row): string {
  if (column.kind === 'text') return guardText(column.value(row) ?? '')
  if (column.kind === 'money') {
    const ore = column.value(row)
    return ore === null || ore === undefined ? '' : formatDecimalOre(ore)
  }
  const value = column.value(row)
  return value === null || value === undefined ? '' : bareNumber(`${value}`)
}

function bareNumber(text: string): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(text))
    throw new RangeError('a number column holds numbers like -14308 or 12.5')
  return text
}
