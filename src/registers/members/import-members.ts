import type { WriteTx } from '../../platform/db/index.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { type RowStored, refusedIn } from '../sheets/import-sheet.ts'
import { identifyOrganisation } from './identify-organisation.ts'
import type { MemberRowInput } from './import-members.input.ts'
import type { Membership, MembershipFields } from './membership.model.ts'
import { lockMembers, membershipsOf, nextPosition } from './membership.sql.ts'
import { putMembership } from './put-membership.ts'

/** The column that a refusal is about. */
const refused = refusedIn({
  'organisation-number-of-another': 'organisasjonsnummer',
  'organisation-has-another-number': 'organisasjonsnummer',
  'organisation-number-taken': 'organisasjonsnummer',
  'organisation-number-wrong': 'organisasjonsnummer',
  'organisation-name-ambiguous': 'navn',
  'population-code-unknown': 'kommunenummer',
  'organisation-dissolved': 'med_fra',
  'membership-overlaps': 'med_fra',
  'period-empty': 'med_til',
})

/** Stores one row of a file of members: a new part, or what has changed in one that began on the same day. */
export async function importMember(
  tx: WriteTx,
  cooperationId: string,
  row: MemberRowInput,
): Promise<RowStored> {
  await lockMembers(tx, cooperationId)
  const who = {
    name: row.navn,
    kind: row.slag,
    organisationNumber: row.organisasjonsnummer ?? null,
    code: row.kommunenummer,
  }
  const organisation = await identifyOrganisation(tx, who, row.med_fra)
  if (!organisation.ok) return refused(organisation)
  const periods = await membershipsOf(tx, cooperationId, organisation.value)
  const found = periods.find(({ during }) => during.from === row.med_fra)
  const position = row.plass ?? found?.position ?? (await nextPosition(tx, cooperationId))
  const fields = { ...merged(row, found), position }
  const stored = await putMembership(tx, { cooperationId, organisationId: organisation.value, ...fields })
  return stored.ok ? accept(stored.value.did) : refused(stored)
}

/** A column that the file does not have leaves what stands there. */
function merged(row: MemberRowInput, found: Membership | undefined): Omit<MembershipFields, 'position'> {
  const last = row.med_til
  return {
    part: row.deltar_som,
    roleText: row.rolle ?? found?.roleText ?? '',
    during: {
      from: row.med_fra,
      until: last === undefined ? (found?.during.until ?? null) : last && addDays(last, 1),
    },
    note: row.merknad ?? found?.note ?? '',
    source: row.kilde ?? found?.source ?? '',
    visibility: row.synlig_for ?? found?.visibility ?? 'public',
  }
}
