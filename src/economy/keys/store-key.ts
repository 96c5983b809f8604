import type { WriteTx } from '../../platform/db/index.ts'
import { newId, slugOf } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { BudgetVisibility } from '../budgets/budget.model.ts'
import type { KeyRules, KeyVersion } from './key-version.model.ts'
import {
  budgetsOnKey,
  insertKey,
  insertVersion,
  publishKey,
  replaceVersion,
  retitleKey,
  setDuring,
  versionsOfKey,
} from './key-version.sql.ts'

/** A key as it is to be. `slug` finds an existing key; a new one gets its slug from the title. */
export type KeyToStore = {
  readonly cooperationId: string
  readonly slug: string | null
  readonly title: string
  readonly rules: KeyRules
  /** A new version holds from this day. */
  readonly from: LocalDate
  readonly visibility: BudgetVisibility
}

/** Where the rules came to stand. */
export type StoredKey = {
  readonly versionId: string
  readonly number: number
  readonly did: 'added-key' | 'added-version' | 'corrected'
}

export type StoreKeyRefusal = 'missing' | 'key-title-taken' | 'version-begins-too-early'

/**
 * Stores the rules of a key: as a new key, as a correction of its newest version, or, when an adopted budget
 * rests on that one, as a new version from a day on.
 */
export async function storeKey(tx: WriteTx, key: KeyToStore): Promise<Decision<StoredKey, StoreKeyRefusal>> {
  if (key.slug === null) return storeNewKey(tx, key, slugOf(key.title))
  const [newest] = await versionsOfKey(tx, key.cooperationId, key.slug)
  if (!newest) return refuse('missing')
  if (newest.title !== key.title)
    await retitleKey(tx, { cooperationId: key.cooperationId, id: newest.keyId, title: key.title })
  const stored = await storeRules(tx, key, newest)
  if (stored.ok && key.visibility === 'public') await publishKey(tx, key.cooperationId, newest.keyId)
  return stored
}

/** A key that was not there before, at a slug of its own. */
export async function storeNewKey(
  tx: WriteTx,
  key: KeyToStore,
  slug: string,
): Promise<Decision<StoredKey, 'key-title-taken'>> {
  const { cooperationId, visibility, title } = key
  if ((await versionsOfKey(tx, cooperationId, slug)).length > 0) return refuse('key-title-taken', { title })
  const [keyId, id] = [newId(), newId()]
  await insertKey(tx, { cooperationId, id: keyId, slug, title, visibility })
  const during = { from: key.from, until: null }
  await insertVersion(tx, { cooperationId, id, visibility, keyId, number: 1, during }, key.rules)
  return accept({ versionId: id, number: 1, did: 'added-key' })
}

async function storeRules(
  tx: WriteTx,
  { cooperationId, visibility, rules, from }: KeyToStore,
  newest: KeyVersion,
): Promise<Decision<StoredKey, 'version-begins-too-early'>> {
  const resting = await budgetsOnKey(tx, cooperationId, newest.keyId)
  const isAdopted = resting.some(
    ({ versionId, status }) => versionId === newest.id && (status === 'adopted' || status === 'closed'),
  )
  if (!isAdopted) {
    await replaceVersion(tx, { cooperationId, id: newest.id, visibility }, rules)
    return accept({ versionId: newest.id, number: newest.number, did: 'corrected' })
  }
  const begun = newest.during.from
  if (begun !== null && from <= begun) return refuse('version-begins-too-early', { date: begun })
  await setDuring(tx, { cooperationId, id: newest.id }, { from: begun, until: from })
  const at = { cooperationId, id: newId(), visibility, keyId: newest.keyId, number: newest.number + 1 }
  await insertVersion(tx, { ...at, during: { from, until: null } }, rules)
  return accept({ versionId: at.id, number: at.number, did: 'added-version' })
}
