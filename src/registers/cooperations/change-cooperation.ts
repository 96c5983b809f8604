import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { Written } from '../written.model.ts'
import { type CooperationFields, lockedCooperation, updateCooperation } from './cooperation.sql.ts'
import { cooperationSnapshot } from './put-cooperation.ts'

export type CooperationChange = {
  readonly id: string
  /** The revision that the change was made from; another one now means that somebody else was first. */
  readonly revision: number
  readonly fields: Omit<CooperationFields, 'exampleNote' | 'fictional'>
}

/** Changes what is said of a cooperation; undefined when this actor knows of none with the id. */
export async function changeCooperation(
  tx: WriteTx,
  { id, revision, fields }: CooperationChange,
): Promise<Decision<Written, 'stale'> | undefined> {
  const before = await lockedCooperation(tx, id)
  if (!before) return undefined
  if (before.revision !== revision) return refuse('stale')
  const { exampleNote, fictional } = before
  const changed = { ...fields, exampleNote, fictional }
  const [was, is] = [cooperationSnapshot(before.slug, before), cooperationSnapshot(before.slug, changed)]
  if (JSON.stringify(was) === JSON.stringify(is)) return accept({ id, did: 'nothing' })
  await updateCooperation(tx, id, changed)
  await recordChange(tx, {
    cooperationId: id,
    action: 'change-cooperation',
    subjectKind: 'cooperation',
    subjectId: id,
    before: was,
    after: is,
  })
  return accept({ id, did: 'changed' })
}
