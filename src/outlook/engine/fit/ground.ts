import { FERTILE } from '../ages.model.ts'
import { joinOpenGroup, newborn, survivalOf, survivors } from '../cohort-step.ts'
import { type PopulationHistory, populationOf, totalOf } from '../population-history.model.ts'
import { SLOTS, STRIDE, toSlots } from '../slot.model.ts'
import type { MortalityFit } from './fit-mortality.ts'

/** A year between two known populations of a place. */
export type Interval = {
  /** The calendar year; the populations are of 1 January of it and of the next. */
  readonly year: number
  readonly before: Float64Array
  readonly after: Float64Array
  /** Survivors by slot of arrival, at the nation's mortality; no newborn. */
  readonly expected: Float64Array
  /** What `after` holds beyond the survivors; in slots 0 the newborn. */
  readonly residual: Float64Array
  /** Newborn expected from the nation's fertility pattern at one child per woman. */
  readonly births: number
}

export type PlaceGround = {
  readonly code: string
  readonly name: string
  /** Inhabitants in the base year [224]. */
  readonly base: Float64Array
  readonly inhabitants: number
  /** Oldest first; years that lack a population have none. */
  readonly intervals: readonly Interval[]
}

export type Ground = {
  readonly base: number
  readonly places: readonly PlaceGround[]
  /** Fertility pattern by age [106], summing to one. */
  readonly shape: Float64Array
}

/** All that fitting reads from the history: populations in slots, and what births, deaths and moves leave over. */
export function layGround(
  history: PopulationHistory,
  mortality: MortalityFit,
  { base, shape }: { base: number; shape: Float64Array },
): Ground {
  const survival = new Map(history.years.map((year) => [year, survivalOf(mortality.ratesIn(year))]))
  const places = history.places.map((place, index): PlaceGround => {
    const known = history.years.map((year) => {
      const cells = populationOf(history, index, year)
      return cells && toSlots(cells)
    })
    const intervals = history.years.flatMap((year, at) => {
      const [before, after, lived] = [known[at], known[at + 1], survival.get(year)]
      return year < base && before && after && lived
        ? [interval(year, [before, after], { survival: lived, shape })]
        : []
    })
    const start = known[history.years.indexOf(base)]
    return {
      ...place,
      base: start ?? new Float64Array(SLOTS),
      inhabitants: start ? totalOf(start) : 0,
      intervals,
    }
  })
  return { base, shape, places: places.filter(({ inhabitants }) => inhabitants > 0) }
}

function interval(
  year: number,
  [before, after]: readonly [Float64Array, Float64Array],
  { survival, shape }: { survival: Float64Array; shape: Float64Array },
): Interval {
  const expected = survivors(before, survival)
  joinOpenGroup(expected)
  const residual = new Float64Array(SLOTS)
  for (let slot = 0; slot < SLOTS; slot++)
    residual[slot] = (after[slot] as number) - (expected[slot] as number)
  const children = motherhood(before, after, shape)
  const [boys, girls] = newborn(children, survival)
  return { year, before, after, expected, residual, births: boys + girls }
}

function motherhood(before: Float64Array, after: Float64Array, shape: Float64Array): number {
  let children = 0
  for (let age = FERTILE.first; age <= FERTILE.last; age++) {
    const slot = STRIDE + age
    children += (shape[age] as number) * 0.5 * ((before[slot] as number) + (after[slot] as number))
  }
  return children
}

/** Newborn that were counted at the end of an interval. */
export const newbornOf = ({ after }: Interval): number => (after[0] as number) + (after[STRIDE] as number)
