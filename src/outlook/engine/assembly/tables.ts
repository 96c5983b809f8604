/**
 * What lies in memory, written by `kernel-memory.ts` field by field in this order; every field is a word of four bytes,
 * addresses are bytes from the start of memory. Four draws stand side by side in the lanes of a vector, and rows of draws
 * are padded to `row` so that they can be read four at a time.
 */

@unmanaged
export class Plan {
  steps: i32
  draws: i32
  /** Draws in a row, padded to a multiple of four. */
  row: i32
  /** [step][224] */
  hazard: usize
  /** [step][sex][row] */
  mortality: usize
  /** Children per woman [step][row]. */
  fertility: usize
  /** Half of each age's share of fertility [112]. */
  motherhood: usize
  /** How many figures each year and draw is weighed into, and their `Recipe`s [year][outputs]. */
  outputs: i32
  recipes: usize
  /** Room to work in: see the addresses below. */
  room: usize
}

@unmanaged
export class Place {
  keyFirst: i32
  keySecond: i32
  noise: i32
  /** Fertility against the nation's. */
  births: f32
  /** People by slot [224]. */
  start: usize
  /** [step][224] */
  stay: usize
  /** [step][224] */
  inflow: usize
  /** Arrivals against `inflow` [step][row]. */
  arrivals: usize
  /** Staying is multiplied by keep + frailty · survival; both [row]. */
  keep: usize
  frailty: usize
  /** What is asked for: [output][year][row]. */
  results: usize
}

/** Where the terms of a figure begin and end, and of what it is divided by. */
@unmanaged
export class Recipe {
  kind: i32
  above: usize
  aboveEnd: usize
  below: usize
  belowEnd: usize
}

/** One band count with its weight. */
@unmanaged
export class Term {
  /** Bytes from the first band's vector. */
  band: i32
  weight: f32
}

export enum Noise {
  None = 0,
  Matched = 1,
  Whole = 2,
}

export enum Kind {
  /** People: never shown below zero. */
  People = 0,
  Signed = 1,
  Ratio = 2,
}

/** Bytes of a vector: one figure of four draws. */
export const LANES: usize = 16
export const STRIDE: i32 = 112
export const SLOTS: i32 = 2 * STRIDE
/** Slots that people arrive in, the last being the survivors of the open group. */
export const ARRIVING: i32 = 107
/** Bytes of one sex. */
export const SEX_BYTES: usize = <usize>STRIDE * LANES
