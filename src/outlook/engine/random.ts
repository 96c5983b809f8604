/**
 * Random numbers that depend on what they are for and on nothing else: a 32-bit word is a function of a key of two
 * words and a counter, so any order and any number of threads gives the same. 32-bit integer arithmetic throughout.
 */
export type RandomKey = { readonly first: number; readonly second: number }

/** Spreads all bits of a word over the whole word, one to one (multiply and fold, twice). */
export function mix(word: number): number {
  let x = word
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return x ^ (x >>> 15)
}

/** The counter is stepped by this, so that neighbours start far apart; a signed word, as all are. */
export const COUNTER_STEP = 0x9e3779b1 | 0

/** The word of a key at a counter: mix, with the second half of the key let in midway. */
export function randomWord(key: RandomKey, counter: number): number {
  return wordAt(startOf(key, counter), key.second)
}

/** Where the words of a key begin for a counter; each `COUNTER_STEP` further stands the next. */
export const startOf = ({ first }: RandomKey, counter: number): number =>
  (Math.imul(counter, COUNTER_STEP) + first) | 0

function wordAt(start: number, second: number): number {
  let x = start
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) ^ second
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return x ^ (x >>> 15)
}

/** A key of its own for each list of whole numbers, such as seed, place, draw. */
export function keyOf(...parts: readonly number[]): RandomKey {
  let key: RandomKey = { first: 0x5bd1e995, second: 0x2545f491 }
  for (const part of parts) key = keyWith(key, part)
  return key
}

/** The key of a list that is longer by a number: `keyWith(keyOf(seed, place), draw)` is `keyOf(seed, place, draw)`. */
export function keyWith({ first, second }: RandomKey, part: number): RandomKey {
  return { first: mix((first + part) | 0), second: mix(Math.imul(second ^ part, COUNTER_STEP)) }
}

/** A number for a text, such as a municipality's code. */
export function numberOfText(text: string): number {
  let number = text.length
  for (let at = 0; at < text.length; at++) number = mix((number + text.charCodeAt(at)) | 0)
  return number
}

const TO_UNIT = 1 / 4294967296

/** Evenly between 0 and 1, neither included. */
export const unitOf = (word: number): number => ((word >>> 0) + 0.5) * TO_UNIT

/** A normal number (mean 0, variance 1) by Box and Muller, from counters 2n and 2n+1. */
export function normalAt(key: RandomKey, counter: number): number {
  const radius = Math.sqrt(-2 * Math.log(unitOf(randomWord(key, 2 * counter))))
  return radius * Math.cos(2 * Math.PI * unitOf(randomWord(key, 2 * counter + 1)))
}

/** Sums of random bytes [number][row]: a draw stands at its place in a row, and rows may be padded. */
export type ByteSums = { readonly sums: Int32Array; readonly row: number }

/** Words behind a sum of sixteen bytes. */
const BYTES_WORDS = 4

/** For each draw so many sums of sixteen bytes: number n by the words from 4n on of the key with the draw. */
export function byteSums(key: RandomKey, numbers: number, draws: number): ByteSums {
  const sums = new Int32Array(numbers * draws)
  for (let draw = 0; draw < draws; draw++) {
    const own = keyWith(key, draw)
    for (let number = 0; number < numbers; number++) {
      let sum = 0
      for (let word = 0; word < BYTES_WORDS; word++)
        sum += bytesOf(randomWord(own, number * BYTES_WORDS + word))
      sums[number * draws + draw] = sum
    }
  }
  return { sums, row: draws }
}

/** The four bytes of a word added. */
function bytesOf(word: number): number {
  const pairs = (word & 0x00ff00ff) + ((word >>> 8) & 0x00ff00ff)
  return (pairs & 0xffff) + (pairs >>> 16)
}

const BYTES_MEAN = 16 * 127.5
const BYTES_SCALE = 1 / Math.sqrt((16 * (256 ** 2 - 1)) / 12)

/**
 * The normal number of a sum of sixteen bytes: mean and variance are exact, quantiles right to 0.01 out to 2.5 per cent.
 * Integer arithmetic up to here, so that every kernel has the same ones.
 */
export const normalOfBytes = (sum: number): number => (sum - BYTES_MEAN) * BYTES_SCALE

/**
 * The kernels' cheap normals, four by a word: each byte's two hexadecimal digits added (0..30, mean 15, variance 42.5),
 * less their mean. As a signed word this is the normal of the highest byte, which the sum of the bytes below it hardly
 * moves (their digits weigh a 256th); shifted by eight bits it is that of the next. The mean is exact, the variance to
 * two parts in 100 000; tails are thinner than a normal's, which the sum over ages and years repairs. `start` is from
 * `startOf`, `second` of the key.
 */
export function digitPairs(start: number, second: number): number {
  const word = wordAt(start, second)
  return ((word & 0x0f0f0f0f) + ((word >>> 4) & 0x0f0f0f0f) - 0x0f0f0f0f) | 0
}

/** What `digitPairs` is multiplied by so that its variance is one. */
export const DIGITS_SCALE = 1 / (Math.sqrt(42.5) * 2 ** 24)
