import { type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { SheetRow } from './import.model.ts'

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

/** What several rows tell of one thing, or the cell that says something else than the rows above it. */
export type Agreement<Facts> =
  | { readonly ok: true; readonly value: Facts }
  | { readonly ok: false; readonly row: number; readonly column: string; readonly line: number }

/**
 * The facts that rows about one thing agree on. A cell that is left blank agrees with everybody: the facts need to
 * be written once.
 */
export function agreed<Value extends object, Column extends keyof Value & string>(
  rows: readonly SheetRow<Value>[],
  columns: readonly Column[],
): Agreement<Pick<Value, Column>> {
  const facts = new Map<Column, { readonly value: Value[Column]; readonly line: number }>()
  for (const [row, { value: cells, line }] of rows.entries()) {
    for (const column of columns) {
      const [value, before] = [cells[column], facts.get(column)]
      if (before === undefined || isBlank(before.value)) facts.set(column, { value, line })
      else if (!isBlank(value) && value !== before.value) return { ok: false, row, column, line: before.line }
    }
  }
  const entries = columns.map((column) => [column, facts.get(column)?.value])
  return { ok: true, value: Object.fromEntries(entries) as Pick<Value, Column> }
}

/** Why a cell that contradicts a line above it cannot be read. */
export const rowsDiffer = (line: number): Decision<never, 'sheet-rows-differ'> =>
  refuse('sheet-rows-differ', { line: `${line}` })
