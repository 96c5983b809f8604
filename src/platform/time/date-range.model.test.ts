import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, type DateRange, formatDateRange, overlaps, parseDateRange } from './date-range.model.ts'
import { addDays, localDate } from './local-date.model.ts'

const year2017: DateRange = { from: localDate('2017-01-01'), until: localDate('2018-01-01') }
const since2017: DateRange = { from: localDate('2017-01-01'), until: null }
const always: DateRange = { from: null, until: null }

test('a range holds its first day and not its end', () => {
  expect(contains(year2017, localDate('2017-01-01'))).toBe(true)
  expect(contains(year2017, localDate('2017-12-31'))).toBe(true)
  expect(contains(year2017, localDate('2018-01-01'))).toBe(false)
  expect(contains(year2017, localDate('2016-12-31'))).toBe(false)
})

test('a range without an end holds all that comes', () => {
  expect(contains(since2017, localDate('9999-12-31'))).toBe(true)
  expect(contains(since2017, localDate('2016-12-31'))).toBe(false)
  expect(contains(always, localDate('0001-01-01'))).toBe(true)
})

test('ranges that only touch do not overlap', () => {
  expect(overlaps(year2017, { from: localDate('2018-01-01'), until: null })).toBe(false)
  expect(overlaps(year2017, { from: localDate('2017-12-31'), until: null })).toBe(true)
  expect(overlaps({ from: null, until: localDate('2017-01-01') }, year2017)).toBe(false)
  expect(overlaps(always, year2017)).toBe(true)
})

test('ranges overlap just when they share a day', () => {
  const first = localDate('2017-01-01')
  const range = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ from: addDays(first, start), until: addDays(first, start + length) }))
  fc.assert(
    fc.property(range, range, (a, b) => {
      const days = Array.from({ length: 45 }, (_, index) => addDays(first, index))
      expect(overlaps(a, b)).toBe(days.some((day) => contains(a, day) && contains(b, day)))
    }),
  )
})

test('the form of the database is read and written', () => {
  expect(parseDateRange('[2017-01-01,2018-01-01)')).toEqual(year2017)
  expect(parseDateRange('[2017-01-01,)')).toEqual(since2017)
  expect(parseDateRange('(,)')).toEqual(always)
  expect(parseDateRange('empty')).toBeUndefined()
  expect(parseDateRange('[2017-02-30,)')).toBeUndefined()
  expect(formatDateRange(year2017)).toBe('[2017-01-01,2018-01-01)')
  expect(formatDateRange(since2017)).toBe('[2017-01-01,)')
})
