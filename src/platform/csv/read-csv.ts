import { parse } from 'csv-parse/sync'
import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { unguardText } from './csv-cell.model.ts'
import { type Delimiter, delimiters, detectDelimiter } from './delimiter.model.ts'
import { decodeText, type TextEncoding } from './text-encoding.model.ts'

/** A row of a file: where it begins, counted from 1 with the header, and one text for each column of the header. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

export type CsvTable = {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly delimiter: Delimiter
  readonly encoding: TextEncoding
}

export type CsvRefusal =
  | 'csv-too-large'
  | 'csv-not-text'
  | 'csv-empty'
  | 'csv-quote'
  | 'csv-too-many-rows'
  | 'csv-too-many-columns'
  | 'csv-column-without-name'
  | 'csv-column-twice'
  | 'csv-row-too-long'
  | 'csv-cell-too-long'

export type CsvLimits = {
  readonly bytes?: number
  readonly rows?: number
  readonly columns?: number
  /** The longest cell, in UTF-16 units. */
  readonly cell?: number
}

const usual = { bytes: 2_000_000, rows: 50_000, columns: 100, cell: 5_000 }

/**
 * Reads a CSV file as spreadsheets write it: UTF-8, UTF-16 or Windows-1252; `;`, tab or comma; quoted cells.
 * Blank lines are passed over, short rows are filled with empty cells. Anything else that does not fit is
 * refused with its line or column, and never in part.
 */
export function readCsv(bytes: Uint8Array, limits: CsvLimits = {}): Decision<CsvTable, CsvRefusal> {
  const bounds = { ...usual, ...limits }
  if (bytes.length > bounds.bytes) return refuse('csv-too-large', { max: `${bounds.bytes}` })
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('csv-not-text')
  const { body, delimiter, linesBefore } = withoutHint(decoded.text)
  const records = recordsOf(body, delimiter, bounds.rows)
  if (!records.ok) return records
  const lines = records.value.map(({ line, cells }) => ({ line: line + linesBefore, cells }))
  const table = tableOf(lines, bounds)
  return table.ok ? accept({ ...table.value, delimiter, encoding: decoded.encoding }) : table
}

/** Excel may say in the first line which delimiter follows: `sep=;`. */
function withoutHint(text: string): { body: string; delimiter: Delimiter; linesBefore: number } {
  const [hint = '', mark] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? []
  const named = delimiters.find((delimiter) => delimiter === mark)
  if (named === undefined) return { body: text, delimiter: detectDelimiter(text), linesBefore: 0 }
  return { body: text.slice(hint.length), delimiter: named, linesBefore: 1 }
}

type Parsed = { record: string[]; info: { lines: number } }

function recordsOf(text: string, delimiter: Delimiter, rows: number): Decision<CsvRow[], CsvRefusal> {
  // With a line break at the end, the count of lines is the same for the last record as for all others.
  const whole = /[\r\n]$/.test(text) ? text : `${text}\n`
  try {
    const parsed: unknown = parse(whole, {
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: rows + 2,
    })
    return accept(
      withFirstLines(parsed as Parsed[]).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    )
  } catch (cause) {
    const line = lineOf(cause)
    if (line === undefined) throw cause
    return refuse('csv-quote', { line: `${line}` })
  }
}

/** Each record with the line it begins on: csv-parse tells where it ends, and counts CR LF in a cell twice. */
function withFirstLines(parsed: readonly Parsed[]): CsvRow[] {
  let surplus = 0
  return parsed.map(({ record, info }) => {
    const text = record.join('')
    const line = info.lines - surplus - (text.match(/[\r\n]/g)?.length ?? 0)
    surplus += text.match(/\r\n/g)?.length ?? 0
    return { line, cells: record }
  })
}

/** The line that csv-parse stumbled over; undefined for a fault that is not about the file. */
function lineOf(cause: unknown): number | undefined {
  const isAboutFile = cause instanceof Error && 'code' in cause && 'lines' in cause
  return isAboutFile && typeof cause.lines === 'number' ? cause.lines : undefined
}

type Table = Pick<CsvTable, 'header' | 'rows'>

function tableOf(
  [first, ...rest]: readonly CsvRow[],
  limits: Required<CsvLimits>,
): Decision<Table, CsvRefusal> {
  if (first === undefined) return refuse('csv-empty')
  const header = readHeader(first, limits)
  if (!header.ok) return header
  if (rest.length > limits.rows) return refuse('csv-too-many-rows', { max: `${limits.rows}` })
  const rows: CsvRow[] = []
  for (const row of rest) {
    const filled = fillRow(row, header.value.length, limits.cell)
    if (!filled.ok) return filled
    rows.push(filled.value)
  }
  return accept({ header: header.value, rows })
}

function readHeader({ cells }: CsvRow, limits: Required<CsvLimits>): Decision<string[], CsvRefusal> {
  const names = cells.map((cell) => unguardText(cell).trim())
  const header = names.slice(0, names.findLastIndex((name) => name !== '') + 1)
  if (header.length > limits.columns) return refuse('csv-too-many-columns', { max: `${limits.columns}` })
  const unnamed = header.indexOf('')
  if (unnamed !== -1) return refuse('csv-column-without-name', { column: `${unnamed + 1}` })
  const twice = header.findIndex((name, index) => header.indexOf(name) !== index)
  return twice === -1 ? accept(header) : refuse('csv-column-twice', { column: `${twice + 1}` })
}

function fillRow({ line, cells }: CsvRow, width: number, longest: number): Decision<CsvRow, CsvRefusal> {
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return refuse('csv-row-too-long', { line: `${line}` })
  const tooLong = cells.findIndex((cell) => cell.length > longest)
  if (tooLong !== -1) {
    return refuse('csv-cell-too-long', { line: `${line}`, column: `${tooLong + 1}`, max: `${longest}` })
  }
  return accept({ line, cells: Array.from({ length: width }, (_, index) => unguardText(cells[index] ?? '')) })
}
