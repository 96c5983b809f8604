import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dateOf,
  daysBetween,
  isLocalDate,
  localDate,
  parseLocalDate,
  partsOf,
  today,
} from './local-date.model.ts'

const anyDate = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9000-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

test('a date is an existing day, written in one way', () => {
  for (const text of ['2017-03-01', '2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
    expect(isLocalDate(text)).toBe(true)
  }
  const wrong = [
    '2017-02-29',
    '1900-02-29',
    '2017-04-31',
    '2017-13-01',
    '2017-00-10',
    '0000-01-01',
    '2017-3-1',
    '',
  ]
  for (const text of [...wrong, '2017-03-01T00:00', ' 2017-03-01', null, 20170301])
    expect(isLocalDate(text)).toBe(false)
})

test('a text is read or refused; a known date throws', () => {
  expect(parseLocalDate('2017-03-01')).toBe('2017-03-01')
  expect(parseLocalDate('1.3.2017')).toBeUndefined()
  expect(() => localDate('2017-02-30')).toThrow(RangeError)
})

test('a date comes apart and together again', () => {
  expect(partsOf(localDate('2017-03-01'))).toEqual({ year: 2017, month: 3, day: 1 })
  expect(dateOf(2017, 3, 1)).toBe('2017-03-01')
  expect(dateOf(99, 1, 1)).toBe('0099-01-01')
  expect(dateOf(2017, 2, 30)).toBeUndefined()
  expect(dateOf(2017, 1.5, 1)).toBeUndefined()
  fc.assert(
    fc.property(anyDate, (date) => {
      const { year, month, day } = partsOf(date)
      expect(dateOf(year, month, day)).toBe(date)
    }),
  )
})

test('dates sort as days follow each other', () => {
  const dates = ['2017-03-01', '2016-12-31', '2017-02-28'].map(localDate)
  expect([...dates].sort(compareDates)).toEqual(['2016-12-31', '2017-02-28', '2017-03-01'])
  expect(compareDates(localDate('2017-01-01'), localDate('2017-01-01'))).toBe(0)
})

describe('counting', () => {
  test('days cross months, leap years and the days when the clocks change', () => {
    expect(addDays(localDate('2016-02-28'), 1)).toBe('2016-02-29')
    expect(addDays(localDate('2017-01-01'), -1)).toBe('2016-12-31')
    expect(addDays(localDate('2017-03-25'), 2)).toBe('2017-03-27')
    expect(addDays(localDate('0099-12-31'), 1)).toBe('0100-01-01')
    expect(daysBetween(localDate('2017-01-01'), localDate('2018-01-01'))).toBe(365)
  })

  test('days forth and back end where they began', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30_000, max: 30_000 }), (date, days) => {
        const later = addDays(date, days)
        expect(daysBetween(date, later)).toBe(days)
        expect(addDays(later, -days)).toBe(date)
      }),
    )
  })

  test('months keep the day, or take the last one there is', () => {
    expect(addMonths(localDate('2017-01-31'), 1)).toBe('2017-02-28')
    expect(addMonths(localDate('2016-01-31'), 1)).toBe('2016-02-29')
    expect(addMonths(localDate('2017-11-15'), 3)).toBe('2018-02-15')
    expect(addMonths(localDate('2017-01-15'), -1)).toBe('2016-12-15')
    expect(addYears(localDate('2016-02-29'), 1)).toBe('2017-02-28')
    expect(addYears(localDate('2016-02-29'), 4)).toBe('2020-02-29')
  })

  test('outside the calendar is a fault', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(localDate('2017-01-01'), 1e12)).toThrow(RangeError)
    expect(() => addMonths(localDate('9999-12-01'), 1)).toThrow(RangeError)
    expect(() => addYears(localDate('0001-01-01'), -1)).toThrow(RangeError)
  })
})

test('today is the day in Norway, winter and summer', () => {
  expect(today(() => new Date('2017-03-01T22:59:59Z'))).toBe('2017-03-01')
  expect(today(() => new Date('2017-03-01T23:00:00Z'))).toBe('2017-03-02')
  expect(today(() => new Date('2017-06-30T21:59:59Z'))).toBe('2017-06-30')
  expect(today(() => new Date('2017-06-30T22:00:00Z'))).toBe('2017-07-01')
})
