import { expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import { allAges } from '../population/population.model.ts'
import { ancestorsOf, comparableFigure } from './comparable.model.ts'

const date = localDate('2016-01-01')
const figure = (code: string, persons: number) => ({
  code,
  persons,
  onDate: date,
  ages: allAges,
  source: 'SSB',
})
const share = (code: string, weightMillionths = 1_000_000) => ({ code, weightMillionths })

test('a merged municipality had as many people as its parts together', () => {
  const figures = [figure('9901', 9_500), figure('9902', 4_300)]
  expect(comparableFigure(date, [share('9901'), share('9902')], figures)).toMatchObject({
    persons: 13_800,
    reckoned: false,
  })
})

test('a divided municipality counts by its weight, and the figure says that it is reckoned', () => {
  const figures = [figure('9901', 9_500), figure('9902', 4_300)]
  expect(comparableFigure(date, [share('9901'), share('9902', 333_333)], figures)).toMatchObject({
    persons: 10_933,
    reckoned: true,
  })
})

test('without a figure for every part there is no sum', () => {
  expect(comparableFigure(date, [share('9901'), share('9902')], [figure('9901', 9_500)])).toBeUndefined()
  expect(comparableFigure(date, [], [figure('9901', 9_500)])).toBeUndefined()
})

test('the numbers before are found through several reforms, each once, also when they go in a ring', () => {
  const change = (fromCode: string, toCode: string) => ({ fromCode, toCode })
  const changes = [change('1', '2'), change('1', '3'), change('2', '4'), change('3', '4'), change('4', '1')]
  expect(ancestorsOf('4', changes)).toEqual(['1', '2', '3'])
  expect(ancestorsOf('9', changes)).toEqual([])
})
