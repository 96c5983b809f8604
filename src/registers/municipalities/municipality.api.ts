import { z } from 'zod'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { searchText } from '../lists/list-address.ts'
import { readCursor, writeCursor } from '../lists/list-request.model.ts'
import { municipalityRecordJson, municipalityRowJson } from './municipality.json.ts'
import { municipalityPage } from './municipality-list.sql.ts'
import { findMunicipality } from './municipality-record.ts'

const date = z.iso.date().optional().describe('As it was on this date; today when left out')

/** What may be asked of the list of municipalities. */
export const municipalitiesQuery = z.object({
  q: z.string().max(200).default('').describe('Part of the name, or the beginning of the number'),
  date,
  ended: z.enum(['true', 'false']).default('false').describe('Numbers that had gone out of use by the date'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(2_000).optional().describe('Where the next page begins: "next" of the page before'),
})

export const municipalityQuery = z.object({ date })

type MunicipalitiesQuery = z.infer<typeof municipalitiesQuery>

/** The municipalities as they were on a date, by name. */
export async function municipalitiesAsJson(
  context: RequestContext,
  { query }: { query: MunicipalitiesQuery },
) {
  // The schema has seen to it that this is a date.
  const on = (query.date as LocalDate | undefined) ?? context.today
  const page = await context.read((tx) =>
    municipalityPage(tx, {
      q: searchText(query.q),
      date: on,
      filter: query.ended === 'true' ? 'ended' : null,
      sort: 'name',
      descending: false,
      after: readCursor(query.after),
      before: null,
      limit: query.limit,
    }),
  )
  const body = {
    date: on,
    items: page.rows.map(municipalityRowJson),
    next: page.next && writeCursor(page.next),
  }
  return { ok: true as const, body }
}

/** One municipality by one of its numbers, with its history. */
export async function municipalityAsJson(
  context: RequestContext,
  { query }: { query: z.infer<typeof municipalityQuery> },
) {
  const on = (query.date as LocalDate | undefined) ?? context.today
  const record = requireFound(await context.read((tx) => findMunicipality(tx, context.params.code ?? '', on)))
  return { ok: true as const, body: municipalityRecordJson(record) }
}
