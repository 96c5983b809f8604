import { bandsOf, Frame } from './frame'
import { LANES, SEX_BYTES } from './tables'

const SEX_BANDS: usize = 15

/** Adds up the slots [from, to) of a population. */
@inline
function between(slots: usize, from: usize, to: usize): v128 {
  let sum = v128.load(slots + from * LANES)
  const end = slots + to * LANES
  for (let at = slots + (from + 1) * LANES; at < end; at += LANES) sum = f32x4.add(sum, v128.load(at))
  return sum
}

/** Counts four draws into the thirty bands of band.model.ts: 0 6 16 18 20 30 50 65 67 70 75 80 85 90 95. */
export function countBands(frame: Frame, people: usize): void {
  for (let sex: usize = 0; sex < 2; sex++) {
    const slots = people + sex * SEX_BYTES
    const to = bandsOf(frame) + sex * SEX_BANDS * LANES
    v128.store(to, between(slots, 0, 6))
    v128.store(to, between(slots, 6, 16), 16)
    v128.store(to, between(slots, 16, 18), 32)
    v128.store(to, between(slots, 18, 20), 48)
    v128.store(to, between(slots, 20, 30), 64)
    v128.store(to, between(slots, 30, 50), 80)
    v128.store(to, between(slots, 50, 65), 96)
    v128.store(to, between(slots, 65, 67), 112)
    v128.store(to, between(slots, 67, 70), 128)
    v128.store(to, between(slots, 70, 75), 144)
    v128.store(to, between(slots, 75, 80), 160)
    v128.store(to, between(slots, 80, 85), 176)
    v128.store(to, between(slots, 85, 90), 192)
    v128.store(to, between(slots, 90, 95), 208)
    v128.store(to, between(slots, 95, 106), 224)
  }
}
