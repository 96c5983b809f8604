import type { WriteTx } from '../../platform/db/index.ts'
import type { SheetRow } from './import.model.ts'
import type { RowStored, SheetImport } from './import-sheet.ts'

/** Stores some rows of a file together, and answers for each of them in their order. */
export type StoreGroup<Value> = (
  tx: WriteTx,
  rows: readonly SheetRow<Value>[],
) => Promise<readonly RowStored[]>

/** Stores the rows that are about one thing together, wherever in the file they stand. */
export const inGroups =
  <Value>(keyOf: (value: Value) => string, store: StoreGroup<Value>): SheetImport<Value>['store'] =>
  async (tx, { rows }) => {
    const answers = new Map<number, RowStored>()
    for (const group of Map.groupBy(rows, ({ value }) => keyOf(value)).values())
      for (const [index, answer] of (await store(tx, group)).entries())
        answers.set(group[index]?.line ?? 0, answer)
    return rows.flatMap(({ line }) => answers.get(line) ?? [])
  }

/** A refusal of one row of a group; what the others would do is not known, since nothing is stored. */
export const oneRefused = (
  rows: readonly SheetRow<unknown>[],
  at: number,
  refused: RowStored,
): readonly RowStored[] => rows.map((_, index) => (index === at ? refused : { ok: true, value: 'nothing' }))
