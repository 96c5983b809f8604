import { z } from 'zod'

const year = z
  .string()
  .regex(/^\d{4}$/)
  .optional()

/** Which municipalities and years, and (left out: all) which indicator. */
export const outlookQuery = z.object({
  municipality: z
    .string()
    .regex(/^\d{4}(,\d{4}){0,59}$/)
    .describe('One code, or several with commas between: those are answered added together'),
  from: year.describe('The first year; the base year when left out'),
  to: year.describe('The last year; as far as the projection goes when left out'),
  indicator: z.string().max(30).optional().describe('One of the indicators; all of them when left out'),
})

export type OutlookQuery = z.infer<typeof outlookQuery>
