/**
 * Arithmetic in single precision, step by step as the vector kernel does it, so that whole persons come out the same to
 * the last one. Every sum and product must go through `single`.
 */
export const single = Math.fround

const PER_TWO = single(Math.LOG2E)
/** Adding 1.5 · 2²³ rounds to a whole number, halves to even. */
const ROUNDING = 12582912
const TWO_HIGH = single(0.693359375)
const TWO_LOW = single(-2.1219444e-4)
const SIXTH = single(1.98756915e-4)
const FIFTH = single(1.3981999507e-3)
const FOURTH = single(8.3334519073e-3)
const THIRD = single(4.1665795894e-2)
const SECOND = single(1.6666665459e-1)
const FIRST = single(5.0000001201e-1)
const LEAST_POWER = -87
const MOST_TWOS = 127
/** Powers of two from −127 to 127: looked up, since raising takes longer than all the rest. */
const POWERS = Float64Array.from({ length: 2 * MOST_TWOS + 1 }, (_, at) => 2 ** (at - MOST_TWOS))

/** e to a power from −87 to 87, within two units of the last place (Cephes' expf). */
export function exponentialOf(power: number): number {
  const x = power < LEAST_POWER ? LEAST_POWER : power
  const twos = single(single(single(x * PER_TWO) + ROUNDING) - ROUNDING)
  const rest = single(single(x - single(twos * TWO_HIGH)) - single(twos * TWO_LOW))
  let sum = single(single(SIXTH * rest) + FIFTH)
  sum = single(single(sum * rest) + FOURTH)
  sum = single(single(sum * rest) + THIRD)
  sum = single(single(sum * rest) + SECOND)
  sum = single(single(sum * rest) + FIRST)
  sum = single(single(single(single(rest * rest) * sum) + rest) + 1)
  return single(sum * (POWERS[twos + MOST_TWOS] as number))
}

/** A number rounded to a whole one, halves to even; for numbers up to two million either way. */
export const roundedToEven = (x: number): number => single(single(x + ROUNDING) - ROUNDING)
