import { describe, expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import type { MunicipalityCode } from '../municipalities/municipality.model.ts'
import { checkFigures } from './figure-rules.model.ts'
import { allAges, figureOfSpan, type PopulationFigure } from './population.model.ts'

const figure = (from: number, to: number, persons: number): PopulationFigure => ({
  code: '9901',
  onDate: localDate('2020-01-01'),
  ages: { from, to },
  persons,
  source: from < 67 ? 'SSB' : 'Eksempeltall',
})

describe('a figure for an age span', () => {
  test('stands as it was stated', () => {
    const figures = [figure(67, 150, 900), figure(67, 79, 1), figure(80, 150, 2)]
    expect(figureOfSpan(figures, { from: 67, to: 150 })).toMatchObject({ persons: 900 })
  })

  test('is counted together from smaller spans, with all their sources', () => {
    const figures = [figure(0, 66, 100), figure(67, 79, 20), figure(80, 150, 3)]
    expect(figureOfSpan(figures, allAges)).toMatchObject({
      persons: 123,
      ages: allAges,
      source: 'SSB; Eksempeltall',
    })
    expect(figureOfSpan(figures, { from: 67, to: 150 })).toMatchObject({ persons: 23 })
  })

  test('does not exist when there is a hole, or an overlap instead of an end', () => {
    expect(figureOfSpan([figure(0, 66, 100), figure(68, 150, 3)], allAges)).toBeUndefined()
    expect(figureOfSpan([figure(0, 80, 100), figure(67, 150, 3)], allAges)).toBeUndefined()
    expect(figureOfSpan([], allAges)).toBeUndefined()
  })

  test('is found among overlapping ones, and the search for a missing one ends', () => {
    const years = Array.from({ length: 106 }, (_, age) => figure(age, age, 1))
    const fives = Array.from({ length: 20 }, (_, index) => figure(index * 5, index * 5 + 4, 5))
    expect(figureOfSpan([...years, ...fives], { from: 3, to: 11 })).toMatchObject({ persons: 9 })
    expect(figureOfSpan([...years, ...fives], allAges)).toBeUndefined()
  })
})

describe('figures together', () => {
  const known: MunicipalityCode[] = [
    {
      code: '9901',
      name: 'Fjordvik',
      organisationId: '1',
      during: { from: null, until: localDate('2021-01-01') },
      source: '',
    },
  ]
  const total = { ...figure(0, 150, 10) }

  test('stand each in a place of its own', () => {
    expect(checkFigures([total, figure(0, 66, 5)], known)).toMatchObject({ ok: true })
    expect(checkFigures([total, total], known)).toMatchObject({
      code: 'population-figure-twice',
      details: { index: '1' },
    })
  })

  test('belong to a number that was in use on their date', () => {
    expect(checkFigures([{ ...total, code: '1' }], known)).toMatchObject({ code: 'population-code-unknown' })
    expect(checkFigures([{ ...total, onDate: localDate('2021-01-01') }], known)).toMatchObject({
      code: 'population-code-not-in-use',
    })
    expect(checkFigures([figure(70, 60, 1)], known)).toMatchObject({ code: 'population-ages-turned' })
  })
})
