import { z } from 'zod'
import { dateText, orNothing } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { word } from '../sheets/cells.input.ts'
import { heldRoleWords } from '../words.model.ts'

/** A row of a file of people: a name and a part. A column that the file does not have is undefined. */
export const personRow = z.object({
  navn: shortText({ min: 1 }),
  rolle: word(heldRoleWords),
  organisasjon: orNothing(shortText()).optional(),
  fra: orNothing(dateText()),
  til: orNothing(dateText()).optional(),
})

export type PersonRow = z.infer<typeof personRow>

/** The columns of a file of people, with those it cannot do without. There is none for identity numbers. */
export const personColumns = [
  { name: 'navn', required: true },
  { name: 'rolle', required: true },
  { name: 'organisasjon', required: false },
  { name: 'fra', required: true },
  { name: 'til', required: false },
] as const satisfies readonly { name: keyof PersonRow; required: boolean }[]
