import { Frame, survivalOf } from './frame'
import { LANES, SEX_BYTES, SLOTS, STRIDE } from './tables'
import { COUNTER_STEP, counterStep, digitSums, highDeviate, lowDeviate, wordAt, YEAR_WORDS } from './words'

/** Eight slots take four words; word j serves slot j with its low half and slot j+4 with its high half. */
const GROUP: usize = 8
/** Groups in full use; then come slots 104, 105 and those who survive in the open group. */
const FULL_GROUPS: i32 = 13
const LAST_SLOTS: i32 = 3

/** Everybody a year older, nobody born yet: `ageByAYear` of kernel.ts for four draws. */
export function ageByAYear(frame: Frame): void {
  ageSex(frame, 0)
  ageSex(frame, 1)
}

/** The share who live and stay, by the nation, the place and how the place strays in this draw. */
@inline
function whoStay(survival: v128, stay: v128, keep: v128, frailty: v128): v128 {
  return f32x4.mul(f32x4.mul(survival, stay), f32x4.add(keep, f32x4.mul(frailty, survival)))
}

/** People of a slot a year later: survivors and arrivals, with the variance that single persons bring. */
@inline
function arrived(people: v128, kept: v128, coming: v128, deviate: v128): v128 {
  const left = f32x4.mul(people, kept)
  const mean = f32x4.add(left, coming)
  const variance = f32x4.pmax(f32x4.splat(0), f32x4.sub(mean, f32x4.mul(left, kept)))
  return f32x4.add(mean, f32x4.mul(f32x4.sqrt(variance), deviate))
}

/** A slot at a constant distance from the addresses; so many parameters because all of them stay in registers. */
@inline
function ageSlot(slot: usize, before: usize, after: usize, survival: usize, stay: usize, inflow: usize, arrivals: v128, keep: v128, frailty: v128, deviate: v128): void {
  const kept = whoStay(v128.load(survival + slot * LANES), v128.load32_splat(stay + slot * 4), keep, frailty)
  const coming = f32x4.mul(v128.load32_splat(inflow + slot * 4), arrivals)
  v128.store(after + slot * LANES, arrived(v128.load(before + slot * LANES), kept, coming, deviate))
}

function ageSex(frame: Frame, sex: usize): void {
  const second = frame.second
  const scale = frame.scale
  const keep = frame.keep
  const frailty = frame.frailty
  const place = frame.place
  const arrivals = v128.load(place.arrivals + (<usize>(frame.step * frame.plan.row + frame.draw) << 2))
  const slots = <usize>(frame.step * SLOTS) + sex * <usize>STRIDE
  let counter = i32x4.add(frame.first, i32x4.splat((frame.step * YEAR_WORDS + <i32>sex * (STRIDE / 2)) * COUNTER_STEP))
  let before = frame.before + sex * SEX_BYTES - LANES
  let after = frame.after + sex * SEX_BYTES
  let survival = survivalOf(frame) + slots * LANES
  let stay = place.stay + slots * 4
  let inflow = place.inflow + slots * 4
  for (let group = 0; group < FULL_GROUPS; group++) {
    const sums0 = digitSums(wordAt(counter, second))
    ageSlot(0, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(lowDeviate(sums0), scale))
    ageSlot(4, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(highDeviate(sums0), scale))
    counter = i32x4.add(counter, counterStep())
    const sums1 = digitSums(wordAt(counter, second))
    ageSlot(1, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(lowDeviate(sums1), scale))
    ageSlot(5, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(highDeviate(sums1), scale))
    counter = i32x4.add(counter, counterStep())
    const sums2 = digitSums(wordAt(counter, second))
    ageSlot(2, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(lowDeviate(sums2), scale))
    ageSlot(6, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(highDeviate(sums2), scale))
    counter = i32x4.add(counter, counterStep())
    const sums3 = digitSums(wordAt(counter, second))
    ageSlot(3, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(lowDeviate(sums3), scale))
    ageSlot(7, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(highDeviate(sums3), scale))
    counter = i32x4.add(counter, counterStep())
    before += GROUP * LANES
    after += GROUP * LANES
    survival += GROUP * LANES
    stay += GROUP * 4
    inflow += GROUP * 4
  }
    const last0 = digitSums(wordAt(counter, second))
    ageSlot(0, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(lowDeviate(last0), scale))
    counter = i32x4.add(counter, counterStep())
    const last1 = digitSums(wordAt(counter, second))
    ageSlot(1, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(lowDeviate(last1), scale))
    counter = i32x4.add(counter, counterStep())
    const last2 = digitSums(wordAt(counter, second))
    ageSlot(2, before, after, survival, stay, inflow, arrivals, keep, frailty, f32x4.mul(lowDeviate(last2), scale))
    counter = i32x4.add(counter, counterStep())
}
