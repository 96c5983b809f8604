import { z } from 'zod'

/** What may be asked of the list of cooperations. */
export const cooperationsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(60).optional().describe('Where the next page begins: "next" of the page before'),
})

export type CooperationsQuery = z.output<typeof cooperationsQuery>
