import { z } from 'zod'
import { dateText, orNothing, shareText } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { municipalityCodeText } from './municipality-code.input.ts'

/** Stands in the list's own file for people to read. */
const notRead = () => shortText({ max: 500 }).optional()

/**
 * A row of a file of municipalities: a number, and where its people came to when it went out of use. A number that
 * was divided has a row for each place. A column that the file does not have is undefined.
 */
export const municipalityRow = z.object({
  kommunenummer: municipalityCodeText(),
  kommune: shortText({ min: 1, max: 100 }),
  organisasjon: orNothing(shortText()).optional(),
  fra: orNothing(dateText()),
  til: orNothing(dateText()).optional(),
  kilde: shortText({ max: 500 }).optional(),
  gikk_til: orNothing(municipalityCodeText()).optional(),
  andel: orNothing(shareText()).optional(),
  endring_kilde: shortText({ max: 500 }).optional(),
  innbyggere: notRead(),
  talt_dato: notRead(),
  folketall_kilde: notRead(),
})

export type MunicipalityRowInput = z.infer<typeof municipalityRow>

/** The columns of a file of municipalities, with those it cannot do without. */
export const municipalityColumns = [
  { name: 'kommunenummer', required: true },
  { name: 'kommune', required: true },
  { name: 'organisasjon', required: false },
  { name: 'fra', required: true },
  { name: 'til', required: false },
  { name: 'kilde', required: false },
  { name: 'gikk_til', required: false },
  { name: 'andel', required: false },
  { name: 'endring_kilde', required: false },
  { name: 'innbyggere', required: false },
  { name: 'talt_dato', required: false },
  { name: 'folketall_kilde', required: false },
] as const satisfies readonly { name: keyof MunicipalityRowInput; required: boolean }[]
