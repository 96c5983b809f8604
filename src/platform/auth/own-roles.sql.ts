import { sql } from 'kysely'
import type { ReadTx } from '../db/index.ts'
import type { Role } from './role.ts'

/** A role that a person holds today, and where. */
export type OwnRole = { readonly role: Role; readonly slug: string; readonly cooperation: string }

/** The roles of a person, by cooperation; the roles with most to do come first in each. */
export async function rolesOf(tx: ReadTx, personId: string): Promise<OwnRole[]> {
  const { rows } = await sql<OwnRole>`
    select held.role, cooperation.slug, cooperation.name as cooperation
      from platform.role_assignment as held
      join platform.cooperation on cooperation.cooperation_id = held.cooperation_id
     where held.person_id = ${personId} and held.during @> current_date
     order by cooperation.name collate platform.norwegian, cooperation.slug,
              array_position('{coordinator,leader,representative,seat-holder,observer}', held.role)`.execute(
    tx,
  )
  return rows
}
