import { FIRST_OWN_BAND, MORTALITY_BANDS, mortalityBand } from '../parameter-set.model.ts'
import { ARRIVALS, STRIDE } from '../slot.model.ts'
import type { FitChoices } from './choices.ts'
import { type Ground, newbornOf, type PlaceGround } from './ground.ts'
import { belief, realVariance } from './shrink.ts'
import { SIZE_GROUPS, sizeGroup } from './size-group.ts'

/** Losses counted and deaths expected, by band of mortality and sex. */
type Losses = { readonly lost: Float64Array; readonly expected: Float64Array }

const BANDS = MORTALITY_BANDS.length
/** Band by age of arrival, looked up for every place, year and age. */
const BAND_OF = Uint8Array.from({ length: ARRIVALS }, (_, arrival) => mortalityBand(Math.max(0, arrival - 1)))

function lossesOf(place: PlaceGround, recent: number): Losses {
  const lost = new Float64Array(2 * BANDS)
  const expected = new Float64Array(2 * BANDS)
  for (const { before, expected: lived, residual } of place.intervals.slice(-recent))
    for (let sex = 0; sex < 2; sex++)
      for (let arrival = 1; arrival < ARRIVALS - 1; arrival++) {
        const slot = sex * STRIDE + arrival
        const at = sex * BANDS + (BAND_OF[arrival] as number)
        const open = arrival === ARRIVALS - 2 ? (before[slot] as number) : 0
        const deaths = (before[slot - 1] as number) + open - (lived[slot] as number)
        expected[at] = (expected[at] as number) + deaths
        lost[at] = (lost[at] as number) + deaths - (residual[slot] as number)
      }
  return { lost, expected }
}

function added(losses: readonly Losses[]): Losses {
  const sum = { lost: new Float64Array(2 * BANDS), expected: new Float64Array(2 * BANDS) }
  for (const { lost, expected } of losses)
    for (let at = 0; at < 2 * BANDS; at++) {
      sum.lost[at] = (sum.lost[at] as number) + (lost[at] as number)
      sum.expected[at] = (sum.expected[at] as number) + (expected[at] as number)
    }
  return sum
}

/**
 * Mortality of each place against the nation's by sex and band [place][2][bands]: its size group's mean, and the
 * place's own difference from that (both sexes together) so far as chance leaves it believable.
 */
export function fitLosses(ground: Ground, choices: FitChoices): number[][][] {
  const own = ground.places.map((place) => lossesOf(place, choices.lossYears))
  const recent = ground.places.map((place) => lossesOf(place, choices.lossGroupYears))
  const groups = groupSums(ground, recent)
  const nation = ratiosOf(added(recent))
  const longGroups = groupSums(ground, own).map((group) => ratiosOf(group))
  const byGroup = groups.map((group) => ratiosOf(group).map((ratio, at) => ratio / (nation[at] as number)))
  const groupOf = (index: number) =>
    byGroup[sizeGroup((ground.places[index] as PlaceGround).inhabitants)] as number[]
  const differences = own.map((losses, index) =>
    bandDifferences(
      losses,
      longGroups[sizeGroup((ground.places[index] as PlaceGround).inhabitants)] as number[],
    ),
  )
  const variances = MORTALITY_BANDS.map((_, band) =>
    realVariance(
      differences.map((bands) => bands[band] as { value: number; weight: number }),
      0,
      1,
    ),
  )
  return ground.places.map((_, index) =>
    [0, 1].map((sex) =>
      MORTALITY_BANDS.map((_, band) => {
        if (band < FIRST_OWN_BAND) return 1
        const { value, weight } = (differences[index] as { value: number; weight: number }[])[band] as never
        const believed = value * belief(weight, variances[band] as number, 1)
        const group = groupOf(index)[sex * BANDS + band] as number
        return Math.min(
          1.5,
          Math.max(0.6, 1 + choices.lossGroupKept * (group - 1) + choices.lossKept * believed),
        )
      }),
    ),
  )
}

function groupSums(ground: Ground, losses: readonly Losses[]): Losses[] {
  return Array.from({ length: SIZE_GROUPS }, (_, group) =>
    added(
      losses.filter((_, index) => sizeGroup((ground.places[index] as PlaceGround).inhabitants) === group),
    ),
  )
}

function ratiosOf({ lost, expected }: Losses): number[] {
  return Array.from(lost, (losses, at) =>
    (expected[at] as number) > 0 ? losses / (expected[at] as number) : 1,
  )
}

function bandDifferences({ lost, expected }: Losses, group: number[]) {
  return MORTALITY_BANDS.map((_, band) => {
    let losses = 0
    let deaths = 0
    for (let sex = 0; sex < 2; sex++) {
      const at = sex * BANDS + band
      losses += lost[at] as number
      deaths += (expected[at] as number) * (group[at] as number)
    }
    return { value: deaths > 0 ? losses / deaths - 1 : 0, weight: deaths }
  })
}

/** Fertility of each place against the nation's, shrunk toward its size group's. */
export function fitBirths(ground: Ground, recent: number): number[] {
  const own = ground.places.map((place) => {
    const intervals = place.intervals.slice(-recent)
    return {
      born: intervals.reduce((sum, interval) => sum + newbornOf(interval), 0),
      expected: intervals.reduce((sum, interval) => sum + interval.births, 0),
    }
  })
  const level =
    own.reduce((sum, { born }) => sum + born, 0) / own.reduce((sum, { expected }) => sum + expected, 0)
  const groupOf = ground.places.map(({ inhabitants }) => sizeGroup(inhabitants))
  const ratios = Array.from({ length: SIZE_GROUPS }, (_, group) => {
    const inside = own.filter((_, index) => groupOf[index] === group)
    const expected = inside.reduce((sum, one) => sum + one.expected, 0)
    return expected > 0 ? inside.reduce((sum, { born }) => sum + born, 0) / (level * expected) : 1
  })
  const observed = own.map(({ born, expected }, index) => {
    const weight = expected * level * (ratios[groupOf[index] as number] as number)
    return { value: weight > 0 ? born / weight - 1 : 0, weight }
  })
  const variance = realVariance(observed, 0, 1)
  return observed.map(
    ({ value, weight }, index) =>
      (ratios[groupOf[index] as number] as number) * (1 + value * belief(weight, variance, 1)),
  )
}
