import { describe, expect, test } from 'vitest'
import { parseDecimal, parseWholeNumber } from './number-text.model.ts'

describe('a whole number', () => {
  test.each([
    ['14308', 14_308],
    ['14 308', 14_308],
    ['14\u00a0308', 14_308],
    ['14.308', 14_308],
    ['1,000,000', 1_000_000],
    ['14308,0', 14_308],
    ['0', 0],
    ['007', 7],
  ])('%s is read', (text, value) => {
    expect(parseWholeNumber(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['', {}, { code: 'required' }],
    ['7,5', {}, { code: 'whole-number' }],
    ['sju', {}, { code: 'whole-number' }],
    ['14,308', {}, { code: 'number-ambiguous' }],
    ['-1', {}, { code: 'too-small', details: { min: '0' } }],
    ['1000000000', {}, { code: 'too-large', details: { max: '999999999' } }],
    ['2031', { min: 1900, max: 2030 }, { code: 'too-large', details: { max: '2030' } }],
    ['1899', { min: 1900, max: 2030 }, { code: 'too-small', details: { min: '1900' } }],
  ])('%j within %j is refused', (text, rules, refusal) => {
    expect(parseWholeNumber(text, rules)).toEqual({ ok: false, ...refusal })
  })

  test('may be below zero where that is allowed', () => {
    expect(parseWholeNumber('−12', { min: -20 })).toEqual({ ok: true, value: -12 })
    expect(parseWholeNumber('-0', { min: -20 })).toEqual({ ok: true, value: 0 })
  })
})

describe('a decimal number', () => {
  test.each([
    ['7,5', '7.5'],
    ['7.50', '7.5'],
    ['1 000,25', '1000.25'],
    ['0,0001', '0.0001'],
    ['12', '12'],
  ])('%s is read exactly', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value })
  })

  test('has so many decimals and no more', () => {
    expect(parseDecimal('7,55', { decimals: 1 })).toEqual({
      ok: false,
      code: 'number-decimals',
      details: { decimals: '1' },
    })
    expect(parseDecimal('åtte')).toEqual({ ok: false, code: 'number' })
    expect(parseDecimal('1,500')).toEqual({ ok: false, code: 'number-ambiguous' })
    expect(parseDecimal('-7,5', { min: -10 })).toEqual({ ok: true, value: '-7.5' })
    expect(parseDecimal('-0,0', { min: -10 })).toEqual({ ok: true, value: '0' })
  })
})
