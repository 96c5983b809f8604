import { AGES, BOYS } from '../ages.model.ts'
import { birthsOf, hazardOf, joinOpenGroup, survivalOf, survivors } from '../cohort-step.ts'
import { FIRST_OWN_BAND, MORTALITY_BANDS } from '../parameter-set.model.ts'
import { mortalityRatio } from '../place-plan.ts'
import { ARRIVALS, SLOTS, STRIDE, toCells } from '../slot.model.ts'

/** What the nation and its places are expected to do, before they are made to agree. */
export type Expected = {
  readonly places: readonly ExpectedPlace[]
  /** Death rates by cell in a step (0 is the base year). */
  readonly deathRatesAt: (step: number) => Float64Array
  /** Fertility by age at one child per woman, and children per woman by step. */
  readonly shape: Float64Array
  readonly fertility: readonly number[]
  /** Net immigration by step, and its spread over slots. */
  readonly migration: readonly number[]
  readonly profile: Float64Array
  readonly outflow: Float64Array
  readonly steps: number
}

export type ExpectedPlace = {
  readonly base: Float64Array
  readonly mortality: readonly (readonly number[])[]
  readonly fertility: number
  readonly outflow: number
  /** Share of the pool by slot; sums to one over places. */
  readonly share: Float64Array
}

/** Factors and pools by step [steps][212] that make the places sum to the nation. */
export type Closing = { readonly rake: Float64Array[]; readonly pool: Float64Array[] }

/**
 * Projects the nation and all places side by side with one operator: survivors of the places are multiplied by what
 * makes them the nation's, and whoever moves out, with the net immigration, is the pool that places take shares of.
 */
export function closeNation(expected: Expected): Closing {
  let places = expected.places.map(({ base }) => Float64Array.from(base))
  // Written over in turns: new lists for every place and year would take as long as the reckoning.
  let after = places.map(() => new Float64Array(SLOTS))
  let nation = sumOf(places)
  const closing: Closing = { rake: [], pool: [] }
  for (let step = 0; step < expected.steps; step++) {
    const year = closeYear(expected, { step, nation, places, after })
    closing.rake.push(toCells(year.rake))
    closing.pool.push(toCells(year.pool))
    nation = year.nation
    ;[places, after] = [after, places]
  }
  return closing
}

/** The populations at the beginning of a year, and where those at its end are written. */
type State = { step: number; nation: Float64Array; places: Float64Array[]; after: Float64Array[] }

function closeYear(expected: Expected, { step, nation, places, after }: State) {
  const hazard = hazardOf(expected.deathRatesAt(step))
  const survival = survivalOf(expected.deathRatesAt(step))
  const lived = survivors(nation, survival)
  joinOpenGroup(lived)
  const own = Float64Array.from(survival)
  places.forEach((people, index) => {
    ownSurvival(own, expected.places[index] as ExpectedPlace, hazard)
    survive(after[index] as Float64Array, people, own)
  })
  const rake = quotient(lived, sumOf(after))
  const pool = expected.profile.map((share) => share * (expected.migration[step] as number))
  after.forEach((people, index) => {
    moveOut(people, (expected.places[index] as ExpectedPlace).outflow, { expected, rake, pool })
  })
  for (let slot = 0; slot < SLOTS; slot++) pool[slot] = Math.max(0, pool[slot] as number)
  after.forEach((people, index) => {
    moveIn(people, (expected.places[index] as ExpectedPlace).share, pool)
  })
  const grown = sumOf(after)
  bearChildren(expected, { step, survival, rake, before: [nation, ...places], after: [grown, ...after] })
  return { rake, pool, nation: grown }
}

/** Arrivals at ages at which some place has mortality of its own. */
const FIRST_OWN = MORTALITY_BANDS[FIRST_OWN_BAND] + 1

/** Writes the survival with a place's own mortality over that of another place. */
function ownSurvival(own: Float64Array, place: ExpectedPlace, hazard: Float64Array): void {
  for (let sex = 0; sex < 2; sex++)
    for (let arrival = FIRST_OWN; arrival < ARRIVALS; arrival++) {
      const slot = sex * STRIDE + arrival
      own[slot] = Math.exp(-(hazard[slot] as number) * mortalityRatio(place, sex, arrival))
    }
}

/** `survivors` and `joinOpenGroup`, written into a list that is there. */
function survive(lived: Float64Array, people: Float64Array, survival: Float64Array): void {
  for (let slot = 1; slot < SLOTS; slot++)
    lived[slot] = (people[slot - 1] as number) * (survival[slot] as number)
  lived[0] = 0
  lived[STRIDE] = 0
  joinOpenGroup(lived)
}

type Moving = { expected: Expected; rake: Float64Array; pool: Float64Array }

function moveOut(people: Float64Array, leaving: number, { expected, rake, pool }: Moving): void {
  const { outflow } = expected
  for (let slot = 0; slot < SLOTS; slot++) {
    const raked = (people[slot] as number) * (rake[slot] as number)
    const out = raked * leaving * (outflow[slot] as number)
    pool[slot] = (pool[slot] as number) + out
    people[slot] = raked - out
  }
}

function moveIn(people: Float64Array, share: Float64Array, pool: Float64Array): void {
  for (let slot = 0; slot < SLOTS; slot++)
    people[slot] = (people[slot] as number) + (share[slot] as number) * (pool[slot] as number)
}

type Birth = {
  step: number
  survival: Float64Array
  rake: Float64Array
  /** The nation first, then the places. */
  before: Float64Array[]
  after: Float64Array[]
}

function bearChildren(expected: Expected, { step, survival, rake, before, after }: Birth): void {
  const level = expected.fertility[step] as number
  const births = after.map((people, index) => {
    const own = index === 0 ? 1 : (expected.places[index - 1] as ExpectedPlace).fertility
    return level * own * birthsOf(before[index] as Float64Array, people, expected.shape)
  })
  const [nation, ...places] = births as [number, ...number[]]
  const factor = nation / places.reduce((sum, one) => sum + one, 0)
  births.forEach((children, index) => {
    const people = after[index] as Float64Array
    const born = index === 0 ? children : children * factor
    people[0] = (people[0] as number) + born * BOYS * (survival[0] as number)
    people[STRIDE] = (people[STRIDE] as number) + born * (1 - BOYS) * (survival[STRIDE] as number)
  })
  rake[0] = factor
  rake[STRIDE] = factor
}

function sumOf(parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(SLOTS)
  for (const part of parts)
    for (let slot = 0; slot < SLOTS; slot++) sum[slot] = (sum[slot] as number) + (part[slot] as number)
  return sum
}

function quotient(above: Float64Array, below: Float64Array): Float64Array {
  return above.map((value, slot) => ((below[slot] as number) > 0 ? value / (below[slot] as number) : 1))
}

/** Shares of the pool [place][224]: what each place is expected to take in, against all. */
export function sharesOf(arriving: readonly Float64Array[]): Float64Array[] {
  const total = sumOf(arriving)
  return arriving.map((here) =>
    here.map((people, slot) => ((total[slot] as number) > 0 ? people / (total[slot] as number) : 0)),
  )
}

/** People by age, each age's figure blurred over its neighbours so that one year's cohort does not decide. */
export function blurred(people: Float64Array, reach: number): Float64Array {
  const mixed = new Float64Array(SLOTS)
  for (let first = 0; first < SLOTS; first += STRIDE)
    for (let age = 0; age < AGES; age++) {
      let sum = 0
      let weights = 0
      for (let other = Math.max(0, age - reach); other <= Math.min(AGES - 1, age + reach); other++) {
        const weight = reach + 1 - Math.abs(other - age)
        sum += weight * (people[first + other] as number)
        weights += weight
      }
      mixed[first + age] = sum / weights
    }
  return mixed
}
