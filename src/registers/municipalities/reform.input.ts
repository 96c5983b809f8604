import { z } from 'zod'
import { dateText, readAs } from '../../platform/forms/fields.input.ts'
import { parseShare } from '../../platform/forms/share-text.model.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { municipalityCodeText } from './municipality-code.input.ts'

/** How many lines a form may hold; Norway's largest reform day had fewer per form by far. */
export const mostLines = 50

/** A share left empty means all the people. */
const shareOrAll = () =>
  readAs((text) => (text.trim() === '' ? { ok: true as const, value: '1' } : parseShare(text)))

/** Mergers, splits and changes of number that happened on one date. */
export const reformForm = z.object({
  onDate: dateText(),
  source: shortText({ max: 500 }).default(''),
  lines: z
    .array(z.object({ from: municipalityCodeText(), to: municipalityCodeText(), share: shareOrAll() }))
    .max(mostLines)
    .default([]),
})
