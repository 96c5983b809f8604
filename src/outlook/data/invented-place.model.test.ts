import { describe, expect, test } from 'vitest'
import { type InventedPlace, inventedBands, isInvented, withInvented } from './invented-place.model.ts'
import { madeUpParameters } from './made-up-parameters.examples.ts'

const place: InventedPlace = { code: '9950', name: 'Langtvekk', like: '9902', inhabitants: 5000, old: 400 }

describe('an invented municipality', () => {
  const set = withInvented(madeUpParameters, [place])
  const made = set.places.at(-1)

  test('has as many inhabitants and as many old ones as is told of', () => {
    const people = made?.population ?? []
    const old = people.filter((_, cell) => cell % 106 >= 80).reduce((sum, one) => sum + one, 0)
    expect(people.reduce((sum, one) => sum + one, 0) / 5000).toBeCloseTo(1, 1)
    expect(old / 400).toBeCloseTo(1, 1)
  })

  test('leaves the others as they were, and is not made without its model', () => {
    expect(set.places.slice(0, 3)).toEqual(madeUpParameters.places)
    expect(withInvented(madeUpParameters, [{ ...place, like: '4202' }])).toBe(madeUpParameters)
    expect(withInvented(madeUpParameters, [{ ...place, code: '9901' }])).toBe(madeUpParameters)
  })

  test('has a history of the same shape', () => {
    const now = Array.from({ length: 30 }, () => 10)
    const history = new Map([
      [2025, now.map((people) => people / 2)],
      [2026, now],
    ])
    const bands = inventedBands(place, history, 2026)
    expect(bands?.get(2026)?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(5000, -1)
    expect(bands?.get(2025)?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2500, -1)
    expect(inventedBands(place, history, 2027)).toBeUndefined()
  })
})

test('numbers that no municipality has are invented', () => {
  expect(['9901', '4204', '0301'].map(isInvented)).toEqual([true, false, false])
})
