import { AGES, BOYS, FERTILE } from './ages.model.ts'
import { BAND_STARTS, BANDS } from './band.model.ts'
import type { PlacePlan } from './place-plan.ts'
import { type Plan, survivalTable } from './plan.ts'
import { DIGITS_SCALE, digitPairs, keyWith, type RandomKey } from './random.ts'
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
const GROUP = 16
const GROUP_WORDS = 4
/** Counters of a year begin at step · YEAR_WORDS; the newborn take the word after those of the slots. */
const YEAR_WORDS = 64
const NEWBORN_WORD = SLOTS / 4

/** What one year of one draw works on; a single object, filled anew each year. */
type Frame = {
  before: Float64Array
  after: Float64Array
  readonly plan: Plan
  readonly place: PlacePlan
  readonly survival: Float32Array
  /** The place's tables in double precision: they are read for every draw. */
  readonly stay: Float64Array
  readonly inflow: Float64Array
  /** 0 without chance. */
  readonly scale: number
  key: RandomKey
  draw: number
  step: number
  /** Women at the beginning of the year, weighed by the plan's `motherhood`. */
  mothers: number
}

/** Fills `counts` ([band slot][year][draw], base year first) with a place's people; noise is 'matched' or 'none'. */
export function runKernel(plan: Plan, place: PlacePlan, counts: Float32Array): void {
  const frame: Frame = {
    before: new Float64Array(FRONT + SLOTS),
    after: new Float64Array(FRONT + SLOTS),
    plan,
    place,
    survival: survivalTable(plan),
    stay: Float64Array.from(place.stay),
    inflow: Float64Array.from(place.inflow),
    scale: place.noise === 'none' ? 0 : DIGITS_SCALE,
    key: place.key,
    draw: 0,
    step: 0,
    mothers: 0,
  }
  for (let draw = 0; draw < plan.draws; draw++) {
    frame.draw = draw
    frame.key = keyWith(place.key, draw)
    frame.before.set(place.start, FRONT)
    frame.mothers = mothersOf(frame.before, plan.motherhood)
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

/** Everybody a year older; nobody born yet. A word's four slots are written out: a loop would take twice as long. */
function ageByAYear(frame: Frame): void {
  const { before, after, plan, place, survival, stay, inflow, scale, key, draw, step } = frame
  const arrivals = place.arrivals[step * plan.draws + draw] as number
  const frailty = place.frailty[draw] as number
  const keep = place.keep[draw] as number
  const table = step * SLOTS
  const year = draw * plan.steps * SLOTS + table
  let word = step * YEAR_WORDS
  for (let group = 0; group < SLOTS; group += GROUP)
    for (let slot = group; slot < group + GROUP_WORDS; slot++, word++) {
      const digits = digitPairs(key, word)
      const one = table + slot
      const livedOne = survival[year + slot] as number
      const keptOne = livedOne * (stay[one] as number) * (keep + frailty * livedOne)
      const comingOne = (inflow[one] as number) * arrivals
      const people = FRONT + slot
      after[people] = later(before[people - 1] as number, keptOne, comingOne, scale * digits)

      const two = one + GROUP_WORDS
      const livedTwo = survival[year + slot + GROUP_WORDS] as number
      const keptTwo = livedTwo * (stay[two] as number) * (keep + frailty * livedTwo)
      const comingTwo = (inflow[two] as number) * arrivals
      const peopleTwo = people + GROUP_WORDS
      after[peopleTwo] = later(before[peopleTwo - 1] as number, keptTwo, comingTwo, scale * (digits << 8))

      const three = two + GROUP_WORDS
      const livedThree = survival[year + slot + 2 * GROUP_WORDS] as number
      const keptThree = livedThree * (stay[three] as number) * (keep + frailty * livedThree)
      const comingThree = (inflow[three] as number) * arrivals
      const peopleThree = peopleTwo + GROUP_WORDS
      after[peopleThree] = later(
        before[peopleThree - 1] as number,
        keptThree,
        comingThree,
        scale * (digits << 16),
      )

      const four = three + GROUP_WORDS
      const livedFour = survival[year + slot + 3 * GROUP_WORDS] as number
      const keptFour = livedFour * (stay[four] as number) * (keep + frailty * livedFour)
      const comingFour = (inflow[four] as number) * arrivals
      const peopleFour = peopleThree + GROUP_WORDS
      after[peopleFour] = later(
        before[peopleFour - 1] as number,
        keptFour,
        comingFour,
        scale * (digits << 24),
      )
    }
}

/** People of a slot a year later, of whom a share `kept` is left. */
// biome-ignore lint/complexity/useMaxParams: numbers only, so that it costs nothing in the innermost loop.
function later(people: number, kept: number, coming: number, noise: number): number {
  const left = people * kept
  const mean = left + coming
  const variance = mean - left * kept
  return variance > 0 ? mean + Math.sqrt(variance) * noise : mean
}

/** The survivors of 105+ go together with those who just became 105. */
export function joinOpenGroups(people: Float64Array): void {
  for (let open = FRONT + AGES; open < FRONT + SLOTS; open += STRIDE) {
    people[open - 1] = (people[open - 1] as number) + (people[open] as number)
    people[open] = 0
  }
}

/** Women weighed by their share of half the children of a year. */
function mothersOf(people: Float64Array, motherhood: Float32Array): number {
  let mothers = 0
  for (let age = FERTILE.first; age <= FERTILE.last; age++)
    mothers += (motherhood[age] as number) * (people[FRONT + STRIDE + age] as number)
  return mothers
}

/** Where the newborn of either sex go, and their share of the births. */
const NEWBORN = [
  [0, BOYS],
  [STRIDE, 1 - BOYS],
] as const

function bearChildren(frame: Frame): void {
  const { after, plan, place, survival, scale, key, draw, step } = frame
  const mothers = mothersOf(after, plan.motherhood)
  const level = (plan.fertility[step * plan.draws + draw] as number) * place.births
  const births = Math.max(0, (frame.mothers + mothers) * level)
  frame.mothers = mothers
  let digits = digitPairs(key, step * YEAR_WORDS + NEWBORN_WORD)
  for (const [slot, share] of NEWBORN) {
    const lived = survival[(draw * plan.steps + step) * SLOTS + slot] as number
    const born = births * share * lived * (place.stay[step * SLOTS + slot] as number)
    after[FRONT + slot] = (after[FRONT + slot] as number) + born + Math.sqrt(born) * scale * digits
    digits <<= 8
  }
}

/** Adds people up into the bands, at a place in `counts` and every `stride` from there. */
export function countBands(
  people: Float64Array,
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
