import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { lockMembers } from '../members/membership.sql.ts'
import type { Written } from '../written.model.ts'
import { roleById, rolesIn, updateRolePeriod } from './person-role.sql.ts'
import { roleSnapshot } from './put-person-role.ts'
import { checkEnding, type EndingRefusal } from './role.model.ts'

export type RoleEnding = {
  readonly cooperationId: string
  readonly id: string
  readonly revision: number
  /** The first day without the part. */
  readonly until: LocalDate
}

/** Ends a person's part; undefined when there is no such part here. The person stays in the history. */
export async function endPersonRole(
  tx: WriteTx,
  { cooperationId, id, revision, until }: RoleEnding,
): Promise<Decision<Written, EndingRefusal> | undefined> {
  await lockMembers(tx, cooperationId)
  const before = await roleById(tx, cooperationId, id)
  if (!before) return undefined
  if (before.revision !== revision) return refuse('stale')
  const checked = checkEnding(before, until, await rolesIn(tx, cooperationId))
  if (!checked.ok) return checked
  const during = { from: before.during.from, until }
  // Written first: whoever ends their own part may write nothing here afterwards.
  await recordChange(tx, {
    cooperationId,
    action: 'end-role',
    subjectKind: 'role',
    subjectId: id,
    before: roleSnapshot(before),
    after: roleSnapshot({ ...before, during }),
  })
  await updateRolePeriod(tx, cooperationId, { id, during })
  return accept({ id, did: 'changed' })
}
