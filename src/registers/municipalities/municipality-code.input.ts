import { z } from 'zod'
import { dateText, orNothing, readAs } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { accept, refuse } from '../../platform/refusal/refusal.model.ts'
import { isMunicipalityCode, takeovers } from './municipality.model.ts'

/** A municipality's number: four digits. A spreadsheet that took 0926 for a number gives 926 back. */
export const municipalityCodeText = () =>
  readAs((text) => {
    const digits = text.trim()
    if (digits === '') return refuse('required')
    const code = digits.padStart(4, '0')
    return digits.length >= 3 && isMunicipalityCode(code) ? accept(code) : refuse('code-unreadable')
  })

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
