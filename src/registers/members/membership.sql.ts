import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import { formatDateRange } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { Member, Membership, MembershipFields, PartIn } from './membership.model.ts'

/** Who took part in a cooperation on a date, in the cooperation's own order, as they were called then. */
export async function membersOn(tx: ReadTx, cooperationId: string, date: LocalDate): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select membership.id as "membershipId", organisation.id as "organisationId", organisation.slug, name.name,
           coalesce(short.name, code.name, name.name) as "shortName", organisation.kind, code.code,
           membership.part, membership.role_text as "roleText", membership.position, membership.during
      from registers.membership
      join registers.organisation on organisation.id = membership.organisation_id
      join registers.organisation_name as name
        on name.organisation_id = organisation.id and name.kind = 'official' and name.during @> ${date}::date
      left join registers.organisation_name as short
        on short.organisation_id = organisation.id and short.kind = 'short' and short.during @> ${date}::date
      left join registers.municipality_code as code
        on code.organisation_id = organisation.id and code.during @> ${date}::date
     where membership.cooperation_id = ${cooperationId} and membership.during @> ${date}::date
     order by membership.position, name.name collate platform.norwegian, membership.id`.execute(tx)
  return rows
}

const columns = sql`
  membership.id, membership.cooperation_id as "cooperationId", membership.organisation_id as "organisationId",
  membership.part, membership.role_text as "roleText", membership.position, membership.during,
  membership.note, membership.source, membership.visibility, membership.revision`

/** One membership of this cooperation; another cooperation's id finds nothing. */
export async function membershipById(
  tx: ReadTx,
  cooperationId: string,
  id: string,
): Promise<Membership | undefined> {
  const { rows } = await sql<Membership>`
    select ${columns}
      from registers.membership
     where cooperation_id = ${cooperationId} and id = ${id}`.execute(tx)
  return rows[0]
}

/** Every part that an organisation has had in a cooperation, oldest first. */
export async function membershipsOf(
  tx: ReadTx,
  cooperationId: string,
  organisationId: string,
): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select ${columns}
      from registers.membership
     where cooperation_id = ${cooperationId} and organisation_id = ${organisationId}
     order by lower(during) nulls first`.execute(tx)
  return rows
}

/** The next place in the cooperation's own order. */
export async function nextPosition(tx: ReadTx, cooperationId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next
      from registers.membership where cooperation_id = ${cooperationId}`.execute(tx)
  return rows[0]?.next ?? 1
}

const stored = (fields: MembershipFields) => ({
  part: fields.part,
  role_text: fields.roleText,
  position: fields.position,
  during: formatDateRange(fields.during),
  note: fields.note,
  source: fields.source,
  visibility: fields.visibility,
})

type Key = { readonly cooperationId: string; readonly id: string }

export async function insertMembership(
  tx: WriteTx,
  { cooperationId, id, organisationId }: Key & { readonly organisationId: string },
  fields: MembershipFields,
): Promise<void> {
  await tx
    .insertInto('registers.membership')
    .values({ cooperation_id: cooperationId, id, organisation_id: organisationId, ...stored(fields) })
    .execute()
}

export async function updateMembership(tx: WriteTx, { cooperationId, id }: Key, fields: MembershipFields) {
  await tx
    .updateTable('registers.membership')
    .set({ ...stored(fields), revision: sql`revision + 1` })
    .where('cooperation_id', '=', cooperationId)
    .where('id', '=', id)
    .execute()
}

/** Holds the cooperation's members still until the transaction ends, so that two changes come one after another. */
export async function lockMembers(tx: WriteTx, cooperationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`members ${cooperationId}`}, 0))`.execute(tx)
}

/** Where an organisation takes or took part, newest first. */
export async function partsOfOrganisation(tx: ReadTx, organisationId: string): Promise<PartIn[]> {
  const { rows } = await sql<PartIn>`
    select cooperation.slug, cooperation.name as cooperation, cooperation.language,
           membership.id as "membershipId", membership.part, membership.role_text as "roleText", membership.during
      from registers.membership
      join platform.cooperation on cooperation.cooperation_id = membership.cooperation_id
     where membership.organisation_id = ${organisationId}
     order by lower(membership.during) desc nulls last, cooperation.name collate platform.norwegian`.execute(
    tx,
  )
  return rows
}
