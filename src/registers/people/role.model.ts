import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { contains, type DateRange, overlaps } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
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

export type EndingRefusal = 'period-empty' | 'last-coordinator' | 'stale'

/** Whether a part may end before `until`: somebody must be left who can run the cooperation. */
export function checkEnding(
  ending: PersonRole,
  until: LocalDate,
  all: readonly PersonRole[],
): Decision<true, EndingRefusal> {
  if (isEmptyPeriod({ from: ending.during.from, until })) return refuse('period-empty')
  if (!runs(ending)) return accept(true)
  const others = all.filter((other) => other.id !== ending.id && runs(other))
  return others.some(({ during }) => contains(during, until)) ? accept(true) : refuse('last-coordinator')
}

/** Coordinators and leaders add people; without any, only an administrator can. */
const runs = ({ role }: PersonRole): boolean => role === 'coordinator' || role === 'leader'
