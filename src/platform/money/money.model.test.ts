import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDecimalOre, parseDecimalOre, splitByWeight } from './money.model.ts'

const amount = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
const sum = (numbers: readonly bigint[]) => numbers.reduce((subtotal, number) => subtotal + number, 0n)

describe('the machine format', () => {
  test.each([
    ['0', 0n],
    ['0.05', 5n],
    ['1234.5', 123450n],
    ['1234.50', 123450n],
    ['950000.00', 95000000n],
    ['-500.00', -50000n],
    ['999999999999999.99', 99999999999999999n],
  ])('%s is %s øre', (text, ore) => expect(parseDecimalOre(text)).toBe(ore))

  test.each([
    '',
    ' ',
    '.5',
    '5.',
    '1 000',
    '1,50',
    '500.000',
    '1e3',
    '01',
    '+1',
    '--1',
    '0x10',
    'NaN',
    '1.5\n',
  ])('%j is not an amount', (text) => expect(parseDecimalOre(text)).toBeUndefined())

  test('a text of a million digits is turned away at once', () => {
    expect(parseDecimalOre('9'.repeat(1_000_000))).toBeUndefined()
  })

  test('what is written can be read again', () => {
    fc.assert(fc.property(amount, (ore) => parseDecimalOre(formatDecimalOre(ore)) === ore))
  })

  test('a few øre keep their zeros', () => {
    expect([0n, 7n, -7n, 100n, -123456n].map(formatDecimalOre)).toEqual([
      '0.00',
      '0.07',
      '-0.07',
      '1.00',
      '-1234.56',
    ])
  })
})

describe('a split by weight', () => {
  test('gives the odd øre to the first of equals', () => {
    expect(splitByWeight(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(splitByWeight(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n])
  })

  test('gives the odd øre to the largest remainder', () => {
    expect(splitByWeight(10n, [1n, 2n, 4n])).toEqual([1n, 3n, 6n])
  })

  test('gives nothing for no weight', () => {
    expect(splitByWeight(7n, [0n, 3n, 0n])).toEqual([0n, 7n, 0n])
  })

  test.each([[[]], [[0n, 0n]], [[2n, -1n]]])('cannot be made by the weights %s', (weights) => {
    expect(() => splitByWeight(1n, weights)).toThrow(RangeError)
  })

  test('always adds up, and no part is a whole øre from its exact size', () => {
    const weights = fc
      .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1 })
      .filter((w) => sum(w) > 0n)
    fc.assert(
      fc.property(amount, weights, (total, weigh) => {
        const parts = splitByWeight(total, weigh)
        expect(sum(parts)).toBe(total)
        parts.forEach((part, index) => {
          const off = part * sum(weigh) - total * (weigh[index] ?? 0n)
          expect(off < sum(weigh) && -off < sum(weigh)).toBe(true)
        })
      }),
    )
  })
})
