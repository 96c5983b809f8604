import type { RequestContext } from '../http/context.ts'
import { requireFound } from '../http/faults.ts'
import { findCooperation } from '../tenancy/cooperation.ts'
import type { LocalDate } from '../time/local-date.model.ts'
import { askedOf } from './asked.model.ts'
import { upcomingDues } from './dues.sql.ts'
import { findCards } from './find-cards.ts'
import { dueCursor, hitCursor, stationCursor } from './list-cursors.ts'
import type { DuesQuery, RecordsQuery, SearchQuery } from './record.input.ts'
import { dueAsJson, foundAsJson, recordAsJson } from './record.json.ts'
import { cardsOfStation } from './station-cards.sql.ts'

/** Cards that fit the words, the best first; when few do, those that fit another spelling after them. */
export const searchAsJson = (context: RequestContext, { query }: { query: SearchQuery }) =>
  context.read(async (tx) => {
    const cooperation = query.cooperation ? requireFound(await findCooperation(tx, query.cooperation)) : null
    const result = await findCards(tx, {
      asked: askedOf(query.q),
      within: cooperation?.id ?? null,
      station: query.station ?? null,
      after: hitCursor.read(query.after),
      limit: query.limit,
    })
    const items = [
      ...result.hits.map((hit) => foundAsJson(hit, 'exact')),
      ...result.close.map((hit) => foundAsJson(hit, 'close')),
    ]
    const body = {
      items: items.slice(0, query.limit),
      next: result.next && hitCursor.write(result.next),
      meant: result.meant,
    }
    return { ok: true as const, body }
  })

/** A cooperation's records, or those of one station. */
export async function recordsAsJson(context: RequestContext, { query }: { query: RecordsQuery }) {
  const { id, slug } = requireFound(context.cooperation)
  const page = { station: query.station ?? null, after: stationCursor.read(query.after), limit: query.limit }
  const { cards, next } = await context.read((tx) => cardsOfStation(tx, id, page))
  const items = cards.map((card) => recordAsJson(slug, card))
  return { ok: true as const, body: { items, next: next && stationCursor.write(next) } }
}

/** A cooperation's dates from one date on. */
export async function duesAsJson(context: RequestContext, { query }: { query: DuesQuery }) {
  const { id, slug } = requireFound(context.cooperation)
  // The schema has seen to it that this is a date.
  const date = (query.from as LocalDate | undefined) ?? context.date
  const wanted = { cooperationId: id, date, after: dueCursor.read(query.after), limit: query.limit }
  const { dues, next } = await context.read((tx) => upcomingDues(tx, wanted))
  const items = dues.map((due) => dueAsJson(slug, due))
  return { ok: true as const, body: { items, next: next && dueCursor.write(next) } }
}
