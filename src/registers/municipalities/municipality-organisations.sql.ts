import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { MunicipalityChoice } from './municipality.model.ts'

/** The municipalities in the register of organisations, by their names on the date. */
export async function municipalityChoices(tx: ReadTx, date: LocalDate): Promise<MunicipalityChoice[]> {
  const { rows } = await sql<MunicipalityChoice>`
    select organisation.id, name.name,
           (select code from registers.municipality_code as code
             where code.organisation_id = organisation.id
             order by code.begins desc limit 1) as code
      from registers.organisation
      join registers.organisation_name as name
        on name.organisation_id = organisation.id and name.kind = 'official' and name.during @> ${date}::date
     where organisation.kind = 'municipality'
     order by name.name collate platform.norwegian, organisation.slug`.execute(tx)
  return rows
}

export async function isMunicipality(tx: ReadTx, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from registers.organisation
     where id = ${organisationId} and kind = 'municipality'`.execute(tx)
  return rows.length > 0
}
