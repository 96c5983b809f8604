import { Frame } from './frame'
import { arrivals, moved } from './inversion'
import { ARRIVING, LANES, SEX_BYTES, SLOTS, STRIDE } from './tables'
import { COUNTER_STEP, wordAt } from './words'

/** Counters of a year begin at step · WHOLE_WORDS: a word for each slot, then one for the newborn. */
const WHOLE_WORDS: i32 = 256

@inline
function wholeWord(frame: Frame, word: i32): v128 {
  const counter = i32x4.add(frame.first, i32x4.splat((frame.step * WHOLE_WORDS + word) * COUNTER_STEP))
  return wordAt(counter, frame.second)
}

/** Everybody a year older in whole persons, nobody born yet: `ageWhole` of kernel-whole.ts for four draws. */
export function ageWhole(frame: Frame): void {
  for (let sex = 0; sex < 2; sex++)
    for (let arrival = 0; arrival < ARRIVING; arrival++) ageSlot(frame, sex * STRIDE + arrival)
}

function ageSlot(frame: Frame, slot: i32): void {
  const place = frame.place
  const at = <usize>(frame.step * SLOTS + slot)
  const people = v128.load(frame.before + <usize>slot * LANES - LANES)
  const chance = v128.load(place.arrivals + (<usize>(frame.step * frame.plan.row + frame.draw) << 2))
  const coming = f32x4.mul(v128.load32_splat(place.inflow + at * 4), chance)
  const lived = v128.load(frame.survival + at * LANES)
  const own = f32x4.add(frame.keep, f32x4.mul(frame.frailty, lived))
  const kept = f32x4.mul(f32x4.mul(lived, v128.load32_splat(place.stay + at * 4)), own)
  v128.store(frame.after + <usize>slot * LANES, moved(people, kept, coming, wholeWord(frame, slot)))
}

/** Newborn who live and stay, in whole persons: they join those of age 0. */
@inline
export function bearWhole(frame: Frame, boys: v128, girls: v128): void {
  const word = wholeWord(frame, SLOTS)
  join(frame.after, arrivals(boys, word))
  // The other half of the word.
  join(frame.after + SEX_BYTES, arrivals(girls, i32x4.shr_u(word, 16)))
}

@inline
function join(slot: usize, born: v128): void {
  v128.store(slot, f32x4.add(v128.load(slot), born))
}
