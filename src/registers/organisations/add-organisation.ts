import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId, slugOf } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { DateRange } from '../../platform/time/date-range.model.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import type { LanguageForm, OrganisationKind, OrganisationName } from './organisation.model.ts'
import { insertNames, insertOrganisation, organisationByNumber, slugsLike } from './organisation.sql.ts'
import { checkOrganisation, freeSlug, type OrganisationRefusal } from './organisation-rules.model.ts'
import { organisationSnapshot } from './organisation-snapshot.ts'

export type NewOrganisation = {
  readonly name: string
  readonly kind: OrganisationKind
  readonly organisationNumber: string | null
  readonly languageForm: LanguageForm | null
  readonly during: DateRange
}

export type OrganisationAdded = { readonly id: string; readonly slug: string }

const anyDay = localDate('2000-01-01')
const always: DateRange = { from: null, until: null }

/** Adds an organisation that is missing, with a readable address made from its name. */
export async function addOrganisation(
  tx: WriteTx,
  input: NewOrganisation,
): Promise<Decision<OrganisationAdded, OrganisationRefusal>> {
  const { name, organisationNumber } = input
  const namesake = organisationNumber ? await organisationByNumber(tx, organisationNumber, anyDay) : undefined
  const beginning = slugOf(name, 70)
  const slug = freeSlug(beginning, await slugsLike(tx, beginning))
  const checked = checkOrganisation({ ...input, slug }, namesake)
  if (!checked.ok)
    return namesake ? refuse(checked.code, { name: namesake.name, slug: namesake.slug }) : checked
  const id = newId()
  const names: OrganisationName[] = [{ name, kind: 'official', during: always }]
  await insertOrganisation(tx, id, { ...input, slug })
  await insertNames(
    tx,
    id,
    names.map((each) => ({ ...each, id: newId() })),
  )
  const after = organisationSnapshot({ ...input, slug }, names)
  const subject = { subjectKind: 'organisation', subjectId: id }
  await recordChange(tx, { cooperationId: null, action: 'add-organisation', ...subject, before: null, after })
  return accept({ id, slug })
}
