/**
 * Everything a projection needs, as `samsyn outlook fit` writes it: plain JSON, so that it can be kept, compared and
 * read by other programs. Lists of 212 are by cell (men 0..105+, then women); a list by age of arrival says what
 * belongs to those who are that old at the end of the year. Tables by year begin with the year after `base`.
 */
export type ParameterSet = {
  readonly format: typeof FORMAT
  readonly version: 1
  /** The year of the base population (1 January). */
  readonly base: number
  /** The last year that can be projected. */
  readonly last: number
  readonly made: Making
  readonly nation: Nation
  readonly places: readonly PlaceParameters[]
}

export const FORMAT = 'samsyn-outlook-parameters'

/** How a set came to be: so that a figure can be traced to files and their licences. */
export type Making = {
  readonly on: string
  readonly by: string
  readonly sources: readonly string[]
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[]
  readonly notes: readonly string[]
}

export type Nation = {
  /** Deaths per person and year in the base year [212]. */
  readonly deathRates: readonly number[]
  /** Yearly fall of the log death rate [212]. */
  readonly improvement: readonly number[]
  /** sd of the yearly step of the shared random walk, and of the noise of single years, both in log rates. */
  readonly mortality: { readonly walk: number; readonly noise: number; readonly common: number }
  readonly fertility: {
    /** Births per woman by age [106], summing to one child. */
    readonly shape: readonly number[]
    /** Children per woman by year. */
    readonly path: readonly number[]
    readonly sd: number
    readonly persistence: number
  }
  readonly migration: {
    /** Net immigration, people by year. */
    readonly path: readonly number[]
    /** How one net immigrant spreads over age of arrival and sex [212], summing to 1. */
    readonly profile: readonly number[]
    /** sd of the level in people, in the long run, and how much of a year's deviation is left the year after. */
    readonly sd: number
    readonly persistence: number
  }
  /** Share of the survivors who move out of a municipality in a year [212], by age of arrival. An assumption. */
  readonly outflow: readonly number[]
  /** What makes the survivors of all places sum to the nation's [year][212], by age of arrival. */
  readonly rake: readonly (readonly number[])[]
  /** Movers who arrive somewhere, people [year][212], by age of arrival. */
  readonly pool: readonly (readonly number[])[]
}

export type PlaceParameters = {
  readonly code: string
  readonly name: string
  /** Inhabitants of the base year [212]. */
  readonly population: readonly number[]
  /** Parts per million of each pool cell that arrive here [212]. */
  readonly share: readonly number[]
  /** Out-migration of the place against the nation's. */
  readonly outflow: number
  /** Death rates against the nation's by sex and band of `MORTALITY_BANDS` [2][bands]. */
  readonly mortality: readonly (readonly number[])[]
  /** Fertility against the nation's. */
  readonly fertility: number
  readonly deviation: Deviation
}

/** How far a place may stray from its expected path: sds, those of growth as shares of the inhabitants and year. */
export type Deviation = {
  /** Stays the same throughout a draw: what we do not know about the place's level of migration. */
  readonly lasting: number
  /** Changes from year to year, with `persistence`. */
  readonly yearly: number
  readonly persistence: number
  /** sd of the share who stay, at all ages; the same throughout a draw. */
  readonly leaving: number
  /** sd of the place's death rates around those fitted, as a share; stays the same throughout a draw. */
  readonly mortality: number
}

/** First ages of the bands in which places have mortality of their own. */
export const MORTALITY_BANDS = [0, 50, 70, 80, 90] as const

/** From this band on, what a place loses beyond the nation's deaths is taken as its mortality; below it is the nation's. */
export const FIRST_OWN_BAND = 2

/** Which of `MORTALITY_BANDS` an age belongs to. */
export function mortalityBand(age: number): number {
  let band = 0
  while (band + 1 < MORTALITY_BANDS.length && age >= (MORTALITY_BANDS[band + 1] as number)) band++
  return band
}
