import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  type Fraction,
  formatDecimal,
  formatFraction,
  fraction,
  multiply,
  nearest,
  parseDecimal,
  parseFraction,
  simplified,
  subtract,
  sumOf,
  whole,
} from './fraction.model.ts'

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([above, below]): Fraction => fraction(above, below))

const same = (a: Fraction, b: Fraction) => compare(a, b) === 0

describe('reading', () => {
  test.each([
    ['0.5', 1n, 2n],
    ['1/3', 1n, 3n],
    ['-2/4', -1n, 2n],
    ['14308', 14308n, 1n],
    ['12.50', 25n, 2n],
    ['0.000000000001', 1n, 10n ** 12n],
  ])('%s is %s over %s', (text, above, below) => {
    expect(simplified(parseFraction(text) ?? whole(99n))).toEqual(fraction(above, below))
  })

  test.each([
    '',
    '1/0',
    '1/',
    '/3',
    '1/3/5',
    '0,5',
    '1e3',
    '.5',
    '5.',
    '50 %',
    '0.0000000000001',
    'Infinity',
  ])('%j is not a number', (text) => expect(parseFraction(text)).toBeUndefined())

  test('a decimal reader leaves fractions alone', () => expect(parseDecimal('1/3')).toBeUndefined())

  test('a million digits are turned away at once', () => {
    expect(parseFraction('1'.repeat(1_000_000))).toBeUndefined()
    expect(parseFraction(`1/${'1'.repeat(1_000_000)}`)).toBeUndefined()
  })
})

describe('calculating', () => {
  test('adds, subtracts, multiplies and divides without loss', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(same(subtract(add(a, b), b), a)).toBe(true)
        expect(same(add(a, b), sumOf([b, a]))).toBe(true)
        if (b.numerator > 0n) expect(same(divide(multiply(a, b), b), a)).toBe(true)
      }),
    )
  })

  test('a tenth and two tenths are three tenths', () => {
    expect(sumOf([fraction(1n, 10n), fraction(2n, 10n)])).toEqual(fraction(3n, 10n))
  })

  test('nothing divides by zero or by less', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
    expect(() => divide(whole(1n), whole(0n))).toThrow(RangeError)
    expect(() => divide(whole(1n), whole(-2n))).toThrow(RangeError)
  })
})

describe('rounding and writing', () => {
  test('a half goes away from zero', () => {
    expect([fraction(1n, 2n), fraction(-1n, 2n), fraction(49n, 100n), fraction(5n, 2n)].map(nearest)).toEqual(
      [1n, -1n, 0n, 3n],
    )
  })

  test('the nearest whole number is never more than a half away, and mirrors its opposite', () => {
    fc.assert(
      fc.property(anyFraction, (number) => {
        const off = subtract(whole(nearest(number)), number)
        expect(compare(off, fraction(1n, 2n)) <= 0 && compare(off, fraction(-1n, 2n)) >= 0).toBe(true)
        expect(nearest(subtract(whole(0n), number))).toBe(-nearest(number))
      }),
    )
  })

  test.each([
    [fraction(2n, 3n), 3, '0.667'],
    [fraction(-288n, 10n), 1, '-28.8'],
    [fraction(-1n, 100n), 1, '0.0'],
    [fraction(5n, 2n), 0, '3'],
    [fraction(-5n, 2n), 0, '-3'],
    [whole(100n), 3, '100.000'],
  ])('%o with %i decimals is %s', (number, places, text) => expect(formatDecimal(number, places)).toBe(text))

  test.each([
    [fraction(28616n, 2n), '14308'],
    [fraction(25n, 2n), '12.5'],
    [fraction(2n, 6n), '1/3'],
    [fraction(-5n, 6n), '-5/6'],
    [whole(0n), '0'],
  ])('%o in short is %s', (number, text) => expect(formatFraction(number)).toBe(text))
})
