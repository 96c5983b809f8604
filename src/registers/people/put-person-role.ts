import { recordChange, type Snapshot } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { type DateRange, formatDateRange } from '../../platform/time/date-range.model.ts'
import { lockMembers, membershipsOf } from '../members/membership.sql.ts'
import type { Written } from '../written.model.ts'
import { insertPerson, insertRole, rolesIn } from './person-role.sql.ts'
import { checkRole, type HeldRole, type RoleRefusal } from './role.model.ts'

export type PersonRoleInput = {
  readonly cooperationId: string
  /** The person: somebody who has a part here already is known by the name, unless `personId` says who it is. */
  readonly name: string
  readonly personId?: string | undefined
  readonly language: Locale | null
  readonly role: HeldRole
  /** The member that a representative acts for. */
  readonly organisationId: string | null
  readonly during: DateRange
}

export type PersonRoleWritten = Written & { readonly personId: string }

/** Gives a person a part in a cooperation, and adds the person when nobody here has the name. */
export async function putPersonRole(
  tx: WriteTx,
  input: PersonRoleInput,
): Promise<Decision<PersonRoleWritten, RoleRefusal>> {
  const { cooperationId, role, organisationId, during } = input
  await lockMembers(tx, cooperationId)
  const held = (await rolesIn(tx, cooperationId)).filter((other) =>
    input.personId ? other.personId === input.personId : other.name === input.name,
  )
  const same = held.find(
    (other) =>
      other.role === role &&
      other.organisationId === organisationId &&
      formatDateRange(other.during) === formatDateRange(during),
  )
  if (same) return accept({ id: same.id, personId: same.personId, did: 'nothing' })
  const isMember =
    organisationId !== null && (await membershipsOf(tx, cooperationId, organisationId)).length > 0
  const checked = checkRole(input, { held, isMember })
  if (!checked.ok) return checked
  const personId = input.personId ?? held[0]?.personId ?? (await addPerson(tx, input))
  const id = newId()
  await insertRole(tx, cooperationId, { id, personId, role, organisationId, during })
  const subject = { subjectKind: 'role', subjectId: id }
  const after = roleSnapshot(input)
  await recordChange(tx, { cooperationId, action: 'add-role', ...subject, before: null, after })
  return accept({ id, personId, did: 'added' })
}

async function addPerson(tx: WriteTx, { name, language }: PersonRoleInput): Promise<string> {
  const id = newId()
  await insertPerson(tx, { id, name, language })
  return id
}

type Told = Pick<PersonRoleInput, 'name' | 'role' | 'organisationId' | 'during'>

/** A person's part as its history tells it. */
export const roleSnapshot = ({ name, role, organisationId, during }: Told): Snapshot => ({
  name,
  role,
  organisationId,
  during: formatDateRange(during),
})
