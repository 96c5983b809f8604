import { CELLS } from './ages.model.ts'

export type Place = { readonly code: string; readonly name: string }

/**
 * Inhabitants on 1 January by place, year, sex and single age.
 * `counts` is [place][year][cell] with 212 cells (see `cellOf`); a place that lacks a year has NaN in all its cells.
 */
export type PopulationHistory = {
  readonly places: readonly Place[]
  /** Rising, without a hole. */
  readonly years: readonly number[]
  readonly counts: Float64Array
}

/** The 212 cells of a place in a year, as a view into the history; undefined if either is unknown or missing. */
export function populationOf(
  history: PopulationHistory,
  place: number,
  year: number,
): Float64Array | undefined {
  const at = history.years.indexOf(year)
  if (at < 0 || place < 0 || place >= history.places.length) return undefined
  const start = (place * history.years.length + at) * CELLS
  const cells = history.counts.subarray(start, start + CELLS)
  return Number.isNaN(cells[0]) ? undefined : cells
}

/** The same history up to and with a year: what somebody knew who stood there. */
export function historyUntil(history: PopulationHistory, last: number): PopulationHistory {
  const years = history.years.filter((year) => year <= last)
  if (years.length === history.years.length) return history
  const counts = new Float64Array(history.places.length * years.length * CELLS)
  const rowLength = history.years.length * CELLS
  for (let place = 0; place < history.places.length; place++) {
    const from = place * rowLength
    counts.set(history.counts.subarray(from, from + years.length * CELLS), place * years.length * CELLS)
  }
  return { places: history.places, years, counts }
}

/** Everybody in a list of cells. */
export function totalOf(cells: ArrayLike<number>): number {
  let total = 0
  for (let cell = 0; cell < cells.length; cell++) total += cells[cell] as number
  return total
}
