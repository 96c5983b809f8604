import type { DateRange } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'

/** A municipality's number in official statistics (Klass 131), and when it was valid. */
export type MunicipalityCode = {
  /** Four digits. */
  readonly code: string
  /** The municipality's name without "kommune". */
  readonly name: string
  readonly organisationId: string
  readonly during: DateRange
  readonly source: string
}

/** How large a part of one code's people came to, or from, another. */
export type CodeShare = {
  readonly code: string
  /** Of a million; a million is all of them. */
  readonly weightMillionths: number
}

/** On this date the people of one number came to another, wholly or in part. */
export type MunicipalityChange = {
  readonly fromCode: string
  readonly toCode: string
  readonly onDate: LocalDate
  readonly weightMillionths: number
  readonly source: string
}

export const isMunicipalityCode = (text: string): boolean => /^[0-9]{4}$/.test(text)

/** What becomes of the number that a municipality has when a new one begins. */
export const takeovers = ['none', 'whole', 'split'] as const

export type Takeover = (typeof takeovers)[number]

/** A municipality to choose from: its name, and its newest number. */
export type MunicipalityChoice = { readonly id: string; readonly name: string; readonly code: string | null }
