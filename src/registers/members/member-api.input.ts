import { z } from 'zod'
import { dateText, organisationNumberText, orNothing } from '../../platform/forms/fields.input.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { afterField, dateField, limitField, periodFields, searchField } from '../api-fields.input.ts'
import { organisationKinds } from '../organisations/organisation.model.ts'
import { memberSorts } from './member-row.model.ts'
import { membershipParts, visibilities } from './membership.model.ts'

const sorts = memberSorts.flatMap((sort) => [sort, `-${sort}`])

/** What may be asked of a cooperation's list of organisations. */
export const membersQuery = z.object({
  q: searchField,
  kind: z.enum(organisationKinds).optional(),
  ended: z.enum(['true', 'false']).default('false').describe('Those whose part had ended by the date'),
  sort: z.enum(sorts).default('name').describe('With a hyphen before it: the other way round'),
  date: dateField,
  limit: limitField,
  after: afterField,
})

export const memberQuery = z.object({ date: dateField })

const fields = {
  part: z.enum(membershipParts),
  roleText: shortText().default(''),
  from: orNothing(dateText()).describe('The first day'),
  until: orNothing(dateText()).optional().describe('The last day'),
  note: freeText({ multiline: true }).default(''),
  source: shortText({ max: 500 }).default(''),
  visibility: z.enum(visibilities).default('public'),
}

/** An organisation in the register by its slug, or one that is described; then it is added when it is not there. */
const who = z.union([
  z.object({ slug: z.string().max(80) }),
  z.object({
    name: shortText({ min: 1 }),
    kind: z.enum(organisationKinds),
    organisationNumber: orNothing(organisationNumberText()),
  }),
])

const position = z.int().min(0).max(9_999).describe("Place in the cooperation's own order")

export const newMembershipBody = z.object({ organisation: who, ...fields, position: position.optional() })

export const membershipBody = z.object({ ...fields, position })

const organisation = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  organisationNumber: z.string().nullable(),
  municipalityCode: z.string().nullable(),
})

const shared = {
  id: z.uuid(),
  organisation,
  part: z.enum(membershipParts),
  roleText: z.string(),
  position: z.int(),
  ...periodFields,
  href: z.string(),
}

const population = z.object({
  persons: z.int(),
  onDate: z.iso.date().nullable(),
  source: z.string().nullable(),
})

export const membersAnswer = z.object({
  date: z.iso.date(),
  items: z.array(z.object({ ...shared, population: population.nullable() })),
  next: z.string().nullable(),
})

export const membershipAnswer = z.object({
  ...shared,
  note: z.string(),
  source: z.string(),
  visibility: z.enum(visibilities),
  revision: z.int(),
})
