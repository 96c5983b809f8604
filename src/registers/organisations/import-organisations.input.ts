import { z } from 'zod'
import { dateText, organisationNumberText, orNothing, readAs } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { accept, refuse } from '../../platform/refusal/refusal.model.ts'
import { municipalityCodeText } from '../municipalities/municipality-code.input.ts'
import { word } from '../sheets/cells.input.ts'
import { kindWords, languageFormWords, nameKindWords } from '../words.model.ts'
import { isReserved, isSlug } from './organisation-rules.model.ts'

/** An organisation's place in addresses. */
const slugText = readAs((text) => {
  const slug = text.trim()
  if (!isSlug(slug)) return refuse('slug-unreadable')
  return isReserved(slug) ? refuse('slug-reserved') : accept(slug)
})

/** A row of a file of organisations: one name, and what the organisation is. A column that is not there is undefined. */
export const organisationRow = z.object({
  navn: shortText({ min: 1 }),
  slag: word(kindWords),
  organisasjonsnummer: orNothing(organisationNumberText()).optional(),
  kommunenummer: orNothing(municipalityCodeText()).optional(),
  malform: orNothing(word(languageFormWords)).optional(),
  fra: orNothing(dateText()).optional(),
  til: orNothing(dateText()).optional(),
  organisasjon: orNothing(slugText).optional(),
  navneslag: orNothing(word(nameKindWords)).optional(),
  navn_fra: orNothing(dateText()).optional(),
  navn_til: orNothing(dateText()).optional(),
})

export type OrganisationRow = z.infer<typeof organisationRow>

/** The columns of a file of organisations, with those it cannot do without. */
export const organisationColumns = [
  { name: 'navn', required: true },
  { name: 'slag', required: true },
  { name: 'organisasjonsnummer', required: false },
  { name: 'kommunenummer', required: false },
  { name: 'malform', required: false },
  { name: 'fra', required: false },
  { name: 'til', required: false },
  { name: 'organisasjon', required: false },
  { name: 'navneslag', required: false },
  { name: 'navn_fra', required: false },
  { name: 'navn_til', required: false },
] as const satisfies readonly { name: keyof OrganisationRow; required: boolean }[]
