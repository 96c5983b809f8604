import { sql } from 'kysely'
import type { ReadTx } from '../db/index.ts'
import type { Told } from './field-changes.model.ts'

/** One change, and the card of the record that it is about when that has one. */
export type HistoryRow = {
  readonly number: bigint
  readonly at: Date
  /** Null for somebody whose name the reader may not know, such as an administrator without a role here. */
  readonly who: string | null
  readonly personId: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectTitle: string | null
  readonly before: Told
  readonly after: Told
  /** Whether before and after have been taken away. */
  readonly erased: boolean
}

export type HistoryFilter = {
  readonly subjectId?: string | undefined
  readonly kind?: string | undefined
  readonly personId?: string | undefined
}

export type HistoryRequest = HistoryFilter & {
  readonly cooperationId: string
  /** Entries older than this number; null for the newest. */
  readonly before: bigint | null
  readonly limit: number
}

export type HistoryPage = { readonly rows: readonly HistoryRow[]; readonly next: bigint | null }

const onlyWhere = (column: string, value: string | bigint | null | undefined, sign = '=') =>
  value === undefined || value === null ? sql`` : sql`and ${sql.ref(column)} ${sql.raw(sign)} ${value}`

/** Changes in a cooperation, the newest first, for those who may see its history. */
export async function historyPage(tx: ReadTx, asked: HistoryRequest): Promise<HistoryPage> {
  const { rows } = await sql<HistoryRow>`
    select entry.number, entry.at, person.name as who, entry.person_id as "personId", entry.action,
           entry.subject_kind as "subjectKind", entry.subject_id as "subjectId", card.title as "subjectTitle",
           entry.before, entry.after, entry.erased_at is not null as erased
      from platform.audit_entry as entry
      left join platform.person on person.id = entry.person_id
      left join platform.record as card
             on card.cooperation_id = entry.cooperation_id and card.id = entry.subject_id
     where entry.cooperation_id = ${asked.cooperationId}
           ${onlyWhere('entry.subject_id', asked.subjectId)}
           ${onlyWhere('entry.subject_kind', asked.kind)}
           ${onlyWhere('entry.person_id', asked.personId)}
           ${onlyWhere('entry.number', asked.before, '<')}
     order by entry.number desc
     limit ${asked.limit + 1}`.execute(tx)
  const shown = rows.slice(0, asked.limit)
  return { rows: shown, next: rows.length > asked.limit ? (shown.at(-1)?.number ?? null) : null }
}

const mostOfOne = 200

/** The changes of one record, the newest first; at most 200. */
export const historyOf = async (
  tx: ReadTx,
  cooperationId: string,
  subjectId: string,
): Promise<readonly HistoryRow[]> =>
  (await historyPage(tx, { cooperationId, subjectId, before: null, limit: mostOfOne })).rows

/** What there is to narrow a history by. */
export type HistoryChoices = {
  readonly kinds: readonly string[]
  readonly people: readonly { readonly id: string; readonly name: string | null }[]
}

/** The kinds of records that were changed, and everybody who changed something. */
export async function historyChoices(tx: ReadTx, cooperationId: string): Promise<HistoryChoices> {
  const { rows } = await sql<{ kind: string; id: string; name: string | null }>`
    select distinct entry.subject_kind as kind, entry.person_id as id, person.name collate platform.norwegian as name
      from platform.audit_entry as entry
      left join platform.person on person.id = entry.person_id
     where entry.cooperation_id = ${cooperationId}
     order by name nulls last, id`.execute(tx)
  const people = new Map(rows.map(({ id, name }) => [id, { id, name }]))
  return { kinds: [...new Set(rows.map(({ kind }) => kind))].sort(), people: [...people.values()] }
}
