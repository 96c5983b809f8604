import { bandsOf, Frame } from './frame'
import { LANES, SEX_BYTES } from './tables'

const SEX_BANDS: usize = 15

/** Adds up the slots [from, to) of a population; a sum is multiplied by what makes it persons. */
@inline
function between(slots: usize, from: usize, to: usize, person: v128): v128 {
  let sum = v128.load(slots + from * LANES)
  const end = slots + to * LANES
  for (let at = slots + (from + 1) * LANES; at < end; at += LANES) sum = f32x4.add(sum, v128.load(at))
  return f32x4.mul(sum, person)
}

/** Counts four draws into the fifteen bands of band.model.ts by sex: 0 6 16 18 20 30 50 65 67 70 75 80 85 90 95. */
@inline
function countSex(slots: usize, to: usize, person: v128): void {
  v128.store(to, between(slots, 0, 6, person))
  v128.store(to, between(slots, 6, 16, person), 16)
  v128.store(to, between(slots, 16, 18, person), 32)
  v128.store(to, between(slots, 18, 20, person), 48)
  v128.store(to, between(slots, 20, 30, person), 64)
  v128.store(to, between(slots, 30, 50, person), 80)
  v128.store(to, between(slots, 50, 65, person), 96)
  v128.store(to, between(slots, 65, 67, person), 112)
  v128.store(to, between(slots, 67, 70, person), 128)
  v128.store(to, between(slots, 70, 75, person), 144)
  v128.store(to, between(slots, 75, 80, person), 160)
  v128.store(to, between(slots, 80, 85, person), 176)
  v128.store(to, between(slots, 85, 90, person), 192)
  v128.store(to, between(slots, 90, 95, person), 208)
  v128.store(to, between(slots, 95, 106, person), 224)
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
