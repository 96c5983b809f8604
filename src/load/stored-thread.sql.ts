import { sql } from 'kysely'
import type { WriteTx } from '../platform/db/index.ts'
import type { Card, Due, Link } from '../platform/records/index.ts'

type Asked = { readonly cooperationId: string; readonly ids: readonly string[] }

/** The cards that stand in the index with these ids, every field of them. */
export async function storedCards(tx: WriteTx, { cooperationId, ids }: Asked): Promise<Required<Card>[]> {
  const { rows } = await sql<Required<Card>>`
    select cooperation_id as "cooperationId", id, kind, station, title, summary, search_text as "searchText",
           language, path, source, position, visibility
      from platform.record
     where cooperation_id = ${cooperationId} and id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** The links that go out from cards with these ids. */
export async function storedLinks(tx: WriteTx, { cooperationId, ids }: Asked): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select cooperation_id as "cooperationId", from_id as "fromId", to_id as "toId", meaning, visibility
      from platform.link
     where cooperation_id = ${cooperationId} and from_id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** The dates of cards with these ids. */
export async function storedDues(tx: WriteTx, { cooperationId, ids }: Asked): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select cooperation_id as "cooperationId", id, record_id as "recordId", what, on_date as "onDate",
           when_text as "whenText", bearer, done_on as "doneOn", visibility
      from platform.due
     where cooperation_id = ${cooperationId} and record_id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}
