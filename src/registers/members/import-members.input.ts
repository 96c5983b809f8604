import { z } from 'zod'
import {
  dateText,
  organisationNumberText,
  orNothing,
  wholeNumberText,
} from '../../platform/forms/fields.input.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { municipalityCodeText } from '../municipalities/municipality-code.input.ts'
import { word } from '../sheets/cells.input.ts'
import { kindWords, partWords, visibilityWords } from '../words.model.ts'

/** A row of a file of members. A column that the file does not have is undefined, an empty cell is not. */
export const memberRow = z.object({
  navn: shortText({ min: 1 }),
  slag: word(kindWords),
  organisasjonsnummer: orNothing(organisationNumberText()).optional(),
  kommunenummer: orNothing(municipalityCodeText()).optional(),
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
