import { AGES, BOYS, FERTILE } from './ages.model.ts'
import { BAND_STARTS, BANDS } from './band.model.ts'
import type { PlacePlan } from './place-plan.ts'
import { type Plan, survivalTable } from './plan.ts'
import { COUNTER_STEP, keyOf, NIBBLES_MEAN, NIBBLES_SCALE, type RandomKey } from './random.ts'
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
 * Tables and people are single precision, sums and products double.
 */

/** In front of a population lies a group of empty slots, so that slot 0 too has a slot before it. */
export const FRONT = 8
/** A group of eight slots takes four words: word j serves slot j (low half) and slot j+4 (high half). */
const GROUP = 8
const GROUP_WORDS = 4
/** Counters of a year begin at step · YEAR_WORDS; the newborn take the word after those of the slots. */
const YEAR_WORDS = 128
const NEWBORN_WORD = SLOTS / 2

/** What one year of one draw works on; a single object, filled anew each year. */
type Frame = {
  before: Float32Array
  after: Float32Array
  readonly plan: Plan
  readonly place: PlacePlan
  readonly survival: Float32Array
  /** 0 without chance. */
  readonly scale: number
  key: RandomKey
  draw: number
  step: number
}

/** Fills `counts` ([band slot][year][draw], base year first) with a place's people; noise is 'matched' or 'none'. */
export function runKernel(plan: Plan, place: PlacePlan, counts: Float32Array): void {
  const frame: Frame = {
    before: new Float32Array(FRONT + SLOTS),
    after: new Float32Array(FRONT + SLOTS),
    plan,
    place,
    survival: survivalTable(plan),
    scale: place.noise === 'none' ? 0 : NIBBLES_SCALE,
    key: place.key,
    draw: 0,
    step: 0,
  }
  for (let draw = 0; draw < plan.draws; draw++) {
    frame.draw = draw
    frame.key = keyOf(place.key.first, place.key.second, draw)
    frame.before.set(place.start, FRONT)
    countBands(frame.before, counts, { at: draw, stride: (plan.steps + 1) * plan.draws })
    for (let step = 0; step < plan.steps; step++) {
      frame.step = step
      ageByAYear(frame)
      joinOpenGroups(frame.after)
      bearChildren(frame)
      const at = (step + 1) * plan.draws + draw
      countBands(frame.after, counts, { at, stride: (plan.steps + 1) * plan.draws })
      const { before } = frame
      frame.before = frame.after
      frame.after = before
    }
  }
}

/** Everybody a year older; nobody born yet. */
function ageByAYear({ before, after, plan, place, survival, scale, key, draw, step }: Frame): void {
  const { stay, inflow } = place
  const year = draw * plan.steps + step
  const arrivals = place.arrivals[step * plan.draws + draw] as number
  const frailty = place.frailty[draw] as number
  const keep = place.keep[draw] as number
  const second = key.second
  let counter = (Math.imul(step * YEAR_WORDS, COUNTER_STEP) + key.first) | 0
  for (let group = 0; group < SLOTS; group += GROUP) {
    for (let slot = group; slot < group + GROUP_WORDS; slot++) {
      let word = counter
      counter = (counter + COUNTER_STEP) | 0
      word = Math.imul(word ^ (word >>> 16), 0x21f0aaad) ^ second
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
      word ^= word >>> 15
      const pairs = (word & 0x0f0f0f0f) + ((word >>> 4) & 0x0f0f0f0f)
      const sums = (pairs & 0x00ff00ff) + ((pairs >>> 8) & 0x00ff00ff)

      const tableLow = step * SLOTS + slot
      const beforeLow = before[FRONT - 1 + slot] as number
      const livedLow = survival[year * SLOTS + slot] as number
      const qLow = livedLow * (stay[tableLow] as number) * (keep + frailty * livedLow)
      const keptLow = beforeLow * qLow
      const meanLow = keptLow + (inflow[tableLow] as number) * arrivals
      const varianceLow = meanLow - keptLow * qLow
      const sdLow = varianceLow > 0 ? Math.sqrt(varianceLow) : 0
      after[FRONT + slot] = meanLow + sdLow * scale * ((sums & 0xffff) - NIBBLES_MEAN)

      const high = slot + GROUP_WORDS
      const tableHigh = step * SLOTS + high
      const beforeHigh = before[FRONT - 1 + high] as number
      const livedHigh = survival[year * SLOTS + high] as number
      const qHigh = livedHigh * (stay[tableHigh] as number) * (keep + frailty * livedHigh)
      const keptHigh = beforeHigh * qHigh
      const meanHigh = keptHigh + (inflow[tableHigh] as number) * arrivals
      const varianceHigh = meanHigh - keptHigh * qHigh
      const sdHigh = varianceHigh > 0 ? Math.sqrt(varianceHigh) : 0
      after[FRONT + high] = meanHigh + sdHigh * scale * ((sums >>> 16) - NIBBLES_MEAN)
    }
  }
}

/** The survivors of 105+ go together with those who just became 105. */
export function joinOpenGroups(people: Float32Array): void {
  for (let open = FRONT + AGES; open < FRONT + SLOTS; open += STRIDE) {
    people[open - 1] = (people[open - 1] as number) + (people[open] as number)
    people[open] = 0
  }
}

/** Children of a year per woman-year by the plan's ages, before the year's and the place's level. */
function motherhoodOf(before: Float32Array, after: Float32Array, motherhood: Float32Array): number {
  let children = 0
  for (let age = FERTILE.first; age <= FERTILE.last; age++) {
    const women = FRONT + STRIDE + age
    children += (motherhood[age] as number) * ((before[women] as number) + (after[women] as number))
  }
  return children
}

function bearChildren({ before, after, plan, place, survival, scale, key, draw, step }: Frame): void {
  const year = draw * plan.steps + step
  const level = (plan.fertility[step * plan.draws + draw] as number) * place.births
  const births = Math.max(0, motherhoodOf(before, after, plan.motherhood) * level)
  let word = (Math.imul(step * YEAR_WORDS + NEWBORN_WORD, COUNTER_STEP) + key.first) | 0
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad) ^ key.second
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
  word ^= word >>> 15
  const pairs = (word & 0x0f0f0f0f) + ((word >>> 4) & 0x0f0f0f0f)
  const sums = (pairs & 0x00ff00ff) + ((pairs >>> 8) & 0x00ff00ff)
  const boys = births * BOYS * (survival[year * SLOTS] as number) * (place.stay[step * SLOTS] as number)
  const girls =
    births *
    (1 - BOYS) *
    (survival[year * SLOTS + STRIDE] as number) *
    (place.stay[step * SLOTS + STRIDE] as number)
  const boyNoise = Math.sqrt(boys) * scale * ((sums & 0xffff) - NIBBLES_MEAN)
  const girlNoise = Math.sqrt(girls) * scale * ((sums >>> 16) - NIBBLES_MEAN)
  after[FRONT] = (after[FRONT] as number) + boys + boyNoise
  after[FRONT + STRIDE] = (after[FRONT + STRIDE] as number) + girls + girlNoise
}

/** Adds people up into the bands, at a place in `counts` and every `stride` from there. */
export function countBands(
  people: Float32Array,
  counts: Float32Array,
  { at, stride }: { at: number; stride: number },
): void {
  // Men and women side by side: two sums do not wait for each other.
  for (let band = 0; band < BANDS; band++) {
    const end = FRONT + (BAND_STARTS[band + 1] ?? AGES)
    let men = 0
    let women = 0
    for (let slot = FRONT + (BAND_STARTS[band] as number); slot < end; slot++) {
      men += people[slot] as number
      women += people[slot + STRIDE] as number
    }
    counts[at + band * stride] = men
    counts[at + (band + BANDS) * stride] = women
  }
}
