import type { WriteTx } from '../../platform/db/index.ts'
import { type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { Written } from '../written.model.ts'
import { type IdentifyRefusal, identifyOrganisation, type Who } from './identify-organisation.ts'
import type { MembershipFields } from './membership.model.ts'
import { lockMembers, membershipsOf, nextPosition } from './membership.sql.ts'
import type { MembershipRefusal } from './membership-rules.model.ts'
import { putMembership } from './put-membership.ts'

export type NewMember = {
  readonly cooperationId: string
  readonly who: Who
  readonly fields: Omit<MembershipFields, 'position'>
  /** The last place when left out. */
  readonly position?: number | undefined
}

export type AddMemberRefusal = Exclude<MembershipRefusal, 'stale'> | IdentifyRefusal

/**
 * Lets an organisation take part in a cooperation. One that is known by its number or its name is used as it
 * stands in the register; one that nobody knows is added there.
 */
export async function addMember(
  tx: WriteTx,
  { cooperationId, who, fields, position }: NewMember,
): Promise<Decision<Written, AddMemberRefusal>> {
  await lockMembers(tx, cooperationId)
  const { from } = fields.during
  const found = await identifyOrganisation(tx, who, from)
  if (!found.ok) return found
  const periods = await membershipsOf(tx, cooperationId, found.value)
  const same = periods.find(({ during }) => during.from === from)
  if (same) return refuse('membership-overlaps', { from: from ?? '', until: same.during.until ?? '' })
  return putMembership(tx, {
    cooperationId,
    organisationId: found.value,
    ...fields,
    position: position ?? (await nextPosition(tx, cooperationId)),
  })
}
