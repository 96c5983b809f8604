import { BOYS, FERTILE } from './ages.model.ts'
import { arrivalsOf, leavers } from './inversion.ts'
import { countBands, FRONT, joinOpenGroups } from './kernel.ts'
import type { PlacePlan } from './place-plan.ts'
import { type Plan, survivalTable } from './plan.ts'
import { keyWith, type RandomKey, randomWord } from './random.ts'
import { roundedToEven, single } from './single.ts'
import { ARRIVALS, SLOTS, STRIDE } from './slot.model.ts'

/**
 * The same projection with whole persons, for small places: who leaves a slot (dies or moves out) is binomial, who
 * arrives and who is born is Poisson. All in single precision, so that the vector kernel draws the very same persons.
 */
type Frame = {
  before: Float64Array
  after: Float64Array
  readonly plan: Plan
  readonly place: PlacePlan
  readonly survival: Float32Array
  key: RandomKey
  draw: number
  step: number
  /** Women at the beginning of the year, weighed by the plan's `motherhood`. */
  mothers: number
}

/** Counters of a year begin at step · WHOLE_WORDS: a word for each slot, then one for the newborn. */
const WHOLE_WORDS = 256

/** Fills `counts` ([band slot][year][draw], base year first) with a place's people in whole persons. */
export function runWholeKernel(plan: Plan, place: PlacePlan, counts: Float32Array): void {
  const [before, after] = [new Float64Array(FRONT + SLOTS), new Float64Array(FRONT + SLOTS)]
  const survival = survivalTable(plan)
  const frame: Frame = { before, after, plan, place, survival, key: place.key, draw: 0, step: 0, mothers: 0 }
  const stride = (plan.steps + 1) * plan.draws
  const start = place.start.map(roundedToEven)
  for (let draw = 0; draw < plan.draws; draw++) {
    frame.draw = draw
    frame.key = keyWith(place.key, draw)
    frame.before.set(start, FRONT)
    frame.mothers = mothersOf(frame, frame.before)
    countBands(frame.before, counts, { first: FRONT, at: draw, stride })
    for (let step = 0; step < plan.steps; step++) {
      frame.step = step
      ageWhole(frame)
      joinOpenGroups(frame.after, FRONT)
      bearWhole(frame)
      countBands(frame.after, counts, { first: FRONT, at: (step + 1) * plan.draws + draw, stride })
      const { before } = frame
      frame.before = frame.after
      frame.after = before
    }
  }
}

const wordOf = ({ key, step }: Frame, word: number): number => randomWord(key, step * WHOLE_WORDS + word)

/** The nation's survival in this draw. */
function livedIn({ survival, plan, step, draw }: Frame, slot: number): number {
  return survival[(draw * plan.steps + step) * SLOTS + slot] as number
}

/** Everybody a year older, arrivals included; nobody born yet. */
function ageWhole(frame: Frame): void {
  const { before, after, plan, place, draw, step } = frame
  const chance = place.arrivals[step * plan.draws + draw] as number
  for (let slot = 0; slot < SLOTS; slot++) {
    if (slot % STRIDE >= ARRIVALS) continue
    const people = before[FRONT + slot - 1] as number
    const word = wordOf(frame, slot)
    const leaving = people > 0 ? leavers(people, keptIn(frame, slot), word) : 0
    const expected = single((place.inflow[step * SLOTS + slot] as number) * chance)
    after[FRONT + slot] = people - leaving + arrivalsOf(expected, word)
  }
}

/** The share of a slot who live and stay. */
function keptIn(frame: Frame, slot: number): number {
  const { place, draw, step } = frame
  const lived = livedIn(frame, slot)
  const own = single((place.keep[draw] as number) + single((place.frailty[draw] as number) * lived))
  return single(single(lived * (place.stay[step * SLOTS + slot] as number)) * own)
}

function bearWhole(frame: Frame): void {
  const { after, plan, place, draw, step } = frame
  const level = single((plan.fertility[step * plan.draws + draw] as number) * single(place.births))
  const mothers = mothersOf(frame, after)
  const births = Math.max(0, single(single(frame.mothers + mothers) * level))
  frame.mothers = mothers
  const word = wordOf(frame, SLOTS)
  for (let sex = 0; sex < 2; sex++) {
    const slot = sex * STRIDE
    const alive = single(livedIn(frame, slot) * (place.stay[step * SLOTS + slot] as number))
    const expected = single(single(births * single(sex === 0 ? BOYS : 1 - BOYS)) * alive)
    const born = arrivalsOf(expected, word >>> (16 * sex))
    after[FRONT + slot] = (after[FRONT + slot] as number) + born
  }
}

/** `mothersOf` of kernel.ts in single precision. */
function mothersOf({ plan }: Frame, people: Float64Array): number {
  let mothers = 0
  for (let age = FERTILE.first; age <= FERTILE.last; age++) {
    const women = people[FRONT + STRIDE + age] as number
    mothers = single(mothers + single((plan.motherhood[age] as number) * women))
  }
  return mothers
}
