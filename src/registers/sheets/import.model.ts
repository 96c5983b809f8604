import type { Written } from '../written.model.ts'

/** A cell that cannot be read, or a row that cannot be true (then `column` is the one it is about, or null). */
export type BadCell = {
  readonly line: number
  readonly column: string | null
  readonly code: string
  readonly details?: Readonly<Record<string, string>>
  /** What stood there. */
  readonly typed: string
}

export type SheetRow<Value> = {
  readonly line: number
  readonly value: Value
  readonly cells: Readonly<Record<string, string>>
}

export type Sheet<Value> = {
  readonly rows: readonly SheetRow<Value>[]
  readonly bad: readonly BadCell[]
  /** The columns that the file has. */
  readonly columns: ReadonlySet<string>
}

/** What one row leads to. */
export type RowOutcome = {
  readonly line: number
  readonly did: Written['did']
  readonly cells: Readonly<Record<string, string>>
}

/** A file before anything is stored: what is wrong with it, or what it would do. */
export type Preview = {
  readonly bad: readonly BadCell[]
  readonly outcomes: readonly RowOutcome[]
  /** The file, to be sent back when it is to be imported. */
  readonly packed: string
}
