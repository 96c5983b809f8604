import type { ReadTx } from '../db/index.ts'
import type { Role } from './role.ts'

/** A fictional person that anybody may sign in as while the demonstration is on, in one of their roles. */
export type DemonstrationPerson = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly slug: string
  readonly cooperation: string
}

/** Everybody on offer, by cooperation, the roles with most to do first. Somebody with two roles stands there once. */
export async function demonstrationPeople(tx: ReadTx): Promise<DemonstrationPerson[]> {
  const people = await tx.named<DemonstrationPerson>({
    name: 'demonstration_people',
    text: `select id, name, role, cooperation_slug as slug, cooperation_name as cooperation
             from platform.demonstration_people()`,
    values: [],
  })
  return people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index)
}
