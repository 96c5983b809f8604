import { z } from 'zod'
import { dateText, orNothing } from '../../platform/forms/fields.input.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { heldRoles } from './role.model.ts'

/** A person and a part: somebody who is chosen, or a name for somebody new. */
export const personRoleForm = z.object({
  personId: orNothing(z.uuid()),
  name: shortText(),
  role: z.enum(heldRoles),
  organisationId: orNothing(z.uuid()),
  from: dateText(),
})

export const roleEndingForm = z.object({ last: dateText() })
