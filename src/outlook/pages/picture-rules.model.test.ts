import { describe, expect, test } from 'vitest'
import { madeUpParameters } from '../data/made-up-parameters.examples.ts'
import { bandAsked } from './ages.model.ts'
import { fittedAssumptions, leverAssumptions, weightClass } from './assumption.model.ts'
import { type ComparedPlace, measureAsked, sortedPlaces } from './compare.model.ts'
import { ageGroupName, ageGroups } from './pyramid.model.ts'
import { roundedAsKnown } from './rounding.model.ts'
import { shadeOf, tilePlaces } from './tiles.model.ts'
import { countedYears, headlineYear, tableYears, yearAsked } from './years.model.ts'

describe('years', () => {
  test('the heading speaks of 2040 while that is some way ahead', () => {
    expect(headlineYear(2026, 2050)).toBe(2040)
    expect(headlineYear(2037, 2060)).toBe(2060)
    expect(headlineYear(2026, 2035)).toBe(2035)
  })

  test('tables have the base year, every fifth and the last', () => {
    expect(tableYears(2026, 2038)).toEqual([2026, 2030, 2035, 2038])
    expect(tableYears(2024, 2030)).toEqual([2024, 2030])
    expect(countedYears([2005, 2006, 2010, 2024, 2025], 2026)).toEqual([2005, 2010])
  })

  test('only a year that can be shown is a year', () => {
    const span = { first: 2026, last: 2050 }
    expect(['2040', '2025', '2051', '20400', 'nei', undefined].map((text) => yearAsked(text, span))).toEqual([
      2040,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

test('ages are gathered by five years, the last group open', () => {
  const cells = Array.from({ length: 212 }, (_, cell) => (cell < 106 ? 1 : 2))
  const groups = ageGroups(cells)
  expect(groups).toHaveLength(20)
  expect(groups[0]).toEqual({ from: 0, men: 5, women: 10 })
  expect(groups.at(-1)).toEqual({ from: 95, men: 11, women: 22 })
  expect([ageGroupName({ from: 80 }), ageGroupName({ from: 95 })]).toEqual(['80–84', '95+'])
})

describe('the tile map', () => {
  test('puts no two of Agder in one square', () => {
    const codes = Array.from({ length: 28 }, (_, at) => `${4201 + at}`)
    const known = codes.filter((code) => tilePlaces([code])[0] && !['4208', '4209', '4210'].includes(code))
    const squares = tilePlaces(known).map(({ column, row }) => `${column} ${row}`)
    expect(known).toHaveLength(25)
    expect(new Set(squares).size).toBe(25)
  })

  test('lays others in rows, and shades from the least to the most', () => {
    expect(tilePlaces(['9901', '9902']).map(({ column, row }) => [column, row])).toEqual([
      [0, 0],
      [1, 0],
    ])
    const span = { least: 10, most: 20 }
    expect([10, 13, 20].map((value) => shadeOf(value, span))).toEqual([0, 1, 4])
    expect(shadeOf(10, { least: 10, most: 10 })).toBe(2)
  })
})

test('rounding follows size', () => {
  expect([99.6, 1234, 12_345, 1_234_567, -1234, -0.4].map(roundedAsKnown)).toEqual([
    100, 1230, 12_300, 1_235_000, -1230, 0,
  ])
})

test('unknown choices fall back to the usual ones', () => {
  expect([bandAsked('67-79'), bandAsked('x'), bandAsked(undefined)]).toEqual(['67-79', '80-89', '80-89'])
  expect([measureAsked('demens'), measureAsked('navn'), measureAsked('<b>')]).toEqual([
    'demens',
    'navn',
    'baereevne',
  ])
})

describe('comparing', () => {
  const row = (name: string, value: number | undefined): ComparedPlace => ({
    code: name,
    name,
    inhabitants: 100,
    measures: {
      baereevne: value === undefined ? undefined : { value, low: value, high: value },
      innbyggere: undefined,
      eldre: undefined,
      demens: undefined,
      arsverk: undefined,
    },
  })
  const places = [row('Øygrend', 2), row('Dalen', 3), row('Fjordvik', undefined)]
  const names = (key: 'navn' | 'baereevne', descending: boolean) =>
    sortedPlaces(places, { key, descending }).map(({ name }) => name)

  test('sorts by name the Norwegian way and by measure both ways, those without a figure last', () => {
    expect(names('navn', false)).toEqual(['Dalen', 'Fjordvik', 'Øygrend'])
    expect(names('baereevne', false)).toEqual(['Øygrend', 'Dalen', 'Fjordvik'])
    expect(names('baereevne', true)).toEqual(['Dalen', 'Øygrend', 'Fjordvik'])
  })
})

describe('the log of assumptions', () => {
  test('stands with the heaviest first', () => {
    const levers = leverAssumptions([
      { id: 'fertility', percent: 1 },
      { id: 'ftePerUser', percent: 60 },
    ])
    expect(levers[0]).toMatchObject({ id: 'ftePerUser', weight: 'large', quality: 'middle' })
    expect(levers).toHaveLength(15)
    expect([20, 7, 1].map(weightClass)).toEqual(['large', 'middle', 'small'])
    expect(fittedAssumptions(madeUpParameters).map(({ weight }) => weight)).toEqual(
      fittedAssumptions(madeUpParameters)
        .map(({ weight }) => weight)
        .toSorted(
          (a, b) => ['large', 'middle', 'small'].indexOf(a) - ['large', 'middle', 'small'].indexOf(b),
        ),
    )
  })
})
