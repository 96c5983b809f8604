import { z } from 'zod'
import type { RequestContext } from '../../platform/http/context.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { readCursor, writeCursor } from '../lists/list-request.model.ts'
import { populationRowJson } from './population.json.ts'
import { populationPage } from './population-list.sql.ts'

/** What may be asked of the list of population figures. */
export const populationQuery = z.object({
  municipality: z
    .string()
    .regex(/^[0-9]{4}$/)
    .optional()
    .describe('Only this municipality: four digits'),
  date: z.iso.date().optional().describe('Only figures on exactly this date'),
  ages: z.enum(['all', 'spans']).default('all').describe('"spans": figures for parts of the ages'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(2_000).optional().describe('Where the next page begins: "next" of the page before'),
})

/** Population figures, the newest first. */
export async function populationAsJson(
  context: RequestContext,
  { query }: { query: z.infer<typeof populationQuery> },
) {
  const page = await context.read((tx) =>
    populationPage(tx, {
      q: '',
      code: query.municipality ?? null,
      // The schema has seen to it that this is a date.
      onDate: (query.date as LocalDate | undefined) ?? null,
      filter: query.ages === 'spans' ? 'ages' : null,
      sort: 'date',
      descending: false,
      after: readCursor(query.after),
      before: null,
      limit: query.limit,
    }),
  )
  const body = { items: page.rows.map(populationRowJson), next: page.next && writeCursor(page.next) }
  return { ok: true as const, body }
}
