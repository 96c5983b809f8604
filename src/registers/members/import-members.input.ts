import { z } from 'zod'
import {
  dateText,
  organisationNumberText,
  orNothing,
  readAs,
  wholeNumberText,
} from '../../platform/forms/fields.input.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { accept, refuse } from '../../platform/refusal/refusal.model.ts'
import { isMunicipalityCode } from '../municipalities/municipality.model.ts'
import { kindWords, meaningOf, partWords, visibilityWords } from '../words.model.ts'

/** A cell that holds one of our words. */
const word = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  readAs((text) => {
    const value = meaningOf(text, words)
    return value ? accept(value) : refuse('word-unknown', { words: Object.values(words).join(', ') })
  })

/** Spreadsheets take the zero before 0926 away. */
const municipalityCode = readAs((text) => {
  const code = text.trim().padStart(4, '0')
  return isMunicipalityCode(code) ? accept(code) : refuse('code-unreadable')
})

/** A row of a file of members. A column that the file does not have is undefined, an empty cell is not. */
export const memberRow = z.object({
  navn: shortText({ min: 1 }),
  slag: word(kindWords),
  organisasjonsnummer: orNothing(organisationNumberText()).optional(),
  kommunenummer: orNothing(municipalityCode).optional(),
  deltar_som: word(partWords),
  rolle: shortText().optional(),
  plass: orNothing(wholeNumberText({ max: 9_999 })).optional(),
  med_fra: orNothing(dateText()),
  med_til: orNothing(dateText()).optional(),
  merknad: freeText({ multiline: true }).optional(),
  kilde: shortText({ max: 500 }).optional(),
  synlig_for: word(visibilityWords).optional(),
})

export type MemberRowInput = z.infer<typeof memberRow>

/** The columns of a file of members, with those it cannot do without. */
export const memberColumns = [
  { name: 'navn', required: true },
  { name: 'slag', required: true },
  { name: 'organisasjonsnummer', required: false },
  { name: 'kommunenummer', required: false },
  { name: 'deltar_som', required: true },
  { name: 'rolle', required: false },
  { name: 'plass', required: false },
  { name: 'med_fra', required: true },
  { name: 'med_til', required: false },
  { name: 'merknad', required: false },
  { name: 'kilde', required: false },
  { name: 'synlig_for', required: false },
] as const satisfies readonly { name: keyof MemberRowInput; required: boolean }[]
