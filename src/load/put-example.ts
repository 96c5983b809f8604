import type { WriteTx } from '../platform/db/index.ts'
import { putCooperation } from '../registers/index.ts'
import type { Example } from './example.ts'
import type { Place } from './place.ts'
import { putBudgets } from './put-budgets.ts'
import { acceptedOr } from './put-or-stop.ts'
import { putMembers, putMunicipalities, putOrganisations } from './put-registers.ts'
import { putThread } from './put-thread.ts'

/**
 * Stores an example through the slices' doors, all in this one transaction: what stands there already, the same,
 * is left alone. Throws `NotLoaded` where a slice refuses, so that nothing is stored.
 */
export async function putExample(tx: WriteTx, example: Example): Promise<Place> {
  const { cooperation: told } = example
  const { slug, language } = told.value
  const { id } = acceptedOr(await putCooperation(tx, told.value), told, ['slug'])
  const organisations = await putOrganisations(tx, example)
  const place: Place = { cooperation: { id, slug, language }, organisations }
  await putMunicipalities(tx, example, organisations)
  await putMembers(tx, example, place)
  await putThread(tx, example, place)
  await putBudgets(tx, example, place)
  return place
}
