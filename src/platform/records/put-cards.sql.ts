import { sql } from 'kysely'
import type { WriteTx } from '../db/index.ts'
import type { Card, Due, Link, Task } from './card.ts'

/** Puts a record's card in the index, or brings it up to date. Goes in the transaction that stores the record. */
export async function putCard(tx: WriteTx, card: Card): Promise<void> {
  const { cooperationId, id } = card
  const words = {
    kind: card.kind,
    station: card.station,
    title: card.title,
    summary: card.summary ?? '',
    search_text: card.searchText ?? '',
    language: card.language ?? 'nb',
    path: card.path,
    source: card.source ?? '',
    position: card.position ?? 0,
    visibility: card.visibility,
  }
  await tx
    .insertInto('platform.record')
    .values({ cooperation_id: cooperationId, id, ...words })
    .onConflict((conflict) =>
      conflict.columns(['cooperation_id', 'id']).doUpdateSet({ ...words, updated_at: sql<Date>`now()` }),
    )
    .execute()
}

/** Takes a card out, and its links, dues and tasks with it. */
export async function removeCard(tx: WriteTx, card: Pick<Card, 'cooperationId' | 'id'>): Promise<void> {
  await tx
    .deleteFrom('platform.record')
    .where('cooperation_id', '=', card.cooperationId)
    .where('id', '=', card.id)
    .execute()
}

/** Ties two cards: `fromId` answers `toId`. Putting the same link again changes its date and who sees it. */
export async function putLink(tx: WriteTx, link: Link): Promise<void> {
  const rest = { since: link.since ?? null, visibility: link.visibility }
  await tx
    .insertInto('platform.link')
    .values({
      cooperation_id: link.cooperationId,
      from_id: link.fromId,
      to_id: link.toId,
      meaning: link.meaning,
      ...rest,
    })
    .onConflict((conflict) =>
      conflict.columns(['cooperation_id', 'from_id', 'to_id', 'meaning']).doUpdateSet(rest),
    )
    .execute()
}

/** Puts a date in the calendar, or changes it. */
export async function putDue(tx: WriteTx, due: Due): Promise<void> {
  const rest = {
    record_id: due.recordId,
    what: due.what,
    on_date: due.onDate ?? null,
    when_text: due.whenText ?? null,
    bearer: due.bearer ?? '',
    done_on: due.doneOn ?? null,
    visibility: due.visibility,
  }
  await tx
    .insertInto('platform.due')
    .values({ cooperation_id: due.cooperationId, id: due.id, ...rest })
    .onConflict((conflict) => conflict.columns(['cooperation_id', 'id']).doUpdateSet(rest))
    .execute()
}

/** Gives somebody something to do, or notes that it is done. */
export async function putTask(tx: WriteTx, task: Task): Promise<void> {
  const rest = {
    record_id: task.recordId,
    person_id: task.personId,
    what: task.what,
    on_date: task.onDate ?? null,
    done_at: task.doneAt ?? null,
    visibility: task.visibility,
  }
  await tx
    .insertInto('platform.task')
    .values({ cooperation_id: task.cooperationId, id: task.id, ...rest })
    .onConflict((conflict) => conflict.columns(['cooperation_id', 'id']).doUpdateSet(rest))
    .execute()
}
