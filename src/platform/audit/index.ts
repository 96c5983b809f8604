/** The door of the audit trail: writing into it, walking it, and telling it as a history. */

export { addChangeWords, type ChangeWords } from './change-words.ts'
export { type HistoryRow, historyOf } from './history.sql.ts'
export { historyEntries, namesIn } from './history-entries.ts'
export { addNameSource, type NameSource, type NamesById } from './name-sources.ts'
export { type Change, recordChange, type Snapshot } from './record-change.ts'
export { auditHeads, verifyAudit } from './verify.cli.ts'
