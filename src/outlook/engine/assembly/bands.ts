import { bandsOf, Frame } from './frame'
import { LANES, SEX_BYTES } from './tables'

const SEX_BANDS: usize = 15

@inline
function one(slots: usize, age: usize): v128 {
  return v128.load(slots + age * LANES)
}

@inline
function two(slots: usize, age: usize): v128 {
  return f32x4.add(one(slots, age), one(slots, age + 1))
}

@inline
function five(slots: usize, age: usize): v128 {
  return f32x4.add(f32x4.add(two(slots, age), two(slots, age + 2)), one(slots, age + 4))
}

@inline
function ten(slots: usize, age: usize): v128 {
  return f32x4.add(five(slots, age), five(slots, age + 5))
}

/**
 * Counts four draws into the fifteen bands of band.model.ts by sex: 0 6 16 18 20 30 50 65 67 70 75 80 85 90 95. Written
 * out: in loops each sum would wait for the one before. Sums are multiplied by what makes them persons.
 */
@inline
function countSex(slots: usize, to: usize, person: v128): void {
  v128.store(to, f32x4.mul(f32x4.add(five(slots, 0), one(slots, 5)), person))
  v128.store(to, f32x4.mul(ten(slots, 6), person), 16)
  v128.store(to, f32x4.mul(two(slots, 16), person), 32)
  v128.store(to, f32x4.mul(two(slots, 18), person), 48)
  v128.store(to, f32x4.mul(ten(slots, 20), person), 64)
  v128.store(to, f32x4.mul(f32x4.add(ten(slots, 30), ten(slots, 40)), person), 80)
  v128.store(to, f32x4.mul(f32x4.add(ten(slots, 50), five(slots, 60)), person), 96)
  v128.store(to, f32x4.mul(two(slots, 65), person), 112)
  v128.store(to, f32x4.mul(f32x4.add(two(slots, 67), one(slots, 69)), person), 128)
  v128.store(to, f32x4.mul(five(slots, 70), person), 144)
  v128.store(to, f32x4.mul(five(slots, 75), person), 160)
  v128.store(to, f32x4.mul(five(slots, 80), person), 176)
  v128.store(to, f32x4.mul(five(slots, 85), person), 192)
  v128.store(to, f32x4.mul(five(slots, 90), person), 208)
  v128.store(to, f32x4.mul(f32x4.add(ten(slots, 95), one(slots, 105)), person), 224)
}

/** Men, women, and both together: most figures weigh the sexes alike. */
export function countBands(frame: Frame, people: usize): void {
  const person = f32x4.div(f32x4.splat(1), frame.parts)
  const men = bandsOf(frame)
  const women = men + SEX_BANDS * LANES
  const both = women + SEX_BANDS * LANES
  for (let sex: usize = 0; sex < 2; sex++) countSex(people + sex * SEX_BYTES, men + sex * SEX_BANDS * LANES, person)
  for (let band: usize = 0; band < SEX_BANDS * LANES; band += LANES)
    v128.store(both + band, f32x4.add(v128.load(men + band), v128.load(women + band)))
}
