import { describe, expect, test } from 'vitest'
import { CELLS } from '../ages.model.ts'
import { stepPopulation, survivalOf } from '../cohort-step.ts'
import { BASE_YEAR, MADE, madeUpHistory, madeUpRates } from '../made-up-nation.examples.ts'
import { onlyPlaces } from '../only-places.ts'
import { historyUntil } from '../population-history.model.ts'
import { expectedPopulation } from '../project.ts'
import { toCells, toSlots } from '../slot.model.ts'
import { fitParameters } from './fit.ts'

const history = madeUpHistory()
const rates = madeUpRates()
const set = fitParameters(history, rates, { base: BASE_YEAR, last: 2034, made: MADE })

describe('the fitted set', () => {
  test('holds every place with shares of the pool that sum to a million in each cell', () => {
    expect(set.places.map(({ code }) => code)).toEqual(history.places.map(({ code }) => code))
    for (let cell = 0; cell < CELLS; cell++) {
      const sum = set.places.reduce((total, { share }) => total + (share[cell] as number), 0)
      expect(sum === 0 || Math.abs(sum - 1e6) < 1e-3).toBe(true)
    }
  })

  test('finds the fall in mortality and the fertility that the nation was made with', () => {
    expect(set.nation.improvement[80]).toBeCloseTo(0.015, 3)
    expect(set.nation.fertility.path[0]).toBeGreaterThan(1.65)
    expect(set.nation.fertility.path[0]).toBeLessThan(1.85)
  })

  test('knows that small Øygrend loses more of its old than Storby', () => {
    const ratio = (code: string) => set.places.find((place) => place.code === code)?.mortality[0]?.[3] ?? 0
    expect(ratio('9903')).toBeGreaterThan(ratio('9904'))
  })
})

test('without chance the places sum to the nation in every cell and year', () => {
  const { nation } = set
  const projected = set.places.map(({ code }) => expectedPopulation(set, code, { to: 2034 }))
  let people: Float64Array = toSlots(
    Float64Array.from({ length: CELLS }, (_, cell) =>
      set.places.reduce((sum, { population }) => sum + (population[cell] as number), 0),
    ),
  )
  const profile = toSlots(nation.migration.profile)
  for (let step = 0; step < 20; step++) {
    const deaths = nation.deathRates.map(
      (rate, cell) => rate * Math.exp(-(nation.improvement[cell] as number) * step),
    )
    people = stepPopulation(people, {
      survival: survivalOf(deaths),
      fertility: nation.fertility.shape.map((share) => share * (nation.fertility.path[step] as number)),
      movers: profile.map((share) => share * (nation.migration.path[step] as number)),
    })
    const cells = toCells(people)
    for (let cell = 0; cell < CELLS; cell++) {
      const sum = projected.reduce((total, place) => total + (place[(step + 1) * CELLS + cell] as number), 0)
      expect(Math.abs(sum - (cells[cell] as number))).toBeLessThan(1e-4 * (1 + (cells[cell] as number)))
    }
  }
})

test('a launch looks at nothing that came after it', () => {
  const scrambled = { ...history, counts: history.counts.map((count, at) => (laterThanBase(at) ? 7 : count)) }
  const later = rates.years.indexOf(BASE_YEAR)
  const spoiled = {
    ...rates,
    deaths: rates.deaths.map((deaths, at) => (at >= later * CELLS ? deaths * 3 : deaths)),
    netMigration: rates.netMigration.map((people, at) => (at >= later ? -1e6 : people)),
  }
  expect(fitParameters(scrambled, spoiled, { base: BASE_YEAR, last: 2034, made: MADE })).toEqual(set)
  const cut = fitParameters(historyUntil(history, BASE_YEAR), rates, { last: 2034, made: MADE })
  expect(cut).toEqual(set)
})

function laterThanBase(at: number): boolean {
  const year = Math.floor(at / CELLS) % history.years.length
  return (history.years[year] as number) > BASE_YEAR
}

test('a set cut down to one place projects that place as before', () => {
  const alone = onlyPlaces(set, ['9902'])
  expect(alone.places).toHaveLength(1)
  expect(expectedPopulation(alone, '9902', { to: 2030 })).toEqual(
    expectedPopulation(set, '9902', { to: 2030 }),
  )
  expect(() => onlyPlaces(set, ['4223'])).toThrow('The parameters hold no municipality 4223')
})

test('too few years are refused with the years that there are', () => {
  expect(() => fitParameters(history, rates, { base: 2002, made: MADE })).toThrow(
    'Fitting for 2002 needs the population of that year and of at least 4 years before it; the file has 2000–2018.',
  )
  const young = { ...rates, years: rates.years.map((year) => year + 19) }
  expect(() => fitParameters(history, young, { base: BASE_YEAR, made: MADE })).toThrow(
    'at least 8 are needed',
  )
})
