import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { formatDateRange } from '../../platform/time/date-range.model.ts'
import type { PersonRole } from './role.model.ts'

const columns = sql`
  held.id, held.person_id as "personId", person.name, held.role, held.organisation_id as "organisationId",
  held.during, held.revision`

/** Every part that people have or had in a cooperation, ordered by part and name. */
export async function rolesIn(tx: ReadTx, cooperationId: string): Promise<PersonRole[]> {
  const { rows } = await sql<PersonRole>`
    select ${columns}
      from platform.role_assignment as held
      join platform.person on person.id = held.person_id
     where held.cooperation_id = ${cooperationId}
     order by array_position('{coordinator,leader,representative,seat-holder,observer}', held.role),
              person.name collate platform.norwegian, lower(held.during)`.execute(tx)
  return rows
}

export async function roleById(
  tx: ReadTx,
  cooperationId: string,
  id: string,
): Promise<PersonRole | undefined> {
  const { rows } = await sql<PersonRole>`
    select ${columns}
      from platform.role_assignment as held
      join platform.person on person.id = held.person_id
     where held.cooperation_id = ${cooperationId} and held.id = ${id}`.execute(tx)
  return rows[0]
}

export async function insertPerson(
  tx: WriteTx,
  person: { readonly id: string; readonly name: string; readonly language: Locale | null },
): Promise<void> {
  await tx.insertInto('platform.person').values(person).execute()
}

type NewRole = Pick<PersonRole, 'id' | 'personId' | 'role' | 'organisationId' | 'during'>

export async function insertRole(tx: WriteTx, cooperationId: string, held: NewRole): Promise<void> {
  await tx
    .insertInto('platform.role_assignment')
    .values({
      cooperation_id: cooperationId,
      id: held.id,
      person_id: held.personId,
      role: held.role,
      organisation_id: held.organisationId,
      during: formatDateRange(held.during),
    })
    .execute()
}

type Ended = Pick<PersonRole, 'id' | 'during'>

export async function updateRolePeriod(tx: WriteTx, cooperationId: string, { id, during }: Ended) {
  await tx
    .updateTable('platform.role_assignment')
    .set({ during: formatDateRange(during), revision: sql`revision + 1` })
    .where('cooperation_id', '=', cooperationId)
    .where('id', '=', id)
    .execute()
}
