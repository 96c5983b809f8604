import { AGES, BOYS, FERTILE } from './ages.model.ts'
import { BAND_STARTS, BANDS } from './band.model.ts'
import type { PlacePlan } from './place-plan.ts'
import { type Plan, survivalTable } from './plan.ts'
import { COUNTER_STEP, DIGITS_SCALE, digitPairs, keyWith, type RandomKey, startOf } from './random.ts'
import { SLOTS, STRIDE } from './slot.model.ts'

/**
 * The projection of one place, all draws and years: the inner loop of everything. For each slot of arrival:
 *
 *   q = survival · stay · (keep + frailty·survival)   who is left of those a year younger
 *   mean = people·q + inflow·arrivals                 who is there a year later
 *   variance = mean − people·q²                       binomial survivors, Poisson arrivals
 *   people' = mean + √variance · z                    z: the cheap normal of random.ts
 *
 * then births on half the fertility of women before and after, the newborn with Poisson variance. By chance a slot may
 * fall below zero and is left there: cutting it off would make people out of nothing. Only figures shown are cut.
 * Tables are single precision, people, sums and products double; the compiled kernel reckons all in single precision.
 */

/** In front of a population lies a group of empty slots, so that slot 0 too has a slot before it. */
export const FRONT = 8
/** A group of sixteen slots takes four words: word j serves slots j, j+4, j+8 and j+12, highest byte first. */
const GROUP_WORDS = 4
/** Counters of a year begin at step · YEAR_WORDS; the newborn take the word after those of the slots. */
const YEAR_WORDS = 64
const NEWBORN_WORD = SLOTS / 4

/**
 * What one year of one draw works on; a single object, filled anew each year. All in double precision lies in one room,
 * since every array costs the innermost loop its own checks: staying and inflow [step][224], then two populations.
 */
type Frame = {
  readonly room: Float64Array
  /** Where inflow begins in the room. */
  readonly inflow: number
  /** Where slot 0 of the people at the beginning and at the end of the year is. */
  before: number
  after: number
  readonly plan: Plan
  readonly place: PlacePlan
  readonly survival: Float32Array
  /** 0 without chance. */
  readonly scale: number
  key: RandomKey
  draw: number
  step: number
  /** Women at the beginning of the year, weighed by the plan's `motherhood`. */
  mothers: number
}

function frameOf(plan: Plan, place: PlacePlan): Frame {
  const inflow = place.stay.length
  const before = 2 * inflow + FRONT
  const after = before + SLOTS + FRONT
  const room = new Float64Array(after + SLOTS)
  room.set(place.stay)
  room.set(place.inflow, inflow)
  const scale = place.noise === 'none' ? 0 : DIGITS_SCALE
  const survival = survivalTable(plan)
  const start = { key: place.key, draw: 0, step: 0, mothers: 0 }
  return { room, inflow, before, after, plan, place, survival, scale, ...start }
}

/** Fills `counts` ([band slot][year][draw], base year first) with a place's people; noise is 'matched' or 'none'. */
export function runKernel(plan: Plan, place: PlacePlan, counts: Float32Array): void {
  const frame = frameOf(plan, place)
  const { room } = frame
  const stride = (plan.steps + 1) * plan.draws
  for (let draw = 0; draw < plan.draws; draw++) {
    frame.draw = draw
    frame.key = keyWith(place.key, draw)
    room.set(place.start, frame.before)
    frame.mothers = mothersOf(room, frame.before, plan.motherhood)
    countBands(room, counts, { first: frame.before, at: draw, stride })
    for (let step = 0; step < plan.steps; step++) {
      frame.step = step
      ageByAYear(frame)
      joinOpenGroups(room, frame.after)
      bearChildren(frame)
      countBands(room, counts, { first: frame.after, at: (step + 1) * plan.draws + draw, stride })
      const { before } = frame
      frame.before = frame.after
      frame.after = before
    }
  }
}

/**
 * Everybody a year older; nobody born yet. A word's four slots are written out, and sums of places are told to be whole:
 * otherwise the checks would take longer than the arithmetic.
 */
function ageByAYear(frame: Frame): void {
  const { room, plan, place, survival, scale, key, draw, step } = frame
  const come = place.arrivals[step * plan.draws + draw] as number
  const frailty = place.frailty[draw] as number
  const keep = place.keep[draw] as number
  const year = (draw * plan.steps + step) * SLOTS
  const { before, after, inflow } = frame
  const table = step * SLOTS
  const { second } = key
  const [onward, groups, quarters] = [COUNTER_STEP, SLOTS, GROUP_WORDS]
  let start = startOf(key, step * YEAR_WORDS)
  for (let group = 0; group < groups; group = (group + 4 * quarters) | 0)
    for (let quarter = 0; quarter < quarters; quarter = (quarter + 1) | 0) {
      const digits = digitPairs(start, second)
      start = (start + onward) | 0
      const slot = (group + quarter) | 0
      const from = (before + slot - 1) | 0
      const to = (after + slot) | 0
      const lived = (year + slot) | 0
      const stay = (table + slot) | 0
      const into = (inflow + stay) | 0
      const kept0 = keptOf(survival[lived] as number, room[stay] as number, keep, frailty)
      room[to] = later(room[from] as number, kept0, (room[into] as number) * come, scale * digits)
      const kept1 = keptOf(survival[(lived + 4) | 0] as number, room[(stay + 4) | 0] as number, keep, frailty)
      const come1 = (room[(into + 4) | 0] as number) * come
      room[(to + 4) | 0] = later(room[(from + 4) | 0] as number, kept1, come1, scale * (digits << 8))
      const kept2 = keptOf(survival[(lived + 8) | 0] as number, room[(stay + 8) | 0] as number, keep, frailty)
      const come2 = (room[(into + 8) | 0] as number) * come
      room[(to + 8) | 0] = later(room[(from + 8) | 0] as number, kept2, come2, scale * (digits << 16))
      const kept3 = keptOf(
        survival[(lived + 12) | 0] as number,
        room[(stay + 12) | 0] as number,
        keep,
        frailty,
      )
      const come3 = (room[(into + 12) | 0] as number) * come
      room[(to + 12) | 0] = later(room[(from + 12) | 0] as number, kept3, come3, scale * (digits << 24))
    }
}

/** The share who live and stay, by the nation, the place and how the place strays in this draw. */
// biome-ignore lint/complexity/useMaxParams: numbers only, so that it costs nothing in the innermost loop.
function keptOf(lived: number, stay: number, keep: number, frailty: number): number {
  return lived * stay * (keep + frailty * lived)
}

/** People of a slot a year later, of whom a share `kept` is left. */
// biome-ignore lint/complexity/useMaxParams: as above.
function later(people: number, kept: number, coming: number, noise: number): number {
  const left = people * kept
  const mean = left + coming
  const variance = mean - left * kept
  return variance > 0 ? mean + Math.sqrt(variance) * noise : mean
}

/** The survivors of 105+ go together with those who just became 105; slot 0 is at `first`. */
export function joinOpenGroups(people: Float64Array, first: number): void {
  for (let open = first + AGES; open < first + SLOTS; open += STRIDE) {
    people[open - 1] = (people[open - 1] as number) + (people[open] as number)
    people[open] = 0
  }
}

/** Women weighed by their share of half the children of a year; two sums, so that one need not wait for the other. */
function mothersOf(people: Float64Array, first: number, motherhood: Float32Array): number {
  const women = (first + STRIDE) | 0
  const last = FERTILE.last
  let even = 0
  let odd = 0
  for (let age: number = FERTILE.first; age < last; age = (age + 2) | 0) {
    even += (motherhood[age] as number) * (people[(women + age) | 0] as number)
    odd += (motherhood[(age + 1) | 0] as number) * (people[(women + age + 1) | 0] as number)
  }
  return even + odd
}

function bearChildren(frame: Frame): void {
  const { room, after, plan, place, key, draw, step } = frame
  const mothers = mothersOf(room, after, plan.motherhood)
  const level = (plan.fertility[step * plan.draws + draw] as number) * place.births
  const births = Math.max(0, (frame.mothers + mothers) * level)
  frame.mothers = mothers
  const digits = digitPairs(startOf(key, step * YEAR_WORDS + NEWBORN_WORD), key.second)
  join(frame, 0, { born: births * BOYS, digits })
  join(frame, STRIDE, { born: births * (1 - BOYS), digits: digits << 8 })
}

/** Newborn who live and stay join those of age 0. */
function join(frame: Frame, slot: number, { born, digits }: { born: number; digits: number }): void {
  const { room, after, plan, survival, scale, draw, step } = frame
  const lived = survival[(draw * plan.steps + step) * SLOTS + slot] as number
  const staying = born * lived * (room[step * SLOTS + slot] as number)
  room[after + slot] = (room[after + slot] as number) + staying + Math.sqrt(staying) * scale * digits
}

/** Where each band ends. */
const BAND_ENDS = Int32Array.from(BAND_STARTS, (_, band) => BAND_STARTS[band + 1] ?? AGES)

/** Adds people up into the bands, at a place in `counts` and every `stride` from there; slot 0 is at `first`. */
export function countBands(
  people: Float64Array,
  counts: Float32Array,
  { first, at, stride }: { first: number; at: number; stride: number },
): void {
  let slot = first | 0
  let to = at
  const women = BANDS * stride
  // Men and women side by side: two sums do not wait for each other.
  for (let band = 0; band < BANDS; band++) {
    const end = (first + (BAND_ENDS[band] as number)) | 0
    let men = 0
    let others = 0
    for (; slot < end; slot++) {
      men += people[slot] as number
      others += people[slot + STRIDE] as number
    }
    counts[to] = men
    counts[to + women] = others
    to += stride
  }
}
