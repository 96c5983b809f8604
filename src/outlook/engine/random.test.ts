import { describe, expect, test } from 'vitest'
import { byteSums, DIGITS_SCALE, digitPairs, keyOf, keyWith, normalOfBytes, startOf } from './random.ts'
import { quantiles } from './summary.ts'

const NUMBERS = 40_000
const key = keyOf(11)
const meanOf = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
const productsOf = (one: Float32Array, other: Float32Array) =>
  meanOf(one.map((value, at) => value * (other[at] as number)))

describe('the four cheap normals of a word', () => {
  const bytes = [0, 8, 16, 24].map((shift) =>
    Float32Array.from(
      { length: NUMBERS },
      (_, at) => DIGITS_SCALE * (digitPairs(startOf(key, at), key.second) << shift),
    ),
  )

  test('each have mean 0, variance 1 and no skew', () => {
    for (const values of bytes) {
      expect(Math.abs(meanOf(values))).toBeLessThan(4 / Math.sqrt(NUMBERS))
      expect(Math.abs(productsOf(values, values) - 1)).toBeLessThan(0.03)
      expect(Math.abs(meanOf(values.map((value) => value ** 3)))).toBeLessThan(0.05)
    }
  })

  test('know nothing of each other, nor of those of the next word', () => {
    bytes.forEach((one, at) => {
      for (const other of bytes.slice(at + 1)) expect(Math.abs(productsOf(one, other))).toBeLessThan(0.025)
      expect(Math.abs(productsOf(one.subarray(1), one.subarray(0, -1)))).toBeLessThan(0.025)
    })
  })

  test('are the digits of their own byte: those below move them by no more than a 256th', () => {
    bytes.forEach((values, byte) => {
      values.slice(0, 500).forEach((value, at) => {
        const word = digitPairs(startOf(key, at), key.second) + 0x0f0f0f0f
        const own = (word >>> (24 - 8 * byte)) & 0xff
        expect(Math.abs(value * Math.sqrt(42.5) - (own - 15))).toBeLessThan(15.1 / 256)
      })
    })
  })
})

test('the normals of byte sums have mean 0, variance 1 and the quantiles of a normal', () => {
  const { sums, row } = byteSums(key, 2, NUMBERS)
  expect(row).toBe(NUMBERS)
  for (const values of [sums.subarray(0, row), sums.subarray(row)]) {
    const normals = Float32Array.from(values, normalOfBytes)
    expect(Math.abs(meanOf(normals))).toBeLessThan(4 / Math.sqrt(NUMBERS))
    expect(Math.abs(productsOf(normals, normals) - 1)).toBeLessThan(0.03)
    quantiles(normals, [0.025, 0.1, 0.5, 0.9, 0.975]).forEach((value, at) => {
      expect(Math.abs(value - ([-1.96, -1.2816, 0, 1.2816, 1.96][at] as number))).toBeLessThan(0.04)
    })
  }
})

test('a key with one number more is the key of the longer list', () => {
  expect(keyWith(keyOf(3, 5), 8)).toEqual(keyOf(3, 5, 8))
  expect(keyOf(3, 5)).not.toEqual(keyOf(5, 3))
})
