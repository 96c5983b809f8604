import { z } from 'zod'
import { dateText, orNothing, readAs } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { isMunicipalityCode, takeovers } from './municipality.model.ts'

/** Reads a municipality's number. A spreadsheet that took 0926 for a number gives 926 back. */
export function readMunicipalityCode(text: string): Decision<string, 'required' | 'code-unreadable'> {
  const digits = text.trim()
  if (digits === '') return refuse('required')
  const code = digits.padStart(4, '0')
  return digits.length >= 3 && isMunicipalityCode(code) ? accept(code) : refuse('code-unreadable')
}

/** A municipality's number: four digits. */
export const municipalityCodeText = () => readAs(readMunicipalityCode)

const particulars = {
  name: shortText({ min: 1, max: 100 }),
  from: orNothing(dateText()),
  last: orNothing(dateText()),
  source: shortText({ max: 500 }).default(''),
}

/** A new number; without an organisation it is a new municipality. */
export const newCodeForm = z.object({
  ...particulars,
  code: municipalityCodeText(),
  from: dateText(),
  organisation: orNothing(z.uuid()),
  takeover: z.enum(takeovers),
})

/** What can be put right about a number. */
export const codeForm = z.object({ ...particulars, seen: z.string().max(2_000).default('') })
