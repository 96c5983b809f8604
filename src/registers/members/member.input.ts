import { z } from 'zod'
import {
  dateText,
  organisationNumberText,
  orNothing,
  wholeNumberText,
} from '../../platform/forms/fields.input.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { organisationKinds } from '../organisations/organisation.model.ts'
import { membershipParts, visibilities } from './membership.model.ts'

/** What an organisation is called and what it is, when it is described rather than chosen. */
export const describedOrganisation = {
  name: shortText({ min: 1 }),
  kind: z.enum(organisationKinds),
  organisationNumber: orNothing(organisationNumberText()),
}

/** The short form beside the list. */
export const newMemberForm = z.object({
  ...describedOrganisation,
  part: z.enum(membershipParts),
  roleText: shortText().default(''),
  from: dateText(),
})

/** The same for an organisation that was chosen in the register. */
export const chosenMemberForm = z.object({
  organisation: z.uuid(),
  part: z.enum(membershipParts),
  roleText: shortText().default(''),
  from: dateText(),
})

/** Everything that can be said of a membership. `last`: the last day. */
export const membershipForm = z.object({
  part: z.enum(membershipParts),
  roleText: shortText(),
  position: wholeNumberText({ max: 9_999 }),
  from: orNothing(dateText()),
  last: orNothing(dateText()),
  visibility: z.enum(visibilities),
  note: freeText({ multiline: true }),
  source: shortText({ max: 500 }),
})

export const endingForm = z.object({ last: dateText() })
