import { expect, test } from 'vitest'
import { AGES } from './ages.model.ts'
import { residualMovers, stepPopulation, survivalOf } from './cohort-step.ts'
import { madeUpHistory } from './made-up-nation.examples.ts'
import { populationOf, totalOf } from './population-history.model.ts'
import { SLOTS, STRIDE, toSlots } from './slot.model.ts'

const rates = Float64Array.from({ length: 2 * AGES }, (_, cell) => 0.0001 * Math.exp(0.09 * (cell % AGES)))
const fertility = Float64Array.from({ length: AGES }, (_, age) => (age >= 20 && age < 40 ? 0.08 : 0))
const nobody = new Float64Array(SLOTS)
const childless = new Float64Array(AGES)

test('what births and deaths leave over, put in as movers, gives the history back', () => {
  const history = madeUpHistory()
  const survival = survivalOf(rates)
  for (const place of [0, 2, 7]) {
    const [before, after] = [2005, 2006].map((year) => toSlots(populationOf(history, place, year) ?? []))
    if (!before || !after) throw new Error('The history lacks a year.')
    const movers = residualMovers(before, after, { survival, fertility })
    const again = stepPopulation(before, { survival, fertility, movers })
    for (let slot = 0; slot < SLOTS; slot++) expect(again[slot]).toBeCloseTo(after[slot] as number, 9)
  }
})

test('a closed population without births only ages and dies', () => {
  const survival = survivalOf(rates)
  let people: Float64Array = toSlots(new Float64Array(2 * AGES).fill(100))
  const start = people
  for (let year = 1; year <= 30; year++) {
    people = stepPopulation(people, { survival, fertility: childless, movers: nobody })
    expect(people[year - 1]).toBe(0)
  }
  let expected = start[40] as number
  for (let arrival = 41; arrival <= 70; arrival++) expected *= survival[arrival] as number
  expect(people[70]).toBeCloseTo(expected, 9)
  expect(totalOf(people)).toBeLessThan(totalOf(start))
})

test('those of 105 and older stay together and nobody lives above them', () => {
  const survival = survivalOf(rates)
  const oldest = new Float64Array(SLOTS)
  oldest[104] = 50
  oldest[105] = 20
  const after = stepPopulation(oldest, { survival, fertility: childless, movers: nobody })
  expect(after[105]).toBeCloseTo(50 * (survival[105] as number) + 20 * (survival[106] as number), 12)
  expect(after[106]).toBe(0)
})

test('the newborn are counted on women before and after, and 51.45 per cent of them are boys', () => {
  const women = new Float64Array(SLOTS)
  women[STRIDE + 24] = 1000
  const immortal = survivalOf(new Float64Array(2 * AGES))
  const after = stepPopulation(women, { survival: immortal, fertility, movers: nobody })
  expect(after[0]).toBeCloseTo(80 * 0.5145, 9)
  expect(after[STRIDE]).toBeCloseTo(80 * (1 - 0.5145), 9)
})
