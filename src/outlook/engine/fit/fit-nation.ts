import { AGES, CELLS } from '../ages.model.ts'
import type { NationalRates } from '../national-rates.model.ts'
import { SLOTS, STRIDE, toCells } from '../slot.model.ts'
import type { FitChoices } from './choices.ts'
import { type Ground, newbornOf } from './ground.ts'
import { smooth } from './smooth.ts'
import { autocovariance, meanOf, sumOf } from './statistics.ts'

/** A yearly series up to the base year, and the path expected after it. */
export type SeriesFit = { readonly path: number[]; readonly sd: number; readonly persistence: number }

/** The pattern of fertility by age [106], summing to one, from the last three years known before the base year. */
export function fertilityShape(rates: NationalRates, base: number): Float64Array {
  const known = rates.years.filter(
    (year) => year < base && !Number.isNaN(rates.fertility[yearAt(rates, year)]),
  )
  const shape = new Float64Array(AGES)
  for (const year of known.slice(-3))
    for (let age = 0; age < AGES; age++)
      shape[age] = (shape[age] as number) + (rates.fertility[yearAt(rates, year) + age] as number)
  const total = sumOf(shape)
  return shape.map((rate) => rate / total)
}

const yearAt = (rates: NationalRates, year: number) => rates.years.indexOf(year) * AGES

/** Children per woman: from the rates for years before the history, from its newborn for the others. */
export function fitFertility(
  rates: NationalRates,
  ground: Ground,
  { choices, years }: { choices: FitChoices; years: number },
): SeriesFit {
  const counted = new Map<number, { born: number; expected: number }>()
  for (const place of ground.places)
    for (const interval of place.intervals) {
      const sum = counted.get(interval.year) ?? { born: 0, expected: 0 }
      sum.born += newbornOf(interval)
      sum.expected += interval.births
      counted.set(interval.year, sum)
    }
  const earlier = rates.years.filter((year) => year < ground.base && !counted.has(year))
  const series = [
    ...earlier.map((year) =>
      sumOf(rates.fertility.subarray(yearAt(rates, year), yearAt(rates, year) + AGES)),
    ),
    ...[...counted.values()].map(({ born, expected }) => born / expected),
  ].filter((value) => value > 0)
  const last = meanOf(series.slice(-choices.fertilityLevelYears))
  const target = choices.fertilityPull * meanOf(series.slice(-20)) + (1 - choices.fertilityPull) * last
  const changes = series.slice(1).map((value, at) => Math.log(value / (series[at] as number)))
  const persistence = 0.95
  return {
    path: pathTo(target, { last, persistence: choices.fertilityPersistence, years }),
    sd: Math.sqrt(autocovariance(changes, 0) / (1 - persistence ** 2)),
    persistence,
  }
}

function pathTo(
  target: number,
  { last, persistence, years }: { last: number; persistence: number; years: number },
) {
  return Array.from({ length: years }, (_, at) => target + (last - target) * persistence ** (at + 1))
}

/** What is left after a year of a draw's deviation from the expected net immigration: waves of several years. */
const WAVER_PERSISTENCE = 0.85

/** Net immigration: residuals of the history, before it the rates' own; drawn toward a long-run mean. */
export function fitMigration(
  rates: NationalRates,
  ground: Ground,
  { choices, years }: { choices: FitChoices; years: number },
): SeriesFit {
  const counted = new Map<number, number>()
  for (const place of ground.places)
    for (const { year, residual } of place.intervals)
      counted.set(year, (counted.get(year) ?? 0) + netOf(residual))
  const earlier = rates.years.filter((year) => year < ground.base && !counted.has(year))
  const part = partOfNation(rates, ground)
  const series = [
    ...earlier.map((year) => part * (rates.netMigration[rates.years.indexOf(year)] as number)),
    ...counted.values(),
  ].filter((value) => !Number.isNaN(value))
  const last = meanOf(series.slice(-choices.migrationLevelYears))
  const target = meanOf(series.slice(-choices.migrationTargetYears))
  return {
    path: pathTo(target, { last, persistence: choices.migrationPersistence, years }),
    sd: choices.migrationSpread * Math.sqrt(autocovariance(series.slice(-20), 0)),
    persistence: WAVER_PERSISTENCE,
  }
}

/** The share of the rates' population that the history holds, so that a file of a part is not given a nation's moves. */
function partOfNation(rates: NationalRates, ground: Ground): number {
  const common = rates.years.findLast((year) => ground.places[0]?.intervals.some((one) => one.year === year))
  if (common === undefined) return 1
  const at = rates.years.indexOf(common) * CELLS
  const all = sumOf(rates.exposure.subarray(at, at + CELLS))
  const here = sumOf(
    ground.places.map(({ intervals }) => sumOf(intervals.find(({ year }) => year === common)?.before ?? [])),
  )
  return all > 0 ? Math.min(1, here / all) : 1
}

/** Everybody who came but the newborn. */
function netOf(residual: Float64Array): number {
  let net = 0
  for (let slot = 1; slot < SLOTS; slot++) if (slot !== STRIDE) net += residual[slot] as number
  return net
}

/** The last age at which the nation's net immigration is told apart from its mortality. */
const LAST_IMMIGRANT = 75

/** How net immigration spreads over cells [212], smoothed over ages, summing to one. */
export function migrationProfile(ground: Ground, recent: number): Float64Array {
  const sums = new Float64Array(SLOTS)
  for (const place of ground.places)
    for (const { residual } of place.intervals.slice(-recent))
      for (let slot = 0; slot < SLOTS; slot++)
        sums[slot] = (sums[slot] as number) + (residual[slot] as number)
  const cells = toCells(sums)
  const profile = new Float64Array(CELLS)
  for (let sex = 0; sex < 2; sex++) {
    const ages = cells.subarray(sex * AGES, sex * AGES + LAST_IMMIGRANT)
    const weights = Float64Array.from(ages, (_, age) => (age === 0 ? 0 : 1))
    smooth(ages, weights, 2).forEach((people, age) => {
      if (age > 0) profile[sex * AGES + age] = people
    })
  }
  const total = sumOf(profile)
  return profile.map((people) => people / total)
}
