import { z } from 'zod'
import { dateText, organisationNumberText, orNothing } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { languageForms, nameKinds, organisationKinds } from './organisation.model.ts'

const particulars = {
  kind: z.enum(organisationKinds),
  organisationNumber: orNothing(organisationNumberText()),
  languageForm: orNothing(z.enum(languageForms)),
}

/** A new organisation in the shared register. */
export const newOrganisationForm = z.object({
  name: shortText({ min: 1 }),
  ...particulars,
  from: orNothing(dateText()),
})

/** What can be changed of an organisation; names have their own form, since the old ones stay. */
export const organisationForm = z.object({
  ...particulars,
  from: orNothing(dateText()),
  last: orNothing(dateText()),
})

/** A new name, from a day on. */
export const nameForm = z.object({
  name: shortText({ min: 1 }),
  nameKind: z.enum(nameKinds),
  from: orNothing(dateText()),
})

/** The last day of an organisation that is dissolved or merged. */
export const dissolutionForm = z.object({ last: dateText() })
