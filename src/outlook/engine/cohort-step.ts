import { AGES, BOYS, FERTILE } from './ages.model.ts'
import { ARRIVALS, SLOTS, STRIDE } from './slot.model.ts'

/**
 * Hazard of dying over a year by slot of arrival, from death rates by cell [212]: ½(m(a)+m(a+1)), newborn 0.85 m(0).
 * This is the convention of Statistics Norway's projections, ages counted on 1 January.
 */
export function hazardOf(deathRates: ArrayLike<number>): Float64Array {
  const hazard = new Float64Array(SLOTS)
  for (let sex = 0; sex < 2; sex++) {
    const rate = (age: number) => deathRates[sex * AGES + Math.min(age, AGES - 1)] as number
    hazard[sex * STRIDE] = 0.85 * rate(0)
    for (let arrival = 1; arrival < ARRIVALS; arrival++)
      hazard[sex * STRIDE + arrival] = 0.5 * (rate(arrival - 1) + rate(arrival))
  }
  return hazard
}

/** Survival over a year by slot of arrival, e to the power of minus the hazard; 0 in slots that nobody arrives in. */
export function survivalOf(deathRates: ArrayLike<number>): Float64Array {
  return hazardOf(deathRates).map((hazard, slot) => (slot % STRIDE < ARRIVALS ? Math.exp(-hazard) : 0))
}

/** Those of a population who live through the year, by slot of arrival; the newborn are not among them. */
export function survivors(people: Float64Array, survival: ArrayLike<number>): Float64Array {
  const arrived = new Float64Array(SLOTS)
  for (let sex = 0; sex < 2; sex++)
    for (let arrival = 1; arrival < ARRIVALS; arrival++) {
      const slot = sex * STRIDE + arrival
      arrived[slot] = (people[slot - 1] as number) * (survival[slot] as number)
    }
  return arrived
}

/** Births of a year: fertility by age of the mother, on the mean of the women before and after. */
export function birthsOf(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  fertility: ArrayLike<number>,
): number {
  let births = 0
  for (let age = FERTILE.first; age <= FERTILE.last; age++) {
    const slot = STRIDE + age
    births += (fertility[age] as number) * 0.5 * ((before[slot] as number) + (after[slot] as number))
  }
  return births
}

/** Newborn who are alive at the end of the year, men and women. */
export function newborn(births: number, survival: ArrayLike<number>): readonly [number, number] {
  return [births * BOYS * (survival[0] as number), births * (1 - BOYS) * (survival[STRIDE] as number)]
}

/** Puts the survivors of the open group together with those who just reached 105. */
export function joinOpenGroup(people: Float64Array): void {
  for (let sex = 0; sex < 2; sex++) {
    const open = sex * STRIDE + AGES
    people[open - 1] = (people[open - 1] as number) + (people[open] as number)
    people[open] = 0
  }
}

/** What a year needs besides the people: survival by slot, births per woman by age, movers by slot of arrival. */
export type YearOfChange = {
  readonly survival: ArrayLike<number>
  readonly fertility: ArrayLike<number>
  readonly movers: ArrayLike<number>
}

/** A population a year later; migration comes at the end of the year. */
export function stepPopulation(people: Float64Array, year: YearOfChange): Float64Array {
  const after = survivors(people, year.survival)
  joinOpenGroup(after)
  for (let slot = 0; slot < SLOTS; slot++)
    after[slot] = (after[slot] as number) + (year.movers[slot] as number)
  const [boys, girls] = newborn(birthsOf(people, after, year.fertility), year.survival)
  after[0] = (after[0] as number) + boys
  after[STRIDE] = (after[STRIDE] as number) + girls
  return after
}

/**
 * Who came or left between two populations a year apart, once deaths and births by these rates are taken out.
 * `stepPopulation` with these movers gives `after` back exactly.
 */
export function residualMovers(
  before: Float64Array,
  after: Float64Array,
  year: Omit<YearOfChange, 'movers'>,
): Float64Array {
  const expected = survivors(before, year.survival)
  joinOpenGroup(expected)
  const [boys, girls] = newborn(birthsOf(before, after, year.fertility), year.survival)
  expected[0] = boys
  expected[STRIDE] = girls
  for (let slot = 0; slot < SLOTS; slot++)
    expected[slot] = (after[slot] as number) - (expected[slot] as number)
  return expected
}
