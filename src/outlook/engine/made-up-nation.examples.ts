import { AGES, CELLS, FERTILE } from './ages.model.ts'
import { birthsOf, joinOpenGroup, newborn, survivalOf, survivors } from './cohort-step.ts'
import type { NationalRates } from './national-rates.model.ts'
import type { Making } from './parameter-set.model.ts'
import type { PopulationHistory } from './population-history.model.ts'
import { keyOf, randomWord, unitOf } from './random.ts'
import { SLOTS, STRIDE, toCells, toSlots } from './slot.model.ts'

/**
 * A nation that does not exist, grown year by year from formulas and a seed: for tests. Its places differ in size, in
 * mortality and in who moves there, so that there is something to fit.
 */
export const FIRST_YEAR = 2000
export const BASE_YEAR = 2014
const END_YEAR = 2018
const FIRST_RATES = 1990

/** Inhabitants at the start, by code; the first three are the cast: Fjordvik, Dalen and Øygrend. */
const PLACES = [
  { code: '9901', name: 'Fjordvik', people: 21_000, pull: 1.05, mortality: 1 },
  { code: '9902', name: 'Dalen', people: 3200, pull: 0.96, mortality: 1.05 },
  { code: '9903', name: 'Øygrend', people: 900, pull: 0.9, mortality: 1.1 },
  { code: '9904', name: 'Storby', people: 70_000, pull: 1.1, mortality: 0.97 },
  { code: '9905', name: 'Sund', people: 8000, pull: 1, mortality: 1 },
  { code: '9906', name: 'Nes', people: 5200, pull: 0.98, mortality: 1.02 },
  { code: '9907', name: 'Vik', people: 2100, pull: 0.94, mortality: 1.08 },
  { code: '9908', name: 'Moen', people: 14_000, pull: 1.01, mortality: 0.99 },
] as const

export const MADE: Making = { on: '2026-03-02', by: 'a test', sources: ['made up'], inputs: [], notes: [] }

const FALL = 0.015

/** Mortality that doubles every eight years of age and falls by 1.5 per cent a year. */
function deathRatesIn(year: number, ratio = 1): Float64Array {
  const fall = Math.exp(-FALL * (year - FIRST_RATES))
  return Float64Array.from({ length: CELLS }, (_, cell) => {
    const age = cell % AGES
    const level = age === 0 ? 0.004 : 0.00006 * Math.exp(0.092 * age)
    return Math.min(1.2, level * fall * (cell < AGES ? 1.15 : 0.85) * (age >= 70 ? ratio : 1))
  })
}

/** Births per woman by age: a bell around 30, summing to 1.75. */
function fertility(): Float64Array {
  const bell = Float64Array.from({ length: AGES }, (_, age) =>
    age >= FERTILE.first && age <= FERTILE.last ? Math.exp(-(((age - 30) / 6) ** 2)) : 0,
  )
  const total = bell.reduce((sum, one) => sum + one, 0)
  return bell.map((one) => (1.75 * one) / total)
}

/** Half up or down by chance, so that people are whole and right on average. */
function wholePeople(people: Float64Array, chance: () => number): Float64Array {
  return people.map((count) => Math.max(0, Math.floor(count + chance())))
}

/** The share who move in or out at an age. */
const moving = (age: number) => 0.01 + 0.08 * Math.exp(-(((age - 23) / 9) ** 2))

type Course = { people: number; pull: number; mortality: number }

/** One place from the first year to the last [year][212]. */
function grow({ people, pull, mortality }: Course, chance: () => number): Float64Array[] {
  const pyramid = Float64Array.from({ length: CELLS }, (_, cell) => {
    const age = cell % AGES
    return age < 65 ? 1 : Math.exp(-(((age - 65) / 19) ** 2))
  })
  const scale = people / pyramid.reduce((sum, one) => sum + one, 0)
  let now = toSlots(
    wholePeople(
      pyramid.map((one) => one * scale),
      chance,
    ),
  )
  const years = [toCells(now)]
  for (let year = FIRST_YEAR; year < END_YEAR; year++) {
    const survival = survivalOf(deathRatesIn(year, mortality))
    const after = survivors(now, survival)
    joinOpenGroup(after)
    for (let slot = 0; slot < SLOTS; slot++) {
      const age = slot % STRIDE
      if (age > 0 && age < 66)
        after[slot] = (after[slot] as number) * (1 + (pull - 1 + 0.004) * 10 * moving(age) * 0.2)
    }
    const [boys, girls] = newborn(birthsOf(now, after, fertility()), survival)
    after[0] = boys
    after[STRIDE] = girls
    now = wholePeople(after, chance)
    years.push(toCells(now))
  }
  return years
}

/** Eight places, 2000–2018, whole people; the same at every call. */
export function madeUpHistory(): PopulationHistory {
  const key = keyOf(20)
  let counter = 0
  const chance = () => unitOf(randomWord(key, counter++))
  const grown = PLACES.map((place) => grow(place, chance))
  const years = Array.from({ length: END_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)
  const counts = new Float64Array(PLACES.length * years.length * CELLS)
  grown.forEach((place, index) => {
    place.forEach((cells, year) => {
      counts.set(cells, (index * years.length + year) * CELLS)
    })
  })
  return { places: PLACES.map(({ code, name }) => ({ code, name })), years, counts }
}

/** Rates of that nation, 1990–2017. */
export function madeUpRates(): NationalRates {
  const years = Array.from({ length: END_YEAR - FIRST_RATES }, (_, at) => FIRST_RATES + at)
  const exposure = new Float64Array(years.length * CELLS)
  const deaths = new Float64Array(years.length * CELLS)
  const births = new Float64Array(years.length * AGES)
  years.forEach((year, at) => {
    const rates = deathRatesIn(year)
    for (let cell = 0; cell < CELLS; cell++) {
      const age = cell % AGES
      const people = 40_000 * (age < 65 ? 1 : Math.exp(-(((age - 65) / 19) ** 2)))
      exposure[at * CELLS + cell] = people
      deaths[at * CELLS + cell] = people * (rates[cell] as number)
    }
    births.set(fertility(), at * AGES)
  })
  const netMigration = new Float64Array(years.length).fill(20_000)
  return { years, exposure, deaths, fertility: births, netMigration, sources: ['made up'] }
}
