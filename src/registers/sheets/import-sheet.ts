import type { WriteTx } from '../../platform/db/index.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { accept, type Decision, type Refusal, refuse } from '../../platform/refusal/refusal.model.ts'
import type { Written } from '../written.model.ts'
import type { BadCell, Preview, RowOutcome, Sheet, SheetRow } from './import.model.ts'
import { packSheet, unpackSheet } from './packed-sheet.ts'
import type { SheetRefusal } from './read-sheet.ts'

export type ImportRefusal = SheetRefusal | 'file-missing' | 'sheet-too-large'

export type Imported =
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'done'; readonly rows: number }

export type SheetImport<Value> = {
  readonly read: (bytes: Uint8Array) => Decision<Sheet<Value>, SheetRefusal>
  /** Stores one row; a refusal names the column that it is about. */
  readonly store: (tx: WriteTx, row: SheetRow<Value>, sheet: Sheet<Value>) => Promise<RowStored>
}

export type RowStored = Decision<Written['did'], string> & { readonly column?: string }

/** Takes back all that was stored, because it was only a preview or because a row was refused. */
class TakenBack extends Error {}

/** The file that was chosen, or the one that comes back from its preview. */
function bytesOf({ files, form }: Pick<RequestContext, 'files' | 'form'>): Uint8Array | undefined {
  const file = files.get('file')
  if (file && file.bytes.length > 0) return file.bytes
  return form.packed ? unpackSheet(form.packed) : undefined
}

/**
 * Shows what a file would do, or does it: all of it, or nothing when one cell is bad. The preview stores every row
 * and takes it back, so that it can promise nothing that the import does not keep.
 */
export async function importSheet<Value>(
  context: Pick<RequestContext, 'files' | 'form' | 'write'>,
  { read, store }: SheetImport<Value>,
): Promise<Decision<Imported, ImportRefusal>> {
  const bytes = bytesOf(context)
  if (!bytes) return refuse('file-missing')
  const packed = packSheet(bytes)
  if (!packed) return refuse('sheet-too-large')
  const sheet = read(bytes)
  if (!sheet.ok) return sheet
  const wanted = context.form.confirm === 'ja'
  const bad: BadCell[] = [...sheet.value.bad]
  const outcomes: RowOutcome[] = []
  try {
    await context.write(async (tx) => {
      for (const row of sheet.value.rows) {
        const stored = await store(tx, row, sheet.value)
        if (stored.ok) outcomes.push({ line: row.line, did: stored.value, cells: row.cells })
        else bad.push(badRow(row, stored, stored.column))
      }
      if (!wanted || bad.length > 0) throw new TakenBack()
    })
    return accept({ kind: 'done', rows: outcomes.length })
  } catch (cause) {
    if (!(cause instanceof TakenBack)) throw cause
    const inOrder = bad.toSorted((a, b) => a.line - b.line)
    return accept({ kind: 'preview', preview: { bad: inOrder, outcomes, packed } })
  }
}

function badRow(
  { line, cells }: SheetRow<unknown>,
  { code, details }: Refusal<string>,
  column: string | undefined,
): BadCell {
  const typed = column ? (cells[column] ?? '') : ''
  return { line, column: column ?? null, code, typed, ...(details ? { details } : {}) }
}
