import { exponentialOf, roundedToEven, single } from './single.ts'

/**
 * Whole numbers drawn by inversion: walk up the distribution until the random number is passed. assembly/inversion.ts
 * takes the same steps in single precision.
 */

/** Above this expected number a normal of the same mean and variance is rounded instead: the walk would be long. */
const MANY = 32
const LEAST_KEPT = single(1e-6)
/** Mean of the sum of four hexadecimal digits, and one over its sd. */
const FOUR_MEAN = 30
const FOUR_SCALE = single(1 / Math.sqrt(85))

/** No walk is longer: of 32 expected, nobody sees twice as many. */
const LONGEST = 192

/** 1, 1/2, 1/3 … as single numbers. */
const PARTS = Float32Array.from({ length: LONGEST }, (_, at) => 1 / (at + 1))

/** Evenly between 0 and 1 in 2¹⁶ steps, neither included. */
const uniform = (half: number): number => (half + 0.5) / 65536

/** A share to a whole power, by squaring. */
function power(share: number, exponent: number): number {
  let square = share
  let result = 1
  for (let left = exponent; left > 0; left >>>= 1) {
    if (left & 1) result = single(result * square)
    square = single(square * square)
  }
  return result
}

/** A normal number rounded to a whole one, not below zero; by the digits of the word's low half. */
function roundedNormal(mean: number, variance: number, word: number): number {
  const pairs = (word & 0x0f0f) + ((word >>> 4) & 0x0f0f)
  const deviate = single(((pairs & 0xff) + (pairs >>> 8) - FOUR_MEAN) * FOUR_SCALE)
  return Math.max(0, roundedToEven(single(mean + single(single(Math.sqrt(variance)) * deviate))))
}

/** How many of `people` leave when each stays with chance `kept`: binomial, by the high half of a word. */
export function leavers(people: number, kept: number, word: number): number {
  const leaving = Math.max(0, single(1 - kept))
  const expected = single(people * leaving)
  if (expected > MANY)
    return Math.min(people, roundedNormal(expected, single(expected * Math.min(1, kept)), word))
  const odds = single(leaving / Math.max(LEAST_KEPT, kept))
  const number = uniform(word >>> 16)
  let term = power(kept, people)
  let passed = term
  let count = 0
  for (let step = 0; number > passed && step < LONGEST; step++) {
    count++
    term = single(single(term * odds) * single((people - step) * (PARTS[step] as number)))
    passed = single(passed + term)
  }
  return Math.min(people, count)
}

/** How many arrive when so many are expected: Poisson, by the low half of a word. */
export function arrivalsOf(expected: number, word: number): number {
  if (expected > MANY) return roundedNormal(expected, expected, word)
  const number = uniform(word & 0xffff)
  let term = exponentialOf(-expected)
  let passed = term
  let count = 0
  for (let step = 0; number > passed && step < LONGEST; step++) {
    count++
    term = single(term * single(expected * (PARTS[step] as number)))
    passed = single(passed + term)
  }
  return count
}
