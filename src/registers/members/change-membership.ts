import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { Written } from '../written.model.ts'
import { putMemberCard } from './member-card.ts'
import type { Membership, MembershipFields } from './membership.model.ts'
import { lockMembers, membershipById, membershipsOf, updateMembership } from './membership.sql.ts'
import { checkMembership, type MembershipRefusal } from './membership-rules.model.ts'
import { membershipSnapshot } from './put-membership.ts'

export type MembershipChange = {
  readonly cooperationId: string
  readonly id: string
  /** The revision that the change was made from; another one now means that somebody else was first. */
  readonly revision: number
  readonly fields: MembershipFields
}

/** Changes how an organisation takes part; undefined when there is no such membership here. */
export async function changeMembership(
  tx: WriteTx,
  { cooperationId, id, revision, fields }: MembershipChange,
): Promise<Decision<Written, MembershipRefusal> | undefined> {
  await lockMembers(tx, cooperationId)
  const before = await membershipById(tx, cooperationId, id)
  if (!before) return undefined
  if (before.revision !== revision) return refuse('stale')
  const periods = await membershipsOf(tx, cooperationId, before.organisationId)
  const checked = checkMembership(
    fields,
    periods.filter((other) => other.id !== id),
  )
  return checked.ok ? accept(await store(tx, before, fields)) : checked
}

/** Ends a part on a day, which is the first one without it. */
export async function endMembership(
  tx: WriteTx,
  change: Omit<MembershipChange, 'fields'> & { readonly until: MembershipFields['during']['until'] },
): Promise<Decision<Written, MembershipRefusal> | undefined> {
  const before = await membershipById(tx, change.cooperationId, change.id)
  if (!before) return undefined
  const during = { from: before.during.from, until: change.until }
  return changeMembership(tx, { ...change, fields: { ...before, during } })
}

async function store(tx: WriteTx, before: Membership, fields: MembershipFields): Promise<Written> {
  const { cooperationId, id } = before
  const [was, is] = [membershipSnapshot(before), membershipSnapshot(fields)]
  if (JSON.stringify(was) === JSON.stringify(is)) return { id, did: 'nothing' }
  await updateMembership(tx, { cooperationId, id }, fields)
  await putMemberCard(tx, { cooperationId, id })
  const ended = before.during.until === null && fields.during.until !== null
  await recordChange(tx, {
    cooperationId,
    action: ended ? 'end-membership' : 'change-membership',
    subjectKind: 'membership',
    subjectId: id,
    before: was,
    after: is,
  })
  return { id, did: 'changed' }
}
