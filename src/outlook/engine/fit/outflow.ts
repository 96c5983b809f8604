import { AGES, CELLS, cellOf } from '../ages.model.ts'

/** Nobody above this age of arrival is told apart as a mover by a pattern of the place's own. */
export const LAST_MOVER = 70

/**
 * The share of people who move out of a municipality in a year, by age of arrival. There are no counts of gross moves
 * in the data, so this is an assumption: the curve of Rogers and Castro (children with their parents, a peak for young
 * adults, a level for all) at about the height that Norwegian municipalities have together, 4–5 per cent.
 */
export function standardOutflow(level: number): Float64Array {
  const outflow = new Float64Array(CELLS)
  for (let age = 1; age < AGES; age++) {
    const children = 0.055 * Math.exp(-0.12 * age)
    const sinceYouth = age - 23
    const young = 0.2 * Math.exp(-0.11 * sinceYouth - Math.exp(-0.42 * sinceYouth))
    const share = level * (0.01 + children + young)
    outflow[cellOf(0, age)] = Math.min(0.3, share)
    outflow[cellOf(1, age)] = Math.min(0.3, share)
  }
  return outflow
}
