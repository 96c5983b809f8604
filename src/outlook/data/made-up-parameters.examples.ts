import { AGES, CELLS, MEN, WOMEN } from '../engine/ages.model.ts'
import { FORMAT, type ParameterSet, type PlaceParameters } from '../engine/parameter-set.model.ts'

/**
 * A small nation that nobody lives in, with the cast's three municipalities: enough for a projection that looks like
 * one. All numbers follow from formulas; none is fitted to anything.
 */
const BASE = 2026
const LAST = 2060
const STEPS = LAST - BASE

const ages = Array.from({ length: AGES }, (_, age) => age)
const cells = (value: (sex: number, age: number) => number): number[] =>
  [MEN, WOMEN].flatMap((sex) => ages.map((age) => value(sex, age)))
const eachYear = <T>(value: (step: number) => T): T[] =>
  Array.from({ length: STEPS }, (_, step) => value(step))

/** Mortality that doubles every eight years of age, men's a third above women's. */
const deathRate = (sex: number, age: number) =>
  Math.min(0.9, (age === 0 ? 0.002 : 0.00003 * Math.exp(0.094 * age)) * (sex === MEN ? 1.15 : 0.85))

const bell = (age: number, middle: number, width: number) => Math.exp(-(((age - middle) / width) ** 2))

const moving = (age: number) => 0.02 + 0.08 * bell(age, 23, 8)

function fertilityShape(): number[] {
  const raw = ages.map((age) => (age >= 15 && age <= 49 ? bell(age, 31, 7) : 0))
  const sum = raw.reduce((total, one) => total + one, 0)
  return raw.map((one) => one / sum)
}

/** A pyramid with a broad middle: people of an age, of so many inhabitants in all. */
function population(inhabitants: number, { old }: { old: number }): number[] {
  const shape = cells((_, age) => (age < 60 ? 1 : Math.exp(-(((age - 60) / (26 * old)) ** 2))))
  const sum = shape.reduce((total, one) => total + one, 0)
  return shape.map((one) => Math.round((one * inhabitants) / sum))
}

/** Arrivals that make up for those who leave. */
const pool = (): number[] => cells((_, age) => 25_802 * 0.006 * moving(age) * 2.6)

const places: readonly PlaceParameters[] = [
  place('9901', 'Fjordvik', { inhabitants: 21_402, old: 1 }),
  place('9902', 'Dalen', { inhabitants: 3151, old: 1.15 }),
  place('9903', 'Øygrend', { inhabitants: 1240, old: 1.2 }),
]

type Made = { readonly inhabitants: number; readonly old: number }

function place(code: string, name: string, { inhabitants, old }: Made): PlaceParameters {
  return {
    code,
    name,
    population: population(inhabitants, { old }),
    share: new Array<number>(CELLS).fill(Math.round((1_000_000 * inhabitants) / 25_793)),
    outflow: 1,
    mortality: [
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ],
    fertility: 1,
    deviation: { lasting: 0.003, yearly: 0.004, persistence: 0.6, leaving: 0.002, mortality: 0.03 },
  }
}

export const madeUpParameters: ParameterSet = {
  format: FORMAT,
  version: 1,
  base: BASE,
  last: LAST,
  made: {
    on: '2026-03-02',
    by: 'formulas in the tests',
    sources: ['made up for tests'],
    inputs: [{ name: 'population.csv', sha256: 'ab'.repeat(32) }],
    notes: ['Fjordvik, Dalen and Øygrend do not exist.'],
  },
  nation: {
    deathRates: cells(deathRate),
    improvement: cells((_, age) => (age < 95 ? 0.015 : 0.003)),
    mortality: { walk: 0.015, noise: 0.02, common: 0.7 },
    fertility: { shape: fertilityShape(), path: eachYear(() => 1.6), sd: 0.1, persistence: 0.95 },
    migration: {
      path: eachYear(() => 120),
      profile: cells(() => 1 / CELLS),
      sd: 60,
      persistence: 0.8,
    },
    outflow: cells((_, age) => moving(age)),
    rake: eachYear(() => cells(() => 1)),
    pool: eachYear(() => pool()),
  },
  places,
}
