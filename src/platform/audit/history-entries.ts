import { momentText } from '../auth/moment-text.ts'
import type { ReadTx } from '../db/index.ts'
import { currentLocale, m } from '../text/index.ts'
import type { HistoryEntry } from '../ui/index.ts'
import { actionWords, fieldPlace, fieldWord } from './change-words.ts'
import { type ChangedField, changedFields, idsIn } from './field-changes.model.ts'
import type { HistoryRow } from './history.sql.ts'
import { type NamesById, namesById } from './name-sources.ts'
import { valueText } from './value-text.ts'

/** Names of everything that the changes mention by id. */
export const namesIn = (tx: ReadTx, rows: readonly HistoryRow[]): Promise<NamesById> =>
  namesById(tx, [...new Set(rows.flatMap(({ before, after }) => idsIn(changedFields(before, after))))])

type Telling = {
  readonly names: NamesById /** Whether each change says which record it is about. */
  readonly withSubject: boolean
}

function whatIn(row: HistoryRow, withSubject: boolean): string {
  const did = row.erased ? `${actionWords(row.action)} (${m.auditErased()})` : actionWords(row.action)
  const title = row.subjectTitle ?? titleIn(row)
  return withSubject && title ? m.auditDidAbout({ what: did, title }) : did
}

/** A record that has no card, or has one no longer, may still have been called something. */
function titleIn({ before, after }: HistoryRow): string | undefined {
  const told = { ...before, ...after }
  const title = told.title ?? told.name
  return typeof title === 'string' && title !== '' ? title : undefined
}

/** The database keeps fields in an order of its own; a reader wants title before source. */
const inOrder = (changes: readonly ChangedField[]): ChangedField[] =>
  changes.toSorted((a, b) => fieldPlace(a.field) - fieldPlace(b.field))

/** Changes as a history tab shows them, in the language set. */
export const historyEntries = (
  rows: readonly HistoryRow[],
  { names, withSubject }: Telling,
): HistoryEntry[] =>
  rows.map((row) => ({
    when: momentText(row.at, currentLocale()),
    who: row.who ?? m.auditNobodyKnown(),
    what: whatIn(row, withSubject),
    changes: inOrder(changedFields(row.before, row.after)).map(({ field, before, after }) => ({
      field: fieldWord(field),
      before: valueText(field, before, names),
      after: valueText(field, after, names),
    })),
  }))
