import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../time/local-date.model.ts'
import {
  formatDate,
  formatDateShort,
  formatDifference,
  formatMoney,
  formatMoneyExact,
  formatNumber,
  formatPercent,
  formatPercentWithUnit,
  formatRange,
  missing,
} from './format.ts'
import { languageTag, locales } from './locale.ts'

describe('money', () => {
  test('is whole kroner when there are no øre', () => {
    expect(formatMoney(218_000_00n, 'nb')).toBe('218\u00a0000')
    expect(formatMoney(218_000_00n, 'en')).toBe('218,000')
    expect(formatMoney(0n, 'nn')).toBe('0')
  })

  test('has two decimals when there are any, or when asked for', () => {
    expect(formatMoney(79_166_67n, 'nb')).toBe('79\u00a0166,67')
    expect(formatMoney(79_166_60n, 'en')).toBe('79,166.60')
    expect(formatMoney(5n, 'nn')).toBe('0,05')
    expect(formatMoney(218_000_00n, 'nb', { decimals: 2 })).toBe('218\u00a0000,00')
    expect(formatMoneyExact(950_000_00n, 'nb')).toBe('950\u00a0000,00')
  })

  test('below zero has a real minus', () => {
    expect(formatMoney(-26_500_00n, 'nb')).toBe('\u221226\u00a0500')
    expect(formatMoney(-5n, 'en')).toBe('\u22120.05')
  })

  test('as a difference always has its sign, but for nothing', () => {
    expect(formatDifference(23_000_00n, 'nb')).toBe('+23\u00a0000')
    expect(formatDifference(-26_500_00n, 'nn')).toBe('\u221226\u00a0500')
    expect(formatDifference(0n, 'nb')).toBe('0')
  })

  test('of any size is exact', () => {
    expect(formatMoney(123_456_789_012_345_678_90n, 'nb')).toBe(
      '123 456 789 012 345 678,90'.replaceAll(' ', '\u00a0'),
    )
  })
})

describe('numbers', () => {
  test('are rounded half away from zero, from their written digits', () => {
    expect(formatNumber('22.947', 'nb', { decimals: 1 })).toBe('22,9')
    expect(formatNumber('0.25', 'nb', { decimals: 1 })).toBe('0,3')
    expect(formatNumber('-0.25', 'nb', { decimals: 1 })).toBe('\u22120,3')
    expect(formatNumber(1.005, 'en', { decimals: 2 })).toBe('1.01')
    expect(formatNumber('999.95', 'nb', { decimals: 1 })).toBe('1\u00a0000,0')
    expect(formatNumber(2, 'nb', { decimals: 1 })).toBe('2,0')
  })

  test('that round to nothing have no sign', () => {
    expect(formatNumber('-0.04', 'nb', { decimals: 1 })).toBe('0,0')
    expect(formatNumber('0.04', 'nb', { decimals: 1, signed: true })).toBe('0,0')
    expect(formatNumber(-0, 'nb')).toBe('0')
  })

  test('that JavaScript writes with an exponent are written out', () => {
    expect(formatNumber(1e21, 'en')).toBe('1,000,000,000,000,000,000,000')
    expect(formatNumber(1.5e-7, 'en', { decimals: 8 })).toBe('0.00000015')
  })

  test('lose needless zeros in front', () => {
    expect(formatNumber('0014308', 'nb')).toBe('14\u00a0308')
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '1,5', '', 'mange'])('%s is a fault', (value) => {
    expect(() => formatNumber(value, 'nb')).toThrow(RangeError)
  })

  test('agree with the platform for whole numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...locales), (number, locale) => {
        const theirs = new Intl.NumberFormat(languageTag(locale)).format(number).replace('-', '\u2212')
        expect(formatNumber(number, locale)).toBe(theirs)
      }),
    )
  })
})

test('a percentage has one decimal, and its unit in running text only', () => {
  expect(formatPercent('22.947', 'nb')).toBe('22,9')
  expect(formatPercent(22.9, 'en')).toBe('22.9')
  expect(formatPercent('12', 'nb', { decimals: 0, signed: true })).toBe('+12')
  expect(formatPercentWithUnit('22.947', 'nn')).toBe('22,9\u00a0%')
  expect(formatPercentWithUnit('22.947', 'en')).toBe('22.9%')
})

test('a range has an en dash, with air when a minus is near', () => {
  expect(formatRange(['2.0', '2.9'], 'nb')).toBe('2,0–2,9')
  expect(formatRange([1317, 14308], 'en')).toBe('1,317–14,308')
  expect(formatRange([-2, 3], 'nb', { decimals: 1 })).toBe('\u22122,0 – 3,0')
})

test('dates are written in words or short', () => {
  const date = localDate('2017-03-01')
  expect(formatDate(date, 'nb')).toBe('1. mars 2017')
  expect(formatDate(localDate('2020-12-31'), 'nn')).toBe('31. desember 2020')
  expect(formatDate(date, 'en')).toBe('1 March 2017')
  expect(formatDateShort(localDate('2016-01-01'), 'nb')).toBe('1.1.2016')
  expect(formatDateShort(localDate('2016-01-01'), 'en')).toBe('1 Jan 2016')
})

test('what is missing is an en dash', () => {
  for (const nothing of [null, undefined]) {
    expect(formatMoney(nothing, 'nb')).toBe(missing)
    expect(formatMoneyExact(nothing, 'nb')).toBe('–')
    expect(formatDifference(nothing, 'nb')).toBe('–')
    expect(formatNumber(nothing, 'nn')).toBe('–')
    expect(formatPercent(nothing, 'en')).toBe('–')
    expect(formatPercentWithUnit(nothing, 'nb')).toBe('–')
    expect(formatDate(nothing, 'nb')).toBe('–')
    expect(formatDateShort(nothing, 'en')).toBe('–')
  }
})
