import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db/index.ts'
import type { Represented } from './represented.model.ts'

/**
 * The organisations that take or took part in a cooperation, or that somebody there acts for, with every name they
 * have had, the newest first.
 */
export async function representedIn(tx: ReadTx, cooperationId: string): Promise<Represented[]> {
  const { rows } = await sql<Represented>`
    select organisation.id, organisation.slug,
           array(select name.name from registers.organisation_name as name
                  where name.organisation_id = organisation.id
                  order by array_position('{official,short,alias}', name.kind), name.begins desc) as names
      from registers.organisation
     where organisation.id in (select organisation_id from registers.membership
                                where cooperation_id = ${cooperationId}
                                union all
                               select organisation_id from platform.role_assignment
                                where cooperation_id = ${cooperationId})
     order by organisation.slug`.execute(tx)
  return rows
}
