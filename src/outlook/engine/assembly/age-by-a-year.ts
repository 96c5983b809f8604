import { Frame } from './frame'
import { LANES, SEX_BYTES, SLOTS, STRIDE } from './tables'
import {
  COUNTER_STEP,
  counterStep,
  deviate,
  digitPairs,
  firstMix,
  nothing,
  secondMix,
  wordBy,
  YEAR_WORDS,
} from './words'

/** Sixteen slots take four words; word j serves slots j, j+4, j+8 and j+12, from its highest byte to its lowest. */
const GROUP: usize = 16
const GROUPS: i32 = STRIDE / <i32>GROUP

/** Everybody a year older, nobody born yet: `ageByAYear` of kernel.ts for four draws. */
export function ageByAYear(frame: Frame): void {
  ageSex(frame, 0)
  ageSex(frame, 1)
}

/**
 * People of a slot a year later: who is left of those a year younger and who arrived, with the variance that single
 * persons bring. So many parameters because all of them stay in registers.
 */
@inline
function later(people: v128, survival: v128, stay: v128, inflow: v128, arrivals: v128, keep: v128, frailty: v128, chance: v128, none: v128): v128 {
  const kept = f32x4.mul(f32x4.mul(survival, stay), f32x4.add(keep, f32x4.mul(frailty, survival)))
  const left = f32x4.mul(people, kept)
  const mean = f32x4.add(left, f32x4.mul(inflow, arrivals))
  const variance = f32x4.pmax(none, f32x4.sub(mean, f32x4.mul(left, kept)))
  return f32x4.add(mean, f32x4.mul(f32x4.sqrt(variance), chance))
}

/** Everything that the loop needs is read before it, and stays in registers. */
function ageSex(frame: Frame, sex: usize): void {
  const mixFirst = firstMix()
  const mixLast = secondMix()
  const onward = counterStep()
  const none = nothing()
  const second = frame.second
  const digits = frame.digits
  const keep = frame.keep
  const frailty = frame.frailty
  const place = frame.place
  const come = v128.load(place.arrivals + (<usize>(frame.step * frame.plan.row + frame.draw) << 2))
  const arrivals = f32x4.mul(come, frame.parts)
  const slots = <usize>(frame.step * SLOTS) + sex * <usize>STRIDE
  let counter = i32x4.add(frame.first, i32x4.splat((frame.step * YEAR_WORDS + <i32>sex * (STRIDE / 4)) * COUNTER_STEP))
  let before = frame.before + sex * SEX_BYTES - LANES
  let after = frame.after + sex * SEX_BYTES
  let survival = frame.survival + slots * LANES
  let stay = place.stay + slots * 4
  let inflow = place.inflow + slots * 4
  for (let group = 0; group < GROUPS; group++) {
    for (let quarter = 0; quarter < 4; quarter++) {
      const pairs = digitPairs(wordBy(counter, second, mixFirst, mixLast), digits)
      counter = i32x4.add(counter, onward)
      const chance0 = deviate(pairs, 0)
      v128.store(after, later(v128.load(before), v128.load(survival), v128.load32_splat(stay), v128.load32_splat(inflow), arrivals, keep, frailty, chance0, none))
      const chance1 = deviate(pairs, 1)
      v128.store(after, later(v128.load(before, 64), v128.load(survival, 64), v128.load32_splat(stay, 16), v128.load32_splat(inflow, 16), arrivals, keep, frailty, chance1, none), 64)
      const chance2 = deviate(pairs, 2)
      v128.store(after, later(v128.load(before, 128), v128.load(survival, 128), v128.load32_splat(stay, 32), v128.load32_splat(inflow, 32), arrivals, keep, frailty, chance2, none), 128)
      const chance3 = deviate(pairs, 3)
      v128.store(after, later(v128.load(before, 192), v128.load(survival, 192), v128.load32_splat(stay, 48), v128.load32_splat(inflow, 48), arrivals, keep, frailty, chance3, none), 192)
      before += LANES
      after += LANES
      survival += LANES
      stay += 4
      inflow += 4
    }
    before += (GROUP - 4) * LANES
    after += (GROUP - 4) * LANES
    survival += (GROUP - 4) * LANES
    stay += (GROUP - 4) * 4
    inflow += (GROUP - 4) * 4
  }
}
