import { recordChange, type Snapshot } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { formatDateRange } from '../../platform/time/date-range.model.ts'
import type { Written } from '../written.model.ts'
import { putMemberCard } from './member-card.ts'
import type { MembershipFields } from './membership.model.ts'
import { insertMembership, lockMembers, membershipsOf, updateMembership } from './membership.sql.ts'
import { checkMembership, type MembershipRefusal } from './membership-rules.model.ts'
import { organisationExists } from './organisation-exists.sql.ts'

export type MembershipInput = MembershipFields & {
  readonly cooperationId: string
  readonly organisationId: string
}

/**
 * Puts an organisation's part in a cooperation there, found again by the day it began. Refuses a period that
 * overlaps another of the same organisation.
 */
export async function putMembership(
  tx: WriteTx,
  input: MembershipInput,
): Promise<Decision<Written, Exclude<MembershipRefusal, 'stale'>>> {
  const { cooperationId, organisationId } = input
  await lockMembers(tx, cooperationId)
  if (!(await organisationExists(tx, organisationId))) return refuse('organisation-unknown')
  const periods = await membershipsOf(tx, cooperationId, organisationId)
  const found = periods.find(({ during }) => during.from === input.during.from)
  const checked = checkMembership(
    input,
    periods.filter((other) => other !== found),
  )
  if (!checked.ok) return checked
  const [before, after] = [found && membershipSnapshot(found), membershipSnapshot(input)]
  if (found && JSON.stringify(before) === JSON.stringify(after))
    return accept({ id: found.id, did: 'nothing' })
  const key = { cooperationId, id: found?.id ?? newId() }
  if (found) await updateMembership(tx, key, input)
  else await insertMembership(tx, { ...key, organisationId }, input)
  await putMemberCard(tx, key)
  await recordChange(tx, {
    cooperationId,
    action: found ? 'change-membership' : 'add-membership',
    subjectKind: 'membership',
    subjectId: key.id,
    before: before ?? null,
    after: { ...after, organisationId },
  })
  return accept({ id: key.id, did: found ? 'changed' : 'added' })
}

/** A membership as its history tells it. */
export const membershipSnapshot = (fields: MembershipFields): Snapshot => ({
  part: fields.part,
  roleText: fields.roleText,
  position: fields.position,
  during: formatDateRange(fields.during),
  note: fields.note,
  source: fields.source,
  visibility: fields.visibility,
})
