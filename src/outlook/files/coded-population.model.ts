import { CELLS } from '../engine/ages.model.ts'

/**
 * Inhabitants by whatever municipality codes a file has, old and new: `counts` is [code][year][cell], NaN where the file
 * says nothing. `lines` tells where in the file a code is met first, for sources that have lines.
 */
export type CodedPopulation = {
  readonly codes: readonly string[]
  /** Rising, without a hole. */
  readonly years: readonly number[]
  readonly counts: Float64Array
  readonly lines: ReadonlyMap<string, number>
}

/** The 212 cells of a code in a year, both by their place in the lists, as a view. */
export function codedCells({ years, counts }: CodedPopulation, code: number, year: number): Float64Array {
  const start = (code * years.length + year) * CELLS
  return counts.subarray(start, start + CELLS)
}

/** An empty table: NaN everywhere. */
export const emptyCounts = (places: number, years: number): Float64Array =>
  new Float64Array(places * years * CELLS).fill(Number.NaN)

/**
 * Whether somebody lived there. Statistics Norway writes zeros for the years in which a code was not in use, so nobody
 * at all is the same as no figures.
 */
export function isInhabited(cells: Float64Array): boolean {
  for (let cell = 0; cell < cells.length; cell++) if ((cells[cell] as number) > 0) return true
  return false
}

/** Years in words: `2005-2019`, `2005, 2007-2009`. */
export function yearsInWords(years: readonly number[]): string {
  const spans: [number, number][] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last && year <= last[1] + 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
}
