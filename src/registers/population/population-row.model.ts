import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { ListWords } from '../lists/list-words.model.ts'
import type { PopulationFigure } from './population.model.ts'

/** A figure in the list, with what its municipality was called under that number. */
export type PopulationRow = PopulationFigure & { readonly id: string; readonly municipality: string }

export type PopulationSort = 'date' | 'name' | 'persons'

/** Figures for parts of the ages; without it the list holds figures for all ages. */
export const agesFilter = 'ages'

export type PopulationFilter = typeof agesFilter

export const populationWords: ListWords<PopulationSort, PopulationFilter> = {
  sorts: { date: 'dato', name: 'kommune', persons: 'innbyggere' },
  first: 'date',
  largestFirst: ['persons'],
  filters: { ages: 'aldersgrupper' },
}

/** Which figures are asked for beside the filter. */
export type PopulationAsked = { readonly code: string | null; readonly onDate: LocalDate | null }

/** What there is to choose from, and how many figures of each sort a choice gives. */
export type PopulationChoices = {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
  /** Newest first. */
  readonly dates: readonly LocalDate[]
  readonly whole: number
  readonly ages: number
}
