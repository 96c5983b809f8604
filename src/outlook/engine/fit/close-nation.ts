import { BOYS } from '../ages.model.ts'
import { birthsOf, joinOpenGroup, survivalOf, survivors } from '../cohort-step.ts'
import { mortalityRatio } from '../place-plan.ts'
import { ARRIVALS, SLOTS, STRIDE, toCells, toSlots } from '../slot.model.ts'

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
  let nation = sumOf(expected.places.map(({ base }) => base))
  let places = expected.places.map(({ base }) => base)
  const closing: Closing = { rake: [], pool: [] }
  for (let step = 0; step < expected.steps; step++) {
    const year = closeYear(expected, { step, nation, places })
    closing.rake.push(toCells(year.rake))
    closing.pool.push(toCells(year.pool))
    nation = year.nation
    places = year.places
  }
  return closing
}

type State = { step: number; nation: Float64Array; places: Float64Array[] }

function closeYear(expected: Expected, { step, nation, places }: State) {
  const survival = survivalOf(expected.deathRatesAt(step))
  const lived = survivors(nation, survival)
  joinOpenGroup(lived)
  const livedHere = places.map((people, index) => {
    const here = survivors(people, ownSurvival(expected.places[index] as ExpectedPlace, survival))
    joinOpenGroup(here)
    return here
  })
  const rake = quotient(lived, sumOf(livedHere))
  const pool = lived.map(
    (_, slot) => (expected.migration[step] as number) * (expected.profile[slot] as number),
  )
  const after = livedHere.map((here, index) => {
    const leaving = (expected.places[index] as ExpectedPlace).outflow
    return here.map((people, slot) => {
      const raked = people * (rake[slot] as number)
      const out = raked * leaving * (expected.outflow[slot] as number)
      pool[slot] = (pool[slot] as number) + out
      return raked - out
    })
  })
  for (let slot = 0; slot < SLOTS; slot++) {
    pool[slot] = Math.max(0, pool[slot] as number)
    after.forEach((people, index) => {
      const share = (expected.places[index] as ExpectedPlace).share[slot] as number
      people[slot] = (people[slot] as number) + share * (pool[slot] as number)
    })
  }
  const grown = sumOf(after)
  bearChildren(expected, { step, survival, rake, before: [nation, ...places], after: [grown, ...after] })
  return { rake, pool, nation: grown, places: after }
}

/** Survival with a place's own mortality. */
function ownSurvival(place: ExpectedPlace, survival: Float64Array): Float64Array {
  const own = Float64Array.from(survival)
  for (let sex = 0; sex < 2; sex++)
    for (let arrival = 1; arrival < ARRIVALS; arrival++) {
      const slot = sex * STRIDE + arrival
      own[slot] = (survival[slot] as number) ** mortalityRatio(place, sex, arrival)
    }
  return own
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
  const cells = toCells(people)
  const ages = cells.length / 2
  return toSlots(
    cells.map((_, cell) => {
      const sex = Math.floor(cell / ages)
      let sum = 0
      let weights = 0
      for (let shift = -reach; shift <= reach; shift++) {
        const age = (cell % ages) + shift
        if (age < 0 || age >= ages) continue
        const weight = reach + 1 - Math.abs(shift)
        sum += weight * (cells[sex * ages + age] as number)
        weights += weight
      }
      return sum / weights
    }),
  )
}
