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
  unused0: i32
  unused1: i32
  /** The draws' keys; see words.ts. */
  first: v128
  second: v128
  /** What a normal of random digits is scaled by; nothing without chance. */
  scale: v128
  /** Staying is multiplied by keep + frailty · survival. */
  keep: v128
  frailty: v128
}

/** Everything begins at a cache line: out of step with them the kernel takes up to twice the time. */
const LINE: usize = 64
const FRAME_BYTES: usize = 4 * LINE
/** In front of each population lies an empty line, so that slot 0 too has a slot before it. */
const PEOPLE_BYTES: usize = LINE + <usize>SLOTS * LANES
const BAND_BYTES: usize = 8 * LINE

const FIRST_PEOPLE: usize = FRAME_BYTES + LINE
const SECOND_PEOPLE: usize = FIRST_PEOPLE + PEOPLE_BYTES
const BANDS_AT: usize = SECOND_PEOPLE - LINE + PEOPLE_BYTES
const SURVIVAL_AT: usize = BANDS_AT + BAND_BYTES

/** Bytes of room that a plan of so many years needs; it must be zero at first. */
export function roomBytes(steps: i32): usize {
  return SURVIVAL_AT + <usize>(steps * SLOTS) * LANES
}

export function frameOf(plan: Plan): Frame {
  const frame = changetype<Frame>(plan.room)
  frame.plan = plan
  frame.before = plan.room + FIRST_PEOPLE
  frame.after = plan.room + SECOND_PEOPLE
  return frame
}

/** Thirty band counts of a year. */
@inline
export function bandsOf(frame: Frame): usize {
  return changetype<usize>(frame) + BANDS_AT
}

/** Survival [step][224], shared by the places of a block. */
@inline
export function survivalOf(frame: Frame): usize {
  return changetype<usize>(frame) + SURVIVAL_AT
}

/** The new people become those that the next year begins with. */
@inline
export function turnYear(frame: Frame): void {
  const after = frame.after
  frame.after = frame.before
  frame.before = after
}
