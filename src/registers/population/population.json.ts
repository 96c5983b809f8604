import { z } from 'zod'
import { paths } from '../paths.ts'
import type { PopulationRow } from './population-row.model.ts'

export const populationListJson = z.object({
  items: z.array(
    z.object({
      municipality: z.object({ code: z.string(), name: z.string(), href: z.string() }),
      onDate: z.iso.date(),
      ages: z
        .object({ from: z.int(), to: z.int() })
        .describe('Whole years, both included; 0–150 is everybody'),
      persons: z.int(),
      source: z.string(),
    }),
  ),
  next: z.string().nullable().describe('Give it as "after" for the next page; null on the last one'),
})

type ListJson = z.infer<typeof populationListJson>

/** One figure. */
export const populationRowJson = (row: PopulationRow): ListJson['items'][number] => ({
  municipality: { code: row.code, name: row.municipality, href: paths.municipality(row.code) },
  onDate: row.onDate,
  ages: { from: row.ages.from, to: row.ages.to },
  persons: row.persons,
  source: row.source,
})
