import { recordChange, type Snapshot } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import { findCooperation, reservedSlugs } from '../../platform/tenancy/cooperation.ts'
import type { Written } from '../written.model.ts'
import { type CooperationRefusal, checkSlug } from './cooperation.model.ts'
import { type CooperationFields, insertCooperation, updateCooperation } from './cooperation.sql.ts'

export type CooperationInput = CooperationFields & { readonly slug: string }

/** Puts a cooperation there as it is described, found again by its slug. Administrators only. */
export async function putCooperation(
  tx: WriteTx,
  { slug, ...fields }: CooperationInput,
): Promise<Decision<Written, CooperationRefusal>> {
  const free = checkSlug(slug, reservedSlugs)
  if (!free.ok) return free
  const found = await findCooperation(tx, slug)
  if (!found) return accept(await storeNew(tx, slug, fields))
  const [before, after] = [cooperationSnapshot(slug, found), cooperationSnapshot(slug, fields)]
  if (JSON.stringify(before) === JSON.stringify(after)) return accept({ id: found.id, did: 'nothing' })
  await updateCooperation(tx, found.id, fields)
  const subject = { subjectKind: 'cooperation', subjectId: found.id }
  await recordChange(tx, { cooperationId: found.id, action: 'change-cooperation', ...subject, before, after })
  return accept({ id: found.id, did: 'changed' })
}

/** Stores a cooperation that was not there before. */
export async function storeNew(tx: WriteTx, slug: string, fields: CooperationFields): Promise<Written> {
  const id = newId()
  await insertCooperation(tx, { id, slug }, fields)
  await recordChange(tx, {
    cooperationId: id,
    action: 'add-cooperation',
    subjectKind: 'cooperation',
    subjectId: id,
    before: null,
    after: cooperationSnapshot(slug, fields),
  })
  return { id, did: 'added' }
}

type Described = Omit<CooperationFields, 'kind'> & { readonly kind: string }

/** A cooperation as its history tells it. */
export const cooperationSnapshot = (slug: string, fields: Described): Snapshot => ({
  slug,
  name: fields.name,
  purpose: fields.purpose,
  language: fields.language,
  kind: fields.kind,
  foundedYear: fields.foundedYear,
  published: fields.published,
  pinnedDate: fields.pinnedDate,
  exampleNote: fields.exampleNote,
  fictional: fields.fictional,
})
