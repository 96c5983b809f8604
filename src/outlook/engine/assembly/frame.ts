import { LANES, Place, Plan, SLOTS } from './tables'

/** What one year of four draws works on: a single object at the beginning of the room, filled anew as time goes. */
@unmanaged
export class Frame {
  plan: Plan
  place: Place
  /** Addresses of slot 0 of the people at the beginning and at the end of the year. */
  before: usize
  after: usize
  /** First of the four draws. */
  draw: i32
  step: i32
  /** Address of the draws' survival [step][224]. */
  survival: usize
  unused: i32
  /** The draws' keys; see words.ts. */
  first: v128
  second: v128
  /** The mask of hexadecimal digits; nothing without chance. */
  digits: v128
  /** People are counted in so many parts each that the variance of `deviate` in words.ts is one; whole persons in one. */
  parts: v128
  /** Staying is multiplied by keep + frailty · survival. */
  keep: v128
  frailty: v128
  /** Women at the beginning of the year, weighed by `motherhood`. */
  mothers: v128
}

/** Everything begins at a cache line: out of step with them the kernel takes up to twice the time. */
const LINE: usize = 64
const FRAME_BYTES: usize = 4 * LINE
/** In front of each population lies an empty line, so that slot 0 too has a slot before it. */
const PEOPLE_BYTES: usize = LINE + <usize>SLOTS * LANES
const BAND_BYTES: usize = 12 * LINE

const FIRST_PEOPLE: usize = FRAME_BYTES + LINE
const SECOND_PEOPLE: usize = FIRST_PEOPLE + PEOPLE_BYTES
const BANDS_AT: usize = SECOND_PEOPLE - LINE + PEOPLE_BYTES
const SURVIVAL_AT: usize = BANDS_AT + BAND_BYTES

/** Fours of draws whose survival is made together: a place's tables are read once for all of them. */
export const FOURS: i32 = 4

@inline
function survivalBytes(steps: i32): usize {
  return <usize>(steps * SLOTS) * LANES
}

/** Bytes of room that a plan of so many years needs; it must be zero at first. */
export function roomBytes(steps: i32): usize {
  return SURVIVAL_AT + <usize>FOURS * survivalBytes(steps)
}

export function frameOf(plan: Plan): Frame {
  const frame = changetype<Frame>(plan.room)
  frame.plan = plan
  frame.before = plan.room + FIRST_PEOPLE
  frame.after = plan.room + SECOND_PEOPLE
  return frame
}

/** Forty-five band counts of a year: men, women, both. */
@inline
export function bandsOf(frame: Frame): usize {
  return changetype<usize>(frame) + BANDS_AT
}

/** Points the frame to one of the fours of draws that are worked on together, the first of which is `draw`. */
@inline
export function turnTo(frame: Frame, draw: i32, four: i32): void {
  frame.draw = draw + 4 * four
  frame.survival = changetype<usize>(frame) + SURVIVAL_AT + <usize>four * survivalBytes(frame.plan.steps)
}

/** The new people become those that the next year begins with. */
@inline
export function turnYear(frame: Frame): void {
  const after = frame.after
  frame.after = frame.before
  frame.before = after
}
