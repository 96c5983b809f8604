import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { Organisation, OrganisationName } from './organisation.model.ts'

/** An organisation that may be the one somebody means. */
export type Namesake = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly organisationNumber: string | null
}

/** The organisations that are called exactly this on a date, in capitals or not, by any of their names. */
export async function organisationsCalled(tx: ReadTx, name: string, date: LocalDate): Promise<Namesake[]> {
  const { rows } = await sql<Namesake>`
    select distinct organisation.id, organisation.slug, official.name,
           organisation.organisation_number as "organisationNumber"
      from registers.organisation_name as called
      join registers.organisation on organisation.id = called.organisation_id
      join registers.organisation_name as official
        on official.organisation_id = organisation.id and official.kind = 'official'
       and official.during @> ${date}::date
     where lower(called.name) = lower(${name})
       and called.during @> ${date}::date
       and not coalesce(upper(organisation.during) <= ${date}::date, false)`.execute(tx)
  return rows
}

/** The organisations that are or were called exactly this, in capitals or not, by any of their names. */
export async function organisationsEverCalled(
  tx: ReadTx,
  name: string,
): Promise<Pick<Organisation, 'id' | 'kind' | 'organisationNumber'>[]> {
  const { rows } = await sql<Pick<Organisation, 'id' | 'kind' | 'organisationNumber'>>`
    select id, kind, organisation_number as "organisationNumber"
      from registers.organisation
     where id in (select organisation_id from registers.organisation_name where lower(name) = lower(${name}))
     order by id`.execute(tx)
  return rows
}

/** Every name of each of these organisations: the official ones first, the newest of each kind first. */
export async function namesOfAll(
  tx: ReadTx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OrganisationName[]>> {
  const { rows } = await sql<OrganisationName & { organisationId: string }>`
    select organisation_id as "organisationId", name, kind, during
      from registers.organisation_name
     where organisation_id = any (${[...organisationIds]}::uuid[])
     order by array_position('{official,short,alias}', kind), begins desc, name`.execute(tx)
  return Map.groupBy(rows, ({ organisationId }) => organisationId)
}
