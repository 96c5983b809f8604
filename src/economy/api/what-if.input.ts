import { z } from 'zod'
import { shortText } from '../../platform/privacy/free-text.input.ts'

const asked = z.string().max(100).optional()

/** A question to a budget: the parameters of its what-if page. */
export const whatIfQuery = z
  .object({
    sum: asked.describe('Another total, in kroner'),
    folketall: asked.describe('The date of another population, such as 2017-01-01'),
    'del-1': asked.describe(
      'The size of the first part in per cent; del-2 and so on are the others, and the last takes what is left',
    ),
    samlet: asked.describe('The member whose name those that merge keep: its slug'),
    'samlet-betaler': asked.describe('Whether those that merge pay afterwards: ja or nei'),
    'ny-navn': shortText({ max: 100 }).optional().describe('The name of a newcomer'),
    'ny-folketall': asked.describe("The newcomer's inhabitants"),
  })
  .catchall(z.string().max(100))
  .describe('m-SLUG says what becomes of a member: ut, fritatt, betaler or sammen')

export type WhatIfQuery = z.infer<typeof whatIfQuery>
