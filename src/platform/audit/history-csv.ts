import { writeCsv } from '../csv/write-csv.ts'
import { type ChangedField, changedFields } from './field-changes.model.ts'
import type { HistoryRow } from './history.sql.ts'

type Line = HistoryRow & Partial<ChangedField> & { readonly from: unknown; readonly to: unknown }

/** One line for each field that a change changed; one for a change that tells no fields. */
function linesOf(row: HistoryRow): Line[] {
  const changes = changedFields(row.before, row.after)
  if (changes.length === 0) return [{ ...row, from: null, to: null }]
  return changes.map(({ field, before, after }) => ({ ...row, field, from: before, to: after }))
}

const plain = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Changes as data: codes and values as they were recorded, times in UTC. */
export const historyCsv = (rows: readonly HistoryRow[]): string =>
  writeCsv<Line>(
    [
      { name: 'number', kind: 'number', value: ({ number }) => number },
      { name: 'at', kind: 'text', value: ({ at }) => at.toISOString() },
      { name: 'person', kind: 'text', value: ({ who }) => who },
      { name: 'action', kind: 'text', value: ({ action }) => action },
      { name: 'kind', kind: 'text', value: ({ subjectKind }) => subjectKind },
      { name: 'record', kind: 'text', value: ({ subjectId }) => subjectId },
      { name: 'title', kind: 'text', value: ({ subjectTitle }) => subjectTitle },
      { name: 'field', kind: 'text', value: ({ field }) => field },
      { name: 'before', kind: 'text', value: ({ from }) => plain(from) },
      { name: 'after', kind: 'text', value: ({ to }) => plain(to) },
    ],
    rows.flatMap(linesOf),
  )
