import type { z } from 'zod'
import { type CsvRefusal, type CsvRow, readCsv } from '../../platform/csv/read-csv.ts'
import { fieldErrors } from '../../platform/forms/field-errors.ts'
import { slugOf } from '../../platform/records/slug.model.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'

import type { BadCell, Sheet, SheetRow } from './import.model.ts'

export type SheetColumn = { readonly name: string; readonly required: boolean }

export type SheetRefusal = CsvRefusal | 'sheet-column-missing' | 'sheet-column-unknown' | 'sheet-without-rows'

/**
 * Reads a file whose first line names columns of ours, whichever way a spreadsheet wrote it. A row is read by the
 * schema, which takes one text for each column; every cell that it refuses is named.
 */
export function readSheet<Value>(
  bytes: Uint8Array,
  { columns, schema }: { readonly columns: readonly SheetColumn[]; readonly schema: z.ZodType<Value> },
): Decision<Sheet<Value>, SheetRefusal> {
  const table = readCsv(bytes)
  if (!table.ok) return table
  const header = readHeader(table.value.header, columns)
  if (!header.ok) return header
  if (table.value.rows.length === 0) return refuse('sheet-without-rows')
  const names = header.value
  const rows: SheetRow<Value>[] = []
  const bad: BadCell[] = []
  for (const row of table.value.rows) {
    const cells = cellsOf(row, names)
    const read = schema.safeParse(cells)
    if (read.success) rows.push({ line: row.line, value: read.data, cells })
    else bad.push(...badCells(read.error, { line: row.line, cells }))
  }
  return accept({ rows, bad, columns: new Set(names) })
}

function readHeader(
  header: readonly string[],
  columns: readonly SheetColumn[],
): Decision<string[], SheetRefusal> {
  const names = header.map((name) => slugOf(name).replaceAll('-', '_'))
  const known = new Set(columns.map(({ name }) => name))
  const unknown = header.find((_, index) => !known.has(names[index] ?? ''))
  if (unknown !== undefined) return refuse('sheet-column-unknown', { column: unknown.slice(0, 40) })
  const missing = columns.find(({ name, required }) => required && !names.includes(name))
  return missing ? refuse('sheet-column-missing', { column: missing.name }) : accept(names)
}

const cellsOf = ({ cells }: CsvRow, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? '']))

function badCells(
  { issues }: z.ZodError,
  { line, cells }: { readonly line: number; readonly cells: Readonly<Record<string, string>> },
): BadCell[] {
  return fieldErrors(issues, cells, (path) => String(path[0] ?? '')).map(({ field, code, details }) => ({
    line,
    column: field || null,
    code,
    typed: cells[field] ?? '',
    ...(details ? { details } : {}),
  }))
}
