import { z } from 'zod'
import { freeText, shortText } from '../../../platform/privacy/free-text.input.ts'
import { scenarioVisibilities } from './scenario.model.ts'

/** What people write about a scenario in a form; the question is an address's query. */
export const scenarioForm = z.object({
  title: shortText({ min: 1 }),
  note: freeText({ multiline: true }).default(''),
  visibility: z.enum(scenarioVisibilities).default('cooperation'),
  question: z.string().max(2_000).default(''),
})
