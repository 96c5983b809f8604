import { ARRIVALS, SLOTS, STRIDE } from '../slot.model.ts'
import type { FitChoices } from './choices.ts'
import type { Ground, PlaceGround } from './ground.ts'
import { LAST_MOVER } from './outflow.ts'
import { belief, type Observed, realVariance } from './shrink.ts'
import { SIZE_GROUPS, sizeGroup } from './size-group.ts'
import { smooth } from './smooth.ts'

/** First ages of arrival of the bands in which a place's moving is compared with its group's. */
const BANDS = [1, 6, 13, 19, 22, 26, 31, 41, 56] as const

/** Net moves and the people they were counted on, by slot. */
type Sums = { readonly net: Float64Array; readonly people: Float64Array }

const emptySums = (): Sums => ({ net: new Float64Array(SLOTS), people: new Float64Array(SLOTS) })

function addTo(sums: Sums, { net, people }: Sums): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    sums.net[slot] = (sums.net[slot] as number) + (net[slot] as number)
    sums.people[slot] = (sums.people[slot] as number) + (people[slot] as number)
  }
}

function sumsOf(place: PlaceGround, recent: number): Sums {
  const sums = emptySums()
  for (const { expected, residual } of place.intervals.slice(-recent))
    addTo(sums, { net: residual, people: expected })
  return sums
}

/**
 * Expected net moves per survivor and year [place][224], to be carried ahead: the nation's pattern by age, the size
 * group's difference from it, and the place's own difference from its group by band of age, each only so far as it
 * can be believed and has been seen to last.
 */
export function fitMoving(ground: Ground, outflow: Float64Array, choices: FitChoices): Float64Array[] {
  const groups = Array.from({ length: SIZE_GROUPS }, emptySums)
  const nation = emptySums()
  const own = ground.places.map((place) => sumsOf(place, choices.movingYears))
  ground.places.forEach(({ inhabitants }, index) => {
    addTo(groups[sizeGroup(inhabitants)] as Sums, own[index] as Sums)
    addTo(nation, own[index] as Sums)
  })
  const national = smoothRates(nation)
  const byGroup = groups.map((sums) =>
    smoothRates(sums).map((rate, slot) => {
      const mean = national[slot] as number
      return mean + choices.groupKept * (rate - mean)
    }),
  )
  const differences = ownDifferences(ground, own, { byGroup, outflow })
  return ground.places.map((place, index) => {
    const rates = Float64Array.from(byGroup[sizeGroup(place.inhabitants)] as Float64Array)
    return addBands(rates, differences[index] as number[], choices.placeKept)
  })
}

/** Net rates by slot, smoothed over ages with the people as weights; none beyond the last mover. */
function smoothRates({ net, people }: Sums): Float64Array {
  const rates = new Float64Array(SLOTS)
  for (let sex = 0; sex < 2; sex++) {
    const first = sex * STRIDE
    const weights = people.slice(first + 1, first + LAST_MOVER + 5)
    const mean = weights.reduce((sum, one) => sum + one, 0) / weights.length
    const values = weights.map((weight, at) => (weight > 0 ? (net[first + 1 + at] as number) / weight : 0))
    const shares = weights.map((weight) => (mean > 0 ? weight / mean : 0))
    smooth(values, shares, mean > 2e4 ? 0.5 : 3).forEach((rate, at) => {
      rates[first + 1 + at] = rate
    })
  }
  return rates
}

/** Band by age of arrival, looked up for every place and age. */
const BAND_OF = Uint8Array.from(
  { length: ARRIVALS },
  (_, arrival) => BANDS.filter((first) => arrival >= first && first > 1).length,
)

type Patterns = { byGroup: Float64Array[]; outflow: Float64Array }

/** Each place's difference from its group by band, shrunk by what chance alone would do. */
function ownDifferences(ground: Ground, own: Sums[], { byGroup, outflow }: Patterns): number[][] {
  const observed = ground.places.map((place, index) =>
    bandDifferences(own[index] as Sums, byGroup[sizeGroup(place.inhabitants)] as Float64Array),
  )
  const unrest = bandUnrest(outflow)
  const variances = BANDS.map((_, band) =>
    realVariance(
      observed.map((bands) => bands[band] as Observed),
      0,
      unrest[band] as number,
    ),
  )
  return observed.map((bands) =>
    bands.map(
      ({ value, weight }, band) => value * belief(weight, variances[band] as number, unrest[band] as number),
    ),
  )
}

function bandDifferences({ net, people }: Sums, group: Float64Array): Observed[] {
  const bands = BANDS.map(() => ({ net: 0, weight: 0 }))
  for (let sex = 0; sex < 2; sex++)
    for (let arrival = 1; arrival < LAST_MOVER; arrival++) {
      const slot = sex * STRIDE + arrival
      const band = bands[BAND_OF[arrival] as number] as { net: number; weight: number }
      band.net += (net[slot] as number) - (people[slot] as number) * (group[slot] as number)
      band.weight += people[slot] as number
    }
  return bands.map(({ net: moved, weight }) => ({ value: weight > 0 ? moved / weight : 0, weight }))
}

/** Variance per person and year of net moves by chance: families and friends move together, so twice the gross flow. */
function bandUnrest(outflow: Float64Array): number[] {
  return BANDS.map((first, band) => {
    const end = BANDS[band + 1] ?? LAST_MOVER
    let sum = 0
    for (let age = first; age < end; age++) sum += outflow[age] as number
    return (4 * sum) / (end - first)
  })
}

/** Band differences put on a pattern, carried over the edges of bands, fading out toward the last mover. */
function addBands(rates: Float64Array, differences: readonly number[], kept: number): Float64Array {
  for (let sex = 0; sex < 2; sex++)
    for (let arrival = 1; arrival < Math.min(ARRIVALS, LAST_MOVER); arrival++) {
      const slot = sex * STRIDE + arrival
      rates[slot] = (rates[slot] as number) + kept * (differences[BAND_OF[arrival] as number] as number)
    }
  return rates
}
