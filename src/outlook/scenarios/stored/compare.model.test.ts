import { describe, expect, test } from 'vitest'
import { areComparable, chosenNames, comparedYear, leversMoved } from './compare.model.ts'
import { scenarioOf } from './scenario.examples.ts'

const base = scenarioOf({ slug: 'a' })
const older = scenarioOf({ slug: 'b', made: { ...base.made, data: 'ffff00001111' } })

test('names are read from a list and from ticks, each once, and nothing else is', () => {
  expect(
    chosenNames({ valg: 'a,b', 's-b': 'ja', 's-mer-teknologi': 'ja', 's-<x>': 'ja', ar: '2040' }),
  ).toEqual(['a', 'b', 'mer-teknologi'])
  expect(chosenNames({})).toEqual([])
})

describe('the year that is compared', () => {
  test('is the one asked for when all have it', () => {
    expect(comparedYear([base, older], '2027')).toBe(2027)
  })
  test.each([undefined, '1990', 'tull', '2026'])('is the first scenario’s own for %s', (asked) => {
    expect(comparedYear([base, older], asked)).toBe(2028)
  })
  test('is missing when they have no year in common', () => {
    const later = scenarioOf({ slug: 'c', results: { ...base.results, years: [2040, 2041, 2042] } })
    expect(comparedYear([base, later], undefined)).toBeUndefined()
  })
})

test('levers that one of them moves are shown with the value in each', () => {
  expect(leversMoved([{ welfareTechnology: 20 }, { homeInstead: 0 }, {}])).toEqual([
    { id: 'welfareTechnology', values: [20, 0, 0] },
  ])
})

test('values can be compared when they are about the same and from the same figures', () => {
  expect(areComparable([base, scenarioOf({ slug: 'd' })])).toBe(true)
  expect(areComparable([base, older])).toBe(false)
})
