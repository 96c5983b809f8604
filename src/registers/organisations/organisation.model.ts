import type { DateRange } from '../../platform/time/date-range.model.ts'

/** What an organisation is; the order is the order of lists that are sorted by kind. */
export const organisationKinds = [
  'municipality',
  'county',
  'health-trust',
  'regional-health-authority',
  'university',
  'development-centre',
  'user-organisation',
  'union',
  'state',
  'association',
  'company',
  'other',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

export const isOrganisationKind = (text: unknown): text is OrganisationKind =>
  organisationKinds.some((kind) => kind === text)

/** The form of Norwegian that an organisation has decided to use, where it has. */
export const languageForms = ['nb', 'nn', 'neutral'] as const

export type LanguageForm = (typeof languageForms)[number]

export const nameKinds = ['official', 'short', 'alias'] as const

export type NameKind = (typeof nameKinds)[number]

/** What an organisation was called, and when. */
export type OrganisationName = {
  readonly name: string
  readonly kind: NameKind
  readonly during: DateRange
}

/** An organisation as it was on one date. */
export type Organisation = {
  readonly id: string
  readonly slug: string
  /** The official name on the date; the nearest one when it had none then. */
  readonly name: string
  readonly kind: OrganisationKind
  /** Nine digits, without spaces. */
  readonly organisationNumber: string | null
  /** The number of a municipality in official statistics on the date: four digits. */
  readonly code: string | null
  readonly languageForm: LanguageForm | null
  readonly during: DateRange
  readonly revision: number
}
