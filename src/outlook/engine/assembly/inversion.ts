import { exponential } from './exponential'

/**
 * Whole numbers drawn by inversion: walk up the distribution until the random number is passed. Single precision, and
 * step by step what inversion.ts beside kernel-whole.ts does, so that both give the same persons. Three steps at a time
 * without asking whether they are needed, and those who leave together with those who arrive: that is cheaper than wrong
 * guesses, and moves nobody who has arrived.
 */

/** Above this expected number a normal of the same mean and variance is rounded instead: the walk would be long. */
const MANY: f32 = 32
const LEAST_KEPT: f32 = 1e-6
/** Chances are reckoned in parts of 65 536, since half a word is the random number. */
const WHOLE: f32 = 65536
/** No walk is longer: of 32 expected, nobody sees twice as many. */
const LONGEST: usize = 192
/** Three steps of a walk, in bytes of `PARTS`. */
const ROUND_BYTES: usize = 12

/** 1, 1/2, 1/3 … 1/192 as single numbers. */
const PARTS = memory.data(768)

/** Must be called before anything is drawn. */
export function fillParts(): void {
  for (let at: usize = 0; at < LONGEST; at++) store<f32>(PARTS + at * 4, <f32>1 / <f32>(at + 1))
}

/** Single precision of 1/√85, one over the sd of the sum of four hexadecimal digits. */
const FOUR_SCALE: f32 = 0.1084652289093281
/** In memory, as words.ts tells. */
const CONSTANTS = memory.data<f32>([0.5, MANY, 1, LEAST_KEPT, WHOLE, 12582912])

@inline
function constant(at: usize): v128 {
  return v128.load32_splat(CONSTANTS + at * 4)
}

@inline
function few(expected: v128): v128 {
  return f32x4.le(expected, constant(1))
}

/** A random number between 0 and 65 536 by half a word; 0, which nobody passes, where a normal is rounded instead. */
@inline
function numberOf(half: v128, few: v128): v128 {
  return v128.and(few, f32x4.add(f32x4.convert_i32x4_s(half), constant(0)))
}

@inline
function highHalf(word: v128): v128 {
  return i32x4.shr_u(word, 16)
}

@inline
function lowHalf(word: v128): v128 {
  return i32x4.shr_u(i32x4.shl(word, 16), 16)
}

/** The result times the square where a bit of the power, shifted to the sign, is set. */
@inline
function squareStep(result: v128, square: v128, bit: v128): v128 {
  return v128.bitselect(f32x4.mul(result, square), result, i32x4.shr_s(bit, 31))
}

/** A share to a whole power, by squaring; four bits of the power at a time. */
@inline
function power(share: v128, exponent: v128): v128 {
  // The whole number stands in the low bits of the sum.
  let left = v128.xor(f32x4.add(exponent, constant(5)), constant(5))
  let square = share
  let result = constant(2)
  do {
    result = squareStep(result, square, i32x4.shl(left, 31))
    square = f32x4.mul(square, square)
    result = squareStep(result, square, i32x4.shl(left, 30))
    square = f32x4.mul(square, square)
    result = squareStep(result, square, i32x4.shl(left, 29))
    square = f32x4.mul(square, square)
    result = squareStep(result, square, i32x4.shl(left, 28))
    square = f32x4.mul(square, square)
    left = i32x4.shr_u(left, 4)
  } while (v128.any_true(left))
  return result
}

/** A normal number rounded to a whole one, not below zero; by the digits of the word's low half. */
@inline
function roundedNormal(mean: v128, variance: v128, word: v128): v128 {
  const pairs = i32x4.add(v128.and(word, i32x4.splat(0x0f0f)), v128.and(i32x4.shr_u(word, 4), i32x4.splat(0x0f0f)))
  const sum = i32x4.add(v128.and(pairs, i32x4.splat(0xff)), i32x4.shr_u(pairs, 8))
  const deviate = f32x4.mul(f32x4.convert_i32x4_s(i32x4.sub(sum, i32x4.splat(30))), f32x4.splat(FOUR_SCALE))
  const number = f32x4.nearest(f32x4.add(mean, f32x4.mul(f32x4.sqrt(variance), deviate)))
  return f32x4.pmax(f32x4.splat(0), number)
}

function manyLeavers(people: v128, expected: v128, kept: v128, word: v128): v128 {
  const normal = roundedNormal(expected, f32x4.mul(expected, f32x4.pmin(constant(2), kept)), word)
  return f32x4.pmin(people, normal)
}

function manyArrivals(expected: v128, word: v128): v128 {
  return roundedNormal(expected, expected, word)
}

/**
 * People of a slot a year later: each stays with chance `kept` (binomial, by the high half of the word), and so many are
 * expected to come (Poisson, by the low half).
 */
@inline
export function moved(people: v128, kept: v128, coming: v128, word: v128): v128 {
  const leaving = f32x4.pmax(f32x4.splat(0), f32x4.sub(constant(2), kept))
  const expected = f32x4.mul(people, leaving)
  const odds = f32x4.div(leaving, f32x4.pmax(constant(3), kept))
  const fewLeave = few(expected)
  const fewCome = few(coming)
  const leaver = numberOf(highHalf(word), fewLeave)
  const comer = numberOf(lowHalf(word), fewCome)
  let leaveTerm = f32x4.mul(power(kept, people), constant(4))
  let comeTerm = f32x4.mul(exponential(f32x4.neg(coming)), constant(4))
  let leavePassed = leaveTerm
  let comePassed = comeTerm
  let left = i32x4.splat(0)
  let come = i32x4.splat(0)
  let rest = people
  let part = PARTS
  do {
    for (let step: usize = 0; step < ROUND_BYTES; step += 4) {
      const share = v128.load32_splat(part + step)
      left = i32x4.sub(left, f32x4.gt(leaver, leavePassed))
      come = i32x4.sub(come, f32x4.gt(comer, comePassed))
      leaveTerm = f32x4.mul(f32x4.mul(leaveTerm, odds), f32x4.mul(rest, share))
      comeTerm = f32x4.mul(comeTerm, f32x4.mul(coming, share))
      leavePassed = f32x4.add(leavePassed, leaveTerm)
      comePassed = f32x4.add(comePassed, comeTerm)
      rest = f32x4.sub(rest, constant(2))
    }
    part += ROUND_BYTES
    if (part >= PARTS + LONGEST * 4) break
  } while (v128.any_true(v128.or(f32x4.gt(leaver, leavePassed), f32x4.gt(comer, comePassed))))
  let leavers = f32x4.pmin(people, f32x4.convert_i32x4_s(left))
  let comers = f32x4.convert_i32x4_s(come)
  if (!i32x4.all_true(v128.and(fewLeave, fewCome))) {
    leavers = v128.bitselect(leavers, manyLeavers(people, expected, kept, word), fewLeave)
    comers = v128.bitselect(comers, manyArrivals(coming, word), fewCome)
  }
  return f32x4.add(f32x4.sub(people, leavers), comers)
}

/** How many come when so many are expected: Poisson, by the low half of the word. */
@inline
export function arrivals(expected: v128, word: v128): v128 {
  return moved(f32x4.splat(0), constant(2), expected, word)
}
