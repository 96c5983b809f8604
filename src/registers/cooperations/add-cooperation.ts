import type { WriteTx } from '../../platform/db/index.ts'
import { slugOf } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { findCooperation, reservedSlugs } from '../../platform/tenancy/cooperation.ts'
import { type CooperationRefusal, checkSlug } from './cooperation.model.ts'
import { type CooperationFields, lockSlugs } from './cooperation.sql.ts'
import { storeNew } from './put-cooperation.ts'

export type NewCooperation = Pick<
  CooperationFields,
  'name' | 'purpose' | 'language' | 'kind' | 'foundedYear' | 'published'
> & {
  /** Made from the name when it is left out. */
  readonly slug: string | null
}

const longestSlug = 60

/** Adds a cooperation at an address that nobody has; returns the address. Administrators only. */
export async function addCooperation(
  tx: WriteTx,
  { slug: wanted, ...particulars }: NewCooperation,
): Promise<Decision<string, CooperationRefusal>> {
  const slug = wanted ?? slugOf(particulars.name, longestSlug)
  const readable = checkSlug(slug, reservedSlugs)
  if (!readable.ok) return readable
  await lockSlugs(tx)
  if (await findCooperation(tx, slug)) return refuse('slug-taken')
  await storeNew(tx, slug, { ...particulars, pinnedDate: null, exampleNote: null, fictional: false })
  return accept(slug)
}
