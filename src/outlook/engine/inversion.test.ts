import { describe, expect, test } from 'vitest'
import { arrivalsOf, leavers } from './inversion.ts'
import { keyOf, randomWord } from './random.ts'
import { exponentialOf, roundedToEven } from './single.ts'

const DRAWS = 60_000
const key = keyOf(5)

/** Mean and variance of so many draws, and how often each number came. */
function drawn(draw: (word: number) => number) {
  const counts = new Map<number, number>()
  for (let at = 0; at < DRAWS; at++) {
    const number = draw(randomWord(key, at))
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  const sum = (value: (number: number) => number) =>
    [...counts].reduce((total, [number, times]) => total + value(number) * times, 0) / DRAWS
  const mean = sum((number) => number)
  return {
    mean,
    variance: sum((number) => (number - mean) ** 2),
    share: (number: number) => (counts.get(number) ?? 0) / DRAWS,
  }
}

describe('how many leave', () => {
  test.each([
    [7, 0.93],
    [1, 0.5],
    [25, 0.999],
    [60, 0.8],
    [9, 0.1],
    [400, 0.7],
  ])('of %i people who stay with chance %f is binomial', (people, kept) => {
    const { mean, variance } = drawn((word) => leavers(people, kept, word))
    const spread = people * kept * (1 - kept)
    expect(Math.abs(mean - people * (1 - kept))).toBeLessThan(4 * Math.sqrt(spread / DRAWS) + 1e-3)
    expect(variance).toBeGreaterThan(0.95 * spread)
    expect(variance).toBeLessThan(1.05 * spread)
  })

  test('has the shares of the binomial', () => {
    const { share } = drawn((word) => leavers(4, 0.75, word))
    const expected = [81, 108, 54, 12, 1].map((parts) => parts / 256)
    for (const [number, part] of expected.entries()) expect(Math.abs(share(number) - part)).toBeLessThan(0.01)
  })

  test('is nobody when all stay, everybody when none does, and never more than there are', () => {
    for (let at = 0; at < 1000; at++) {
      const word = randomWord(key, at)
      expect(leavers(8, 1, word)).toBe(0)
      expect(leavers(8, 1.02, word)).toBe(0)
      expect(leavers(8, 0, word)).toBe(8)
      expect(leavers(2000, 0.01, word)).toBeLessThanOrEqual(2000)
    }
  })
})

test.each([0.001, 0.4, 3, 31.9, 32.1, 500])('how many come of %f expected is Poisson', (expected) => {
  const { mean, variance } = drawn((word) => arrivalsOf(expected, word))
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / DRAWS) + 1e-3)
  expect(Math.abs(variance / expected - 1)).toBeLessThan(expected < 0.01 ? 0.3 : 0.05)
})

test('the exponential is right to single precision, and rounding goes to even', () => {
  for (let power = -80; power <= 5; power += 0.37)
    expect(Math.abs(exponentialOf(Math.fround(power)) / Math.exp(Math.fround(power)) - 1)).toBeLessThan(3e-7)
  expect([0.5, 1.5, 2.5, -0.5, 7.2].map((x) => roundedToEven(x))).toEqual([0, 2, 2, 0, 7])
})
