import { AGES, CELLS } from '../ages.model.ts'
import type { NationalRates } from '../national-rates.model.ts'
import { OutlookRefusal } from '../refusal.model.ts'
import { CHOICES, type FitChoices } from './choices.ts'
import { smooth } from './smooth.ts'
import { autocovariance, slopeOf } from './statistics.ts'

/** First ages of the bands whose fall in mortality is measured, and the age that stands for each. */
const TREND_BANDS = [
  { first: 0, last: 39, centre: 20 },
  { first: 40, last: 54, centre: 48 },
  { first: 55, last: 64, centre: 60 },
  { first: 65, last: 74, centre: 70 },
  { first: 75, last: 84, centre: 80 },
  { first: 85, last: 94, centre: 89 },
  { first: 95, last: 105, centre: 99 },
] as const

/** Deaths that stand against a jump in the log rates by age. */
const STIFFNESS = 400

export type MortalityFit = {
  /** Death rates by cell in a calendar year: as measured for years known, by trend for others. */
  readonly ratesIn: (year: number) => Float64Array
  readonly improvement: Float64Array
  readonly walk: number
  readonly noise: number
  readonly common: number
}

/** Level, fall and unrest of national mortality from the years before `base`. */
export function fitMortality(
  rates: NationalRates,
  base: number,
  { mortalityTrendYears, mortalityLevelYears }: FitChoices = CHOICES,
): MortalityFit {
  const known = rates.years.filter((year) => year < base && knows(rates, year))
  const years = known.slice(-mortalityTrendYears)
  const last = years.at(-1)
  if (last === undefined || years.length < 8)
    throw new OutlookRefusal(
      `The rates hold ${years.length} years of deaths before ${base}; at least 8 are needed.`,
    )
  const improvement = improvementOf(rates, years)
  const level = levelOf(rates, { years: years.slice(-mortalityLevelYears), last, improvement })
  const unrest = yearlyUnrest(rates, { years: known, last, improvement, level })
  return {
    improvement,
    ...sizesOfUnrest(years.map((year) => unrest.get(year) ?? [0, 0])),
    ratesIn(year) {
      const shift = unrest.get(year) ?? [0, 0]
      return level.map(
        (rate, cell) =>
          rate *
          Math.exp(-(improvement[cell] as number) * (year - last) + (shift[cell < AGES ? 0 : 1] as number)),
      )
    },
  }
}

function knows(rates: NationalRates, year: number): boolean {
  const at = rates.years.indexOf(year) * CELLS
  return !Number.isNaN(rates.deaths[at]) && !Number.isNaN(rates.exposure[at])
}

type Cell = { deaths: number; exposure: number }

function cellIn(rates: NationalRates, year: number, cell: number): Cell {
  const at = rates.years.indexOf(year) * CELLS + cell
  return { deaths: rates.deaths[at] as number, exposure: rates.exposure[at] as number }
}

/** Deaths and people at risk of one cell, added over years. */
function addedUp(rates: NationalRates, years: readonly number[], cell: number): Cell {
  const sum = { deaths: 0, exposure: 0 }
  for (const year of years) {
    const { deaths, exposure } = cellIn(rates, year, cell)
    sum.deaths += deaths
    sum.exposure += exposure
  }
  return sum
}

function improvementOf(rates: NationalRates, years: readonly number[]): Float64Array {
  const improvement = new Float64Array(CELLS)
  for (let sex = 0; sex < 2; sex++) {
    const falls = TREND_BANDS.map(({ first, last }) => -bandTrend(rates, years, { sex, first, last }))
    for (let age = 0; age < AGES; age++) improvement[sex * AGES + age] = Math.max(0, between(falls, age))
  }
  return improvement
}

/** Yearly change of the log of deaths against those expected at the whole period's rates. */
function bandTrend(
  rates: NationalRates,
  years: readonly number[],
  band: { sex: number; first: number; last: number },
): number {
  const cells = Array.from(
    { length: band.last - band.first + 1 },
    (_, at) => band.sex * AGES + band.first + at,
  )
  const pooled = cells.map((cell) => {
    const { deaths, exposure } = addedUp(rates, years, cell)
    return exposure > 0 ? deaths / exposure : 0
  })
  const points = years.map((year) => {
    let deaths = 0
    let expected = 0
    cells.forEach((cell, at) => {
      const one = cellIn(rates, year, cell)
      deaths += one.deaths
      expected += one.exposure * (pooled[at] as number)
    })
    return { x: year, y: Math.log(Math.max(0.5, deaths) / Math.max(0.5, expected)), weight: deaths + 1 }
  })
  return slopeOf(points)
}

/** A straight line between the centres of the bands. */
function between(values: readonly number[], age: number): number {
  const after = TREND_BANDS.findIndex(({ centre }) => centre >= age)
  if (after === 0) return values[0] as number
  if (after < 0) return values.at(-1) as number
  const [low, high] = [TREND_BANDS[after - 1], TREND_BANDS[after]]
  if (!low || !high) return 0
  const part = (age - low.centre) / (high.centre - low.centre)
  return (values[after - 1] as number) * (1 - part) + (values[after] as number) * part
}

type LevelGround = { years: readonly number[]; last: number; improvement: Float64Array }

/** Death rates in the year `last`, smoothed over age, from several years brought forward by the trend. */
function levelOf(rates: NationalRates, { years, last, improvement }: LevelGround): Float64Array {
  const level = new Float64Array(CELLS)
  for (let sex = 0; sex < 2; sex++) {
    const logs = new Float64Array(AGES)
    const weights = new Float64Array(AGES)
    for (let age = 0; age < AGES; age++) {
      const cell = sex * AGES + age
      let deaths = 0
      let exposure = 0
      for (const year of years) {
        const one = cellIn(rates, year, cell)
        deaths += one.deaths
        exposure += one.exposure * Math.exp((improvement[cell] as number) * (last - year))
      }
      weights[age] = exposure > 0 ? deaths : 0
      logs[age] = Math.log(Math.max(0.3, deaths) / Math.max(1, exposure))
    }
    // The first year of life stands apart; nothing is smoothed into it.
    const first = logs[0] as number
    weights[0] = 0
    smooth(logs, weights, STIFFNESS).forEach((log, age) => {
      level[sex * AGES + age] = Math.exp(age === 0 ? first : log)
    })
  }
  return level
}

type UnrestGround = LevelGround & { level: Float64Array }

/** How far the rates of 50–95 lay from the trend in each year, by sex, in logs. */
function yearlyUnrest(rates: NationalRates, { years, last, improvement, level }: UnrestGround) {
  const unrest = new Map<number, readonly [number, number]>()
  for (const year of years) {
    const shift = [0, 1].map((sex) => {
      let deaths = 0
      let expected = 0
      for (let age = 50; age <= 95; age++) {
        const cell = sex * AGES + age
        const one = cellIn(rates, year, cell)
        deaths += one.deaths
        expected +=
          one.exposure * (level[cell] as number) * Math.exp((improvement[cell] as number) * (last - year))
      }
      return Math.log(deaths / expected)
    })
    unrest.set(year, [shift[0] as number, shift[1] as number])
  }
  return unrest
}

/** Splits the year-to-year changes into a walk that lasts and noise that does not. */
function sizesOfUnrest(unrest: readonly (readonly [number, number])[]) {
  const steps = [0, 1].map((sex) =>
    unrest
      .slice(1)
      .map((now, at) => (now[sex] as number) - ((unrest[at] as readonly [number, number])[sex] as number)),
  )
  const variance = steps.map((list) => autocovariance(list, 0))
  const noise = steps.map((list) => Math.max(0, -autocovariance(list, 1)))
  const meanVariance = ((variance[0] as number) + (variance[1] as number)) / 2
  const meanNoise = Math.min(((noise[0] as number) + (noise[1] as number)) / 2, 0.45 * meanVariance)
  const [men, women] = steps as [number[], number[]]
  const together = autocovariance(
    men.map((step, at) => step + (women[at] as number)),
    0,
  )
  const common = (together - (variance[0] as number) - (variance[1] as number)) / 2 / meanVariance
  return {
    walk: Math.sqrt(Math.max(1e-5, meanVariance - 2 * meanNoise)),
    noise: Math.sqrt(meanNoise),
    common: Math.min(0.95, Math.max(0, common)),
  }
}
