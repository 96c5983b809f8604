import { describe, expect, test } from 'vitest'
import { madeUpParameters } from './made-up-parameters.examples.ts'
import { makePictures, openStudio } from './make-pictures.ts'
import { baseYearOf, figureOf, type Standing } from './picture.model.ts'

const standing: Standing = { draws: 60, seed: 1, to: 2040, engine: 'test', parameters: 'made-up' }
const all = ['9901', '9902', '9903']
const pictures = (given = standing, codes = all) => [
  ...makePictures(openStudio(madeUpParameters, given), codes),
]

describe('pictures of three municipalities', () => {
  const [fjordvik, dalen, oygrend, together] = pictures()

  test('are one each, and one of all together', () => {
    expect([fjordvik, dalen, oygrend, together].map((picture) => picture?.codes)).toEqual([
      ['9901'],
      ['9902'],
      ['9903'],
      all,
    ])
  })

  test('begin with the counted people of the base year, without doubt', () => {
    if (!dalen) throw new Error('no picture')
    const now = figureOf(dalen, 'population', baseYearOf(dalen))
    const counted = madeUpParameters.places[1]?.population.reduce((sum, people) => sum + people, 0) ?? 0
    expect(now?.p10).toBeCloseTo(counted, -1)
    expect(now?.p90).toBe(now?.p10)
  })

  test('means add up, while the span of the sum is narrower than the sum of the spans', () => {
    const parts = [fjordvik, dalen, oygrend].flatMap((one) => (one && figureOf(one, '80+', 2040)) ?? [])
    const sum = together && figureOf(together, '80+', 2040)
    const added = (pick: (one: (typeof parts)[number]) => number) =>
      parts.reduce((total, one) => total + pick(one), 0)
    expect(sum?.mean).toBeCloseTo(
      added(({ mean }) => mean),
      0,
    )
    expect((sum?.p90 ?? 0) - (sum?.p10 ?? 0)).toBeLessThan(added(({ p10, p90 }) => p90 - p10))
  })

  test('hold the expected people by single age in every year', () => {
    expect(together?.people).toHaveLength(15)
    expect(together?.people[0]).toHaveLength(212)
    const sum = together?.people[0]?.reduce((total, people) => total + people, 0) ?? 0
    expect(sum).toBeCloseTo((together && figureOf(together, 'population', 2026)?.p50) ?? 0, -2)
  })
})

test('the same seed gives the same picture, whichever places are made along with it', () => {
  const [alone] = pictures(standing, ['9902'])
  expect(pictures()[1]).toEqual(alone)
  expect(pictures({ ...standing, seed: 2 })[1]).not.toEqual(alone)
})

test('a municipality that the set lacks is named in the refusal', () => {
  expect(() => pictures(standing, ['9999'])).toThrow('9999')
})
