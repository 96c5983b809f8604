import { z } from 'zod'
import { dateText, organisationNumberText, orNothing } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { afterField, dateField, limitField, periodFields, searchField } from '../api-fields.input.ts'
import { languageForms, nameKinds, organisationKinds } from './organisation.model.ts'

const sorts = ['name', '-name', 'kind', '-kind', 'number', '-number'] as const

/** What may be asked of the register of organisations. */
export const organisationsQuery = z.object({
  q: searchField,
  kind: z.enum(organisationKinds).optional(),
  dissolved: z.enum(['true', 'false']).default('false').describe('Those that were dissolved by the date'),
  sort: z.enum(sorts).default('name').describe('With a hyphen before it: the other way round'),
  date: dateField,
  limit: limitField,
  after: afterField,
})

export const organisationQuery = z.object({ date: dateField })

const particulars = {
  kind: z.enum(organisationKinds),
  organisationNumber: orNothing(organisationNumberText()).describe('Nine digits'),
  languageForm: orNothing(z.enum(languageForms)),
  from: orNothing(dateText()),
}

export const newOrganisationBody = z.object({ name: shortText({ min: 1 }), ...particulars })

export const organisationBody = z.object({
  ...particulars,
  until: orNothing(dateText()).describe('The last day'),
})

/** An organisation in an answer. */
export const organisationAnswer = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  organisationNumber: z.string().nullable(),
  municipalityCode: z.string().nullable(),
  languageForm: z.enum(languageForms).nullable(),
  ...periodFields,
  href: z.string(),
})

export const organisationRecordAnswer = organisationAnswer.extend({
  names: z.array(z.object({ name: z.string(), kind: z.enum(nameKinds), ...periodFields })),
  revision: z.int(),
})

export const organisationsAnswer = z.object({
  date: z.iso.date(),
  items: z.array(organisationAnswer),
  next: z.string().nullable(),
})
