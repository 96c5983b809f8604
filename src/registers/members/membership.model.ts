import type { Locale } from '../../platform/text/locale.ts'
import type { DateRange } from '../../platform/time/date-range.model.ts'
import type { OrganisationKind } from '../organisations/organisation.model.ts'

/** How an organisation takes part; the order is the order of lists that are sorted by it. */
export const membershipParts = ['member', 'agreement-party', 'partner', 'observer'] as const

export type MembershipPart = (typeof membershipParts)[number]

export const isMembershipPart = (text: unknown): text is MembershipPart =>
  membershipParts.some((part) => part === text)

/** An organisation that took part in a cooperation on one date, as it was called then. */
export type Member = {
  readonly membershipId: string
  readonly organisationId: string
  readonly slug: string
  /** The official name on the date: "Vennesla kommune". */
  readonly name: string
  /** The name for narrow columns: the short name on the date, else the municipality's, else the official one. */
  readonly shortName: string
  readonly kind: OrganisationKind
  /** The municipality's number on the date; null for everybody else. */
  readonly code: string | null
  readonly part: MembershipPart
  /** What it does here, in a few words, as somebody wrote it; may be empty. */
  readonly roleText: string
  /** Place in the cooperation's own order, which decides who takes a residual. */
  readonly position: number
  readonly during: DateRange
}

/** What can be said of a membership beside who it is. */
export type MembershipFields = {
  readonly part: MembershipPart
  readonly roleText: string
  readonly position: number
  readonly during: DateRange
  readonly note: string
  readonly source: string
  readonly visibility: Visibility
}

export type Membership = MembershipFields & {
  readonly id: string
  readonly cooperationId: string
  readonly organisationId: string
  readonly revision: number
}

export const visibilities = ['public', 'cooperation', 'body', 'organisation'] as const

export type Visibility = (typeof visibilities)[number]

/** A cooperation that an organisation has a part in, as far as the actor may know. */
export type PartIn = {
  readonly slug: string
  readonly cooperation: string
  /** The language that the cooperation writes in. */
  readonly language: Locale
  readonly membershipId: string
  readonly part: MembershipPart
  readonly roleText: string
  readonly during: DateRange
}
