/** Random words of four draws at once: the same words as `random.ts`, whose keys and counters they follow. */

export const COUNTER_STEP: i32 = 0x9e3779b1
/** Counters of a year begin at step · YEAR_WORDS. */
export const YEAR_WORDS: i32 = 64

/**
 * Constants that loops use lie in memory and are read before the loop, so that they stay in registers: engines make a
 * vector constant anew at each use, in three instructions. Two factors of mixing, a mask of hexadecimal digits, the
 * counter's step, nothing.
 */
const CONSTANTS = memory.data<i32>([0x21f0aaad, 0x735a2d97, 0x0f0f0f0f, COUNTER_STEP, 0])

@inline
export function firstMix(): v128 {
  return v128.load32_splat(CONSTANTS)
}

@inline
export function secondMix(): v128 {
  return v128.load32_splat(CONSTANTS, 4)
}

/** What tells every second hexadecimal digit, and is their mean of fifteen in each byte. */
@inline
export function digitMask(): v128 {
  return v128.load32_splat(CONSTANTS, 8)
}

@inline
export function counterStep(): v128 {
  return v128.load32_splat(CONSTANTS, 12)
}

@inline
export function nothing(): v128 {
  return v128.load32_splat(CONSTANTS, 16)
}

/** The word of a key at a counter that the first half of the key is already added to. */
@inline
export function wordAt(counter: v128, second: v128): v128 {
  return wordBy(counter, second, firstMix(), secondMix())
}

/** The same with the factors of mixing from where they are at hand. */
@inline
export function wordBy(counter: v128, second: v128, first: v128, last: v128): v128 {
  let x = v128.xor(i32x4.mul(v128.xor(counter, i32x4.shr_u(counter, 16)), first), second)
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), last)
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

/**
 * Four cheap normals in each word, not yet told apart: sums of two hexadecimal digits less their mean of fifteen, a byte
 * each. Without digits (an empty mask) all are nothing.
 */
@inline
export function digitPairs(word: v128, digits: v128): v128 {
  return i32x4.sub(i32x4.add(v128.and(word, digits), v128.and(i32x4.shr_u(word, 4), digits)), digits)
}

/** The cheap normal of a byte, counted from the highest, which the sum of the bytes below it hardly moves. */
@inline
export function deviate(pairs: v128, byte: i32): v128 {
  return f32x4.convert_i32x4_s(byte == 0 ? pairs : i32x4.shl(pairs, byte * 8))
}

/** Variance of `deviate`: 42.5 of two digits, in the highest byte. */
export const DEVIATE_VARIANCE: f32 = <f32>(42.5 * 281474976710656)
