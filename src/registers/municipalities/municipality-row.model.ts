import type { DateRange } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { ListWords } from '../lists/list-words.model.ts'

/** A row of the list of municipalities: a number, and what it stands for on the date of the list. */
export type MunicipalityRow = {
  readonly id: string
  readonly code: string
  readonly name: string
  /** The address of its organisation. */
  readonly slug: string
  readonly during: DateRange
  readonly source: string
  /** Inhabitants on the newest date up to the list's own; null when there is no figure. */
  readonly persons: number | null
  readonly countedOn: LocalDate | null
  readonly countedBy: string | null
}

export type MunicipalitySort = 'name' | 'code' | 'population'

/** Numbers that are no longer in use on the date of the list. */
export const endedFilter = 'ended'

export type MunicipalityFilter = typeof endedFilter

export const municipalityWords: ListWords<MunicipalitySort, MunicipalityFilter> = {
  sorts: { name: 'navn', code: 'nummer', population: 'innbyggere' },
  first: 'name',
  largestFirst: ['population'],
  filters: { ended: 'utgatte' },
}

export type MunicipalityCounts = { readonly inUse: number; readonly ended: number }
