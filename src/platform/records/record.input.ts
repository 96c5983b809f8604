import { z } from 'zod'
import { stations } from './station.ts'

const limit = z.coerce.number().int().min(1).max(200).default(50)
const after = z
  .string()
  .max(2_000)
  .optional()
  .describe('Where the next page begins: "next" of the page before')

/** What may be asked of the search. */
export const searchQuery = z.object({
  q: z
    .string()
    .max(10_000)
    .default('')
    .describe('Words that must all be found; quotation marks make phrases'),
  cooperation: z.string().max(60).optional().describe("Only this cooperation's records: its slug"),
  station: z.enum(stations).optional().describe('Only this station of the thread'),
  limit,
  after,
})

/** What may be asked of a cooperation's list of records. */
export const recordsQuery = z.object({
  station: z.enum(stations).optional().describe('Only this station of the thread'),
  limit,
  after,
})

/** What may be asked of a cooperation's calendar. */
export const duesQuery = z.object({
  from: z.iso
    .date()
    .optional()
    .describe('The first date; the date the cooperation is seen from when left out'),
  limit,
  after,
})

export type SearchQuery = z.infer<typeof searchQuery>
export type RecordsQuery = z.infer<typeof recordsQuery>
export type DuesQuery = z.infer<typeof duesQuery>
