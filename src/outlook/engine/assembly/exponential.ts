/** 1/ln 2, what rounds, ln 2 in two parts, the polynomial, the least power; in memory, as words.ts tells. */
const CONSTANTS = memory.data<f32>([
  1.44269504088896341, 12582912, 0.693359375, -2.12194440e-4, 1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3,
  4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1, 1, -87,
])

@inline
function constant(at: usize): v128 {
  return v128.load32_splat(CONSTANTS + at * 4)
}

/**
 * e to a power from −87 to 87, within two units of the last place (Cephes' expf: powers of two taken out, the rest by a
 * polynomial). `exponentialOf` of single.ts takes the same steps, so that both give the same bits.
 */
@inline
export function exponential(power: v128): v128 {
  const x = f32x4.pmax(constant(11), power)
  // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
  const rounded = f32x4.add(f32x4.mul(x, constant(0)), constant(1))
  const twos = f32x4.sub(rounded, constant(1))
  let rest = f32x4.sub(x, f32x4.mul(twos, constant(2)))
  rest = f32x4.sub(rest, f32x4.mul(twos, constant(3)))
  let sum = f32x4.add(f32x4.mul(constant(4), rest), constant(5))
  sum = f32x4.add(f32x4.mul(sum, rest), constant(6))
  sum = f32x4.add(f32x4.mul(sum, rest), constant(7))
  sum = f32x4.add(f32x4.mul(sum, rest), constant(8))
  sum = f32x4.add(f32x4.mul(sum, rest), constant(9))
  sum = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(rest, rest), sum), rest), constant(10))
  return f32x4.mul(sum, i32x4.shl(i32x4.add(rounded, i32x4.splat(127)), 23))
}
