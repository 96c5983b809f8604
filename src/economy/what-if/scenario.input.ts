import { z } from 'zod'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'

/** A question that is kept, with a title and a word about it. */
export const scenarioForm = z.object({
  title: shortText({ min: 1 }),
  text: freeText({ multiline: true, max: 2_000 }).default(''),
  query: freeText({ min: 1, max: 2_000 }),
})
