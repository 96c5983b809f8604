import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { DateRange } from '../../platform/time/date-range.model.ts'
import { overlaps } from '../../platform/time/date-range.model.ts'
import { isEmptyPeriod } from '../organisations/organisation-rules.model.ts'

/** The parts people have in a cooperation, in the order that lists show them. */
export const heldRoles = ['coordinator', 'leader', 'representative', 'seat-holder', 'observer'] as const

export type HeldRole = (typeof heldRoles)[number]

/** A part that a person has or had. */
export type PersonRole = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: HeldRole
  readonly organisationId: string | null
  readonly during: DateRange
  readonly revision: number
}

export type RoleRefusal =
  | 'role-needs-organisation'
  | 'role-held-already'
  | 'role-organisation-not-member'
  | 'period-empty'

type Wanted = Pick<PersonRole, 'role' | 'organisationId' | 'during'>
type Beside = { readonly held: readonly PersonRole[]; readonly isMember: boolean }

/**
 * Whether a person may have this part: a representative acts for one of the members, and nobody holds the same
 * part twice at a time. `held`: what the same person has had here; `isMember`: the organisation takes part.
 */
export function checkRole(wanted: Wanted, { held, isMember }: Beside): Decision<Wanted, RoleRefusal> {
  if (isEmptyPeriod(wanted.during)) return refuse('period-empty')
  if (wanted.role === 'representative' && wanted.organisationId === null)
    return refuse('role-needs-organisation')
  if (wanted.organisationId !== null && !isMember) return refuse('role-organisation-not-member')
  const twice = held.some(({ role, during }) => role === wanted.role && overlaps(during, wanted.during))
  return twice ? refuse('role-held-already') : accept(wanted)
}
