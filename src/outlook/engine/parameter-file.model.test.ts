import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fitParameters } from './fit/fit.ts'
import { BASE_YEAR, MADE, madeUpHistory, madeUpRates } from './made-up-nation.examples.ts'
import { readParameterSet, writeParameterSet } from './parameter-file.model.ts'
import type { ParameterSet } from './parameter-set.model.ts'
import { expectedPopulation } from './project.ts'

const set = fitParameters(madeUpHistory(), madeUpRates(), { base: BASE_YEAR, last: 2024, made: MADE })
const text = writeParameterSet(set)

test('a set that was written and read again projects the same to a few in ten thousand', () => {
  const again = readParameterSet(text, 'parameters.json')
  expect(again.made).toEqual(MADE)
  expect(writeParameterSet(again)).toBe(text)
  const [before, after] = [set, again].map((one) => expectedPopulation(one, '9904', { to: 2024 }))
  before?.forEach((people, cell) => {
    expect(Math.abs((after?.[cell] as number) - people)).toBeLessThan(0.002 * (1 + people))
  })
})

describe('a file that is no set is refused in a sentence that names it', () => {
  const damaged = (damage: (copy: { -readonly [Key in keyof ParameterSet]: unknown }) => void) => {
    const copy = JSON.parse(text)
    damage(copy)
    return JSON.stringify(copy)
  }
  test.each([
    ['cut off', text.slice(0, 5000), 'it is not JSON, or it was cut off'],
    ['something else', '{"a":1}', 'not a parameter file made by "samsyn outlook fit"'],
    [
      'newer',
      damaged((copy) => {
        copy.version = 2
      }),
      'it is of version 2; this program reads version 1',
    ],
    [
      'without years',
      damaged((copy) => {
        copy.last = copy.base
      }),
      '"base" and "last" make no sense',
    ],
    [
      'without a nation',
      damaged((copy) => {
        copy.nation = {}
      }),
      '"nation" lacks a list',
    ],
    [
      'without a source',
      damaged((copy) => {
        copy.made = undefined
      }),
      '"made" does not say',
    ],
    [
      'empty',
      damaged((copy) => {
        copy.places = []
      }),
      'it holds no municipality',
    ],
    [
      'with a short list',
      damaged((copy) => {
        ;(copy.places as { share: number[] }[])[2]?.share.pop()
      }),
      'the municipality 9903 lacks a list',
    ],
  ])('%s', (_, file, complaint) => {
    expect(() => readParameterSet(file, 'mine.json')).toThrow(`mine.json: `)
    expect(() => readParameterSet(file, 'mine.json')).toThrow(complaint)
  })
})

test('the set that comes along holds the 25 municipalities of Agder and names its sources and licences', () => {
  const file = new URL('../data/agder/parameters.json', import.meta.url)
  const agder = readParameterSet(readFileSync(file, 'utf8'), 'agder')
  expect(agder.places).toHaveLength(25)
  expect(agder.places.every(({ code }) => code.startsWith('42'))).toBe(true)
  expect(agder.made.sources.join(' ')).toMatch(/07459.*NLOD 2\.0.*Mortality.*CC BY 4\.0.*Fertility/)
  const vennesla = agder.places.find(({ code }) => code === '4223')
  expect(vennesla?.name).toBe('Vennesla')
  expect(vennesla?.population.reduce((sum, people) => sum + people, 0)).toBe(15_772)
})
