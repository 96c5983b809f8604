import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { nameMemberCards } from '../members/name-member-cards.ts'
import type { Written } from '../written.model.ts'
import { type RenameRefusal, renamed } from './names.model.ts'
import type { Organisation, OrganisationName } from './organisation.model.ts'
import {
  namesOf,
  type OrganisationFields,
  organisationById,
  organisationByNumber,
  replaceNames,
  updateOrganisation,
} from './organisation.sql.ts'
import { checkOrganisation, type OrganisationRefusal } from './organisation-rules.model.ts'
import { organisationSnapshot } from './organisation-snapshot.ts'

export type Particulars = Omit<OrganisationFields, 'slug'>

type Seen = { readonly id: string; readonly revision: number }

export type ChangeOrganisationRefusal = OrganisationRefusal | 'stale'

const anyDay = localDate('2000-01-01')

/** Changes what an organisation is; its address and its names stay. Undefined when there is no such organisation. */
export async function changeOrganisation(
  tx: WriteTx,
  { id, revision }: Seen,
  particulars: Particulars,
): Promise<Decision<Written, ChangeOrganisationRefusal> | undefined> {
  const before = await organisationById(tx, id, anyDay)
  if (!before) return undefined
  if (before.revision !== revision) return refuse('stale')
  const { organisationNumber } = particulars
  const namesake = organisationNumber ? await organisationByNumber(tx, organisationNumber, anyDay) : undefined
  const after = { slug: before.slug, ...particulars }
  const checked = checkOrganisation(after, namesake && namesake.id !== id ? namesake : undefined)
  if (!checked.ok) return checked
  return accept(await store(tx, before, { fields: after, names: await namesOf(tx, id) }))
}

/** Gives an organisation a new name from a day on; what it was called before stays with its time. */
export async function renameOrganisation(
  tx: WriteTx,
  { id, revision }: Seen,
  next: Parameters<typeof renamed>[1],
): Promise<Decision<Written, RenameRefusal | 'stale'> | undefined> {
  const before = await organisationById(tx, id, anyDay)
  if (!before) return undefined
  if (before.revision !== revision) return refuse('stale')
  const names = renamed(await namesOf(tx, id), next)
  return names.ok ? accept(await store(tx, before, { fields: before, names: names.value })) : names
}

type After = { readonly fields: OrganisationFields; readonly names: readonly OrganisationName[] }

async function store(tx: WriteTx, before: Organisation, { fields, names }: After): Promise<Written> {
  const { id } = before
  const [was, is] = [organisationSnapshot(before, await namesOf(tx, id)), organisationSnapshot(fields, names)]
  if (JSON.stringify(was) === JSON.stringify(is)) return { id, did: 'nothing' }
  await updateOrganisation(tx, id, fields)
  if (JSON.stringify(was.names) !== JSON.stringify(is.names))
    await replaceNames(
      tx,
      id,
      names.map((name) => ({ ...name, id: newId() })),
    )
  await recordChange(tx, {
    cooperationId: null,
    action: 'change-organisation',
    subjectKind: 'organisation',
    subjectId: id,
    before: was,
    after: is,
  })
  await nameMemberCards(tx, id)
  return { id, did: 'changed' }
}
