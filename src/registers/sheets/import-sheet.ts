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
  /** Stores the rows, and answers for each of them in their order; a refusal names the column it is about. */
  readonly store: (tx: WriteTx, sheet: Sheet<Value>) => Promise<readonly RowStored[]>
}

export type RowStored = Decision<Written['did'], string> & { readonly column?: string }

/** Stores rows that have nothing to do with each other. */
export const rowByRow =
  <Value>(store: (tx: WriteTx, value: Value) => Promise<RowStored>): SheetImport<Value>['store'] =>
  async (tx, { rows }) => {
    const answers: RowStored[] = []
    for (const { value } of rows) answers.push(await store(tx, value))
    return answers
  }

/** A refusal with the column that it is about, where it is about one. */
export const refusedIn =
  (columnOf: Readonly<Record<string, string>>) =>
  (refusal: Refusal<string>): RowStored => {
    const column = columnOf[refusal.code]
    return column ? { ...refusal, column } : refusal
  }

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
  let told: Told = { bad: sheet.value.bad, outcomes: [] }
  try {
    await context.write(async (tx) => {
      told = toldOf(sheet.value, await store(tx, sheet.value))
      if (!wanted || told.bad.length > 0) throw new TakenBack()
    })
    return accept({ kind: 'done', rows: told.outcomes.length })
  } catch (cause) {
    if (!(cause instanceof TakenBack)) throw cause
    return accept({ kind: 'preview', preview: { ...told, packed } })
  }
}

type Told = Omit<Preview, 'packed'>

/** What is wrong with a file, and what each of its rows leads to. */
function toldOf({ rows, bad }: Sheet<unknown>, answers: readonly RowStored[]): Told {
  const refused: BadCell[] = []
  const outcomes: RowOutcome[] = []
  for (const [index, row] of rows.entries()) {
    const answer = answers[index]
    if (!answer) throw new Error(`nothing is known of line ${row.line}`)
    if (answer.ok) outcomes.push({ line: row.line, did: answer.value, cells: row.cells })
    else refused.push(badRow(row, answer, answer.column))
  }
  return { bad: [...bad, ...refused].toSorted((a, b) => a.line - b.line), outcomes }
}

function badRow(
  { line, cells }: SheetRow<unknown>,
  { code, details }: Refusal<string>,
  column: string | undefined,
): BadCell {
  const typed = column ? (cells[column] ?? '') : ''
  return { line, column: column ?? null, code, typed, ...(details ? { details } : {}) }
}
