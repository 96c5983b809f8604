import { z } from 'zod'

// What the API's queries have in common.

export const searchField = z
  .string()
  .max(200)
  .default('')
  .describe('Part of a name, also an earlier one, or the beginning of a number')

export const limitField = z.coerce.number().int().min(1).max(200).default(50)

export const afterField = z
  .string()
  .max(2_000)
  .optional()
  .describe('Where the next page begins: "next" of the page before')

export const dateField = z.iso.date().optional().describe('As it was on this date')

/** A period in an answer: both days included, null where it has no end. */
export const periodFields = { from: z.iso.date().nullable(), until: z.iso.date().nullable() }
