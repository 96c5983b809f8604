import type { DateRange } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { OrganisationKind } from '../organisations/organisation.model.ts'
import type { MembershipPart, Visibility } from './membership.model.ts'

export const memberSorts = ['name', 'kind', 'code', 'part', 'population'] as const

export type MemberSort = (typeof memberSorts)[number]

/** Shows those whose part has ended, instead of those of one kind. */
export const endedFilter = 'ended'

/** A row of a cooperation's list of organisations. */
export type MemberRow = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly organisationNumber: string | null
  readonly code: string | null
  readonly part: MembershipPart
  readonly roleText: string
  readonly position: number
  readonly during: DateRange
  /** Inhabitants on the newest date up to the page's. */
  readonly persons: number | null
  readonly countedOn: LocalDate | null
  readonly countedBy: string | null
}

/** The same with all that a file of members holds. */
export type FullMemberRow = MemberRow & {
  readonly note: string
  readonly source: string
  readonly visibility: Visibility
}

/** How many a list holds of one kind, or that have ended. */
export type KindCount = { readonly kind: OrganisationKind | typeof endedFilter; readonly count: number }
