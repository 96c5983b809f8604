import { sql } from 'kysely'
import { addChangeWords } from '../platform/audit/change-words.ts'
import { addNameSource, type NameSource } from '../platform/audit/name-sources.ts'
import { cooperationKinds } from './cooperations/cooperation.model.ts'
import {
  cooperationKindName,
  heldRoleName,
  kindName,
  languageFormName,
  partName,
  visibilityName,
} from './labels.ts'
import { membershipParts, visibilities } from './members/membership.model.ts'
import { languageForms, organisationKinds } from './organisations/organisation.model.ts'
import { heldRoles } from './people/role.model.ts'

/** A word for each value of a field that is a code. */
const words = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
  Object.fromEntries(values.map((value) => [value, () => name(value)]))

/** Organisations are shared by all cooperations, so they have no card of their own to be named by. */
const organisationNames: NameSource = async (tx, ids) => {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (organisation_id) organisation_id as id, name
      from registers.organisation_name
     where organisation_id = any (${[...ids]}::uuid[]) and kind = 'official'
     order by organisation_id, ends desc`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Makes the registers' changes readable in histories. */
export function tellChanges(): void {
  addChangeWords({
    values: {
      part: words(membershipParts, partName),
      visibility: words(visibilities, visibilityName),
      role: words(heldRoles, heldRoleName),
      kind: { ...words(organisationKinds, kindName), ...words(cooperationKinds, cooperationKindName) },
      languageForm: words(languageForms, languageFormName),
    },
  })
  addNameSource(organisationNames)
}
