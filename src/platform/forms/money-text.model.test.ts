import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { published } from '../privacy/made-up-numbers.examples.ts'
import { formatMoney, formatMoneyExact } from '../text/format.ts'
import { locales } from '../text/locale.ts'
import { parseMoney } from './money-text.model.ts'

test.each<[string, bigint]>([
  ['1 000,50', 100_050n],
  ['1000.50', 100_050n],
  ['1000,5', 100_050n],
  ['1.000,50', 100_050n],
  ['1,000.50', 100_050n],
  ['1.000', 100_000n],
  ['1.000.000', 100_000_000n],
  ['1,000,000', 100_000_000n],
  ['1 000', 100_000n],
  ['1\u00a0000,50', 100_050n],
  ['1\u202f000,50', 100_050n],
  ['1 000 kr', 100_000n],
  ['1000kr.', 100_000n],
  ['kr 1 000', 100_000n],
  ['Kr. 1 000,-', 100_000n],
  ['kr 1 000,–', 100_000n],
  ['1000.-', 100_000n],
  ['NOK 1000', 100_000n],
  ['950 000 kroner', 95_000_000n],
  ['0', 0n],
  ['0,05', 5n],
  ['007', 700n],
  ['500.00', 50_000n],
  ['12,500000', 1_250n],
  ['+23 000', 2_300_000n],
  ['-0', 0n],
  ['１０００', 100_000n],
  ['\u200b1 000\ufeff ', 100_000n],
])('%s is read', (text, ore) => {
  expect(parseMoney(text)).toEqual({ ok: true, value: ore })
})

test.each([
  ['', 'required'],
  ['  \u00a0', 'required'],
  ['mange', 'money'],
  ['1 00', 'money'],
  ['10 00', 'money'],
  ['1 0000', 'money'],
  ['1.00.000', 'money'],
  ['12 kr 50', 'money'],
  ['1e5', 'money'],
  ['0x10', 'money'],
  ['--5', 'money'],
  ['1,2,3', 'money'],
  ['(500)', 'money'],
  ['kr', 'money'],
  ['½', 'money'],
  ['1000,505', 'money-decimals'],
  ['0.125', 'money-decimals'],
  ['1,000', 'money-ambiguous'],
  ['218,000', 'money-ambiguous'],
  ['-500', 'money-negative'],
  ['−26 500', 'money-negative'],
  ['kr -500', 'money-negative'],
  ['10 000 000 000', 'money-too-large'],
  [published.fodselsnummer, 'money-too-large'],
  ['9'.repeat(70), 'money'],
])('%j is refused: %s', (text, code) => {
  expect(parseMoney(text)).toMatchObject({ ok: false, code })
})

test('an amount with two readings says how each is written', () => {
  expect(parseMoney('218,000')).toEqual({
    ok: false,
    code: 'money-ambiguous',
    details: { thousands: '218 000', decimals: '218,00' },
  })
})

describe('where amounts below zero are allowed', () => {
  test.each(['-26 500', '−26 500', '–26 500', '- 26 500 kr', '-kr 26 500', 'kr -26 500', '-26.500,00'])(
    '%s',
    (text) => {
      expect(parseMoney(text, { negative: true })).toEqual({ ok: true, value: -2_650_000n })
    },
  )
})

test('the largest amount is told in kroner', () => {
  expect(parseMoney('501', { max: 50_000n })).toEqual({
    ok: false,
    code: 'money-too-large',
    details: { max: '500' },
  })
  expect(parseMoney('500', { max: 50_000n }).ok).toBe(true)
  expect(parseMoney('9 999 999 999,99').ok).toBe(true)
})

test('whatever the program shows in Norwegian it reads again', () => {
  const limit = 9_999_999_999_99n
  fc.assert(
    fc.property(fc.bigInt(-limit, limit), fc.constantFrom('nb' as const, 'nn' as const), (ore, locale) => {
      expect(parseMoney(formatMoney(ore, locale), { negative: true })).toEqual({ ok: true, value: ore })
      expect(parseMoney(`${formatMoneyExact(ore, locale)} kr`, { negative: true })).toEqual({
        ok: true,
        value: ore,
      })
    }),
  )
})

test('with øre it also reads what it shows in English', () => {
  for (const locale of locales) {
    expect(parseMoney(formatMoneyExact(123_456_789n, locale))).toEqual({ ok: true, value: 123_456_789n })
  }
})

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof parseMoney(text).ok).toBe('boolean')
    }),
  )
})
