/** Random words of four draws at once: the same words as `random.ts`, whose keys and counters they follow. */

export const COUNTER_STEP: i32 = 0x9e3779b1
/** Counters of a year begin at step · YEAR_WORDS. */
export const YEAR_WORDS: i32 = 128

/**
 * Constants that loops use lie in memory: engines make a vector constant anew at each use, in three instructions, and
 * reading it takes one.
 * Two factors of mixing, a mask of hexadecimal digits, the mean of four digits in either half, the counter's step.
 */
const CONSTANTS = memory.data<i32>([0x21f0aaad, 0x735a2d97, 0x0f0f0f0f, 0x001e001e, COUNTER_STEP])

@inline
function firstMix(): v128 {
  return v128.load32_splat(CONSTANTS)
}

@inline
function secondMix(): v128 {
  return v128.load32_splat(CONSTANTS, 4)
}

@inline
function digitMask(): v128 {
  return v128.load32_splat(CONSTANTS, 8)
}

@inline
function digitMeans(): v128 {
  return v128.load32_splat(CONSTANTS, 12)
}

@inline
export function counterStep(): v128 {
  return v128.load32_splat(CONSTANTS, 16)
}

/** Single precision of 1/√85, the sd of the sum of four digits. */
export const DIGITS_SCALE: f32 = 0.1084652289093281

/** The word of a key at a counter that the first half of the key is already added to. */
@inline
export function wordAt(counter: v128, second: v128): v128 {
  let x = v128.xor(i32x4.mul(v128.xor(counter, i32x4.shr_u(counter, 16)), firstMix()), second)
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), secondMix())
  return v128.xor(x, i32x4.shr_u(x, 15))
}

@inline
function mix(word: v128): v128 {
  return wordAt(word, i32x4.splat(0))
}

@inline
function drawsFrom(draw: i32): v128 {
  return i32x4.add(i32x4.splat(draw), i32x4(0, 1, 2, 3))
}

/** First half of the keys of four draws, from a place's. */
@inline
export function firstOf(keyFirst: i32, draw: i32): v128 {
  return mix(i32x4.add(i32x4.splat(keyFirst), drawsFrom(draw)))
}

/** Second half of the keys of four draws, from a place's. */
@inline
export function secondOf(keySecond: i32, draw: i32): v128 {
  return mix(i32x4.mul(v128.xor(i32x4.splat(keySecond), drawsFrom(draw)), i32x4.splat(COUNTER_STEP)))
}

/** The eight hexadecimal digits of each word added into two sums, one in either half, less their mean of 30. */
@inline
export function digitSums(word: v128): v128 {
  const digits = digitMask()
  const pairs = i32x4.add(v128.and(word, digits), v128.and(i32x4.shr_u(word, 4), digits))
  return i16x8.sub(i16x8.extadd_pairwise_i8x16_u(pairs), digitMeans())
}

@inline
export function lowDeviate(sums: v128): v128 {
  return f32x4.convert_i32x4_s(i32x4.shr_s(i32x4.shl(sums, 16), 16))
}

@inline
export function highDeviate(sums: v128): v128 {
  return f32x4.convert_i32x4_s(i32x4.shr_s(sums, 16))
}
