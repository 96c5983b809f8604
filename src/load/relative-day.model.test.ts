import { expect, test } from 'vitest'
import { localDate } from '../platform/time/local-date.model.ts'
import { resolveDays } from './relative-day.model.ts'

const day = localDate('2026-01-31')
const resolved = (value: unknown) => resolveDays(value, day)

test('days, weeks, months and years are counted from the day of loading', () => {
  expect(resolved('today')).toBe('2026-01-31')
  expect(resolved('today+30d')).toBe('2026-03-02')
  expect(resolved('today-2w')).toBe('2026-01-17')
  expect(resolved('today+1m')).toBe('2026-02-28')
  expect(resolved('today-1y')).toBe('2025-01-31')
})

test('a day of a year, and a year alone, follow the year of loading', () => {
  expect(resolved('year/01-01')).toBe('2026-01-01')
  expect(resolved('year-2/12-15')).toBe('2024-12-15')
  expect(resolved('year+1')).toBe(2027)
})

test('a year in braces is put in the middle of a text, and all other text stays', () => {
  expect(resolved('Budsjettet for {year}, og {year+1} etter det')).toBe(
    'Budsjettet for 2026, og 2027 etter det',
  )
  for (const text of ['today we meet', '{today}', 'year+1 og mer', 'today+30', '2017-03-01'])
    expect(resolved(text)).toBe(text)
})

test('everything in a list or under a name is worked out, names are not', () => {
  expect(resolved({ today: ['today', { on: 'year/02-01' }], count: 3, none: null })).toEqual({
    today: ['2026-01-31', { on: '2026-02-01' }],
    count: 3,
    none: null,
  })
})
