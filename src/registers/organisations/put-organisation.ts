import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { nameMemberCards } from '../members/name-member-cards.ts'
import type { Written } from '../written.model.ts'
import { type NamesRefusal, orderedNames } from './names.model.ts'
import type { OrganisationName } from './organisation.model.ts'
import {
  insertNames,
  insertOrganisation,
  namesOf,
  type OrganisationFields,
  organisationByNumber,
  organisationBySlug,
  replaceNames,
  updateOrganisation,
} from './organisation.sql.ts'
import { checkOrganisation, type OrganisationRefusal } from './organisation-rules.model.ts'
import { organisationSnapshot } from './organisation-snapshot.ts'

export type OrganisationInput = OrganisationFields & { readonly names: readonly OrganisationName[] }

/** Any day: what stands here is asked for is the organisation itself, not what it was called then. */
const anyDay = localDate('2000-01-01')

/**
 * Puts an organisation there as it is described, its names included, found again by its slug. Administrators
 * only. Refuses a number that another organisation has, and names of one kind that overlap.
 */
export async function putOrganisation(
  tx: WriteTx,
  input: OrganisationInput,
): Promise<Decision<Written, OrganisationRefusal | NamesRefusal>> {
  const names = orderedNames(input.names)
  if (!names.ok) return names
  const found = await organisationBySlug(tx, input.slug, anyDay)
  const namesake = input.organisationNumber
    ? await organisationByNumber(tx, input.organisationNumber, anyDay)
    : undefined
  const checked = checkOrganisation(input, namesake && namesake.id !== found?.id ? namesake : undefined)
  if (!checked.ok) return checked
  const before = found && organisationSnapshot(found, await namesOf(tx, found.id))
  const after = organisationSnapshot(input, names.value)
  if (found && JSON.stringify(before) === JSON.stringify(after))
    return accept({ id: found.id, did: 'nothing' })
  const id = found?.id ?? newId()
  await store(tx, { id, exists: found !== undefined }, { ...input, names: names.value })
  await recordChange(tx, {
    cooperationId: null,
    action: found ? 'change-organisation' : 'add-organisation',
    subjectKind: 'organisation',
    subjectId: id,
    before: before ?? null,
    after,
  })
  if (found) await nameMemberCards(tx, id)
  return accept({ id, did: found ? 'changed' : 'added' })
}

async function store(tx: WriteTx, { id, exists }: { id: string; exists: boolean }, input: OrganisationInput) {
  const names = input.names.map((name) => ({ ...name, id: newId() }))
  if (!exists) {
    await insertOrganisation(tx, id, input)
    await insertNames(tx, id, names)
    return
  }
  await updateOrganisation(tx, id, input)
  await replaceNames(tx, id, names)
}
