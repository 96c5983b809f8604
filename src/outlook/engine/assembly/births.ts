import { Frame } from './frame'
import { LANES, SEX_BYTES, SLOTS, STRIDE } from './tables'
import { COUNTER_STEP, deviate, digitPairs, wordAt, YEAR_WORDS } from './words'

const FIRST_MOTHER: i32 = 12
const LAST_MOTHER: i32 = 55
/** The share of newborn who are boys, as ages.model.ts has it. */
const BOYS: f32 = 0.5145
const GIRLS: f32 = <f32>(1 - 0.5145)
const OPEN_SLOT: usize = 106
/** The newborn take the word after those of the slots. */
const NEWBORN_WORD: i32 = SLOTS / 4

/** The survivors of 105+ go together with those who just became 105. */
export function joinOpenGroups(frame: Frame): void {
  for (let sex: usize = 0; sex < 2; sex++) {
    const open = frame.after + sex * SEX_BYTES + OPEN_SLOT * LANES
    v128.store(open - LANES, f32x4.add(v128.load(open - LANES), v128.load(open)))
    v128.store(open, f32x4.splat(0))
  }
}

/** Women weighed by their share of half the children of a year. */
export function mothersOf(frame: Frame, people: usize): v128 {
  let weight = frame.plan.motherhood + FIRST_MOTHER * 4
  let women = people + SEX_BYTES + <usize>FIRST_MOTHER * LANES
  let mothers = f32x4.splat(0)
  for (let age = FIRST_MOTHER; age <= LAST_MOTHER; age++) {
    mothers = f32x4.add(mothers, f32x4.mul(v128.load32_splat(weight), v128.load(women)))
    weight += 4
    women += LANES
  }
  return mothers
}

/** Births of the year: half the women before and half the women after, by age, at the year's and the place's level. */
export function birthsOf(frame: Frame): v128 {
  const plan = frame.plan
  const mothers = mothersOf(frame, frame.after)
  const children = f32x4.add(frame.mothers, mothers)
  frame.mothers = mothers
  const fertility = v128.load(plan.fertility + (<usize>(frame.step * plan.row + frame.draw) << 2))
  const level = f32x4.mul(fertility, f32x4.splat(frame.place.births))
  return f32x4.pmax(f32x4.splat(0), f32x4.mul(children, level))
}

/** Newborn of a sex who live and stay. */
@inline
export function newborn(frame: Frame, births: v128, sex: i32): v128 {
  const slot = <usize>(frame.step * SLOTS + sex * STRIDE)
  const alive = f32x4.mul(v128.load(frame.survival + slot * LANES), v128.load32_splat(frame.place.stay + slot * 4))
  return f32x4.mul(f32x4.mul(births, f32x4.splat(sex == 0 ? BOYS : GIRLS)), alive)
}

/** Children join those of age 0, with the variance of a Poisson number. */
export function bearChildren(frame: Frame): void {
  const births = birthsOf(frame)
  const counter = (frame.step * YEAR_WORDS + NEWBORN_WORD) * COUNTER_STEP
  const at = i32x4.add(frame.first, i32x4.splat(counter))
  const pairs = digitPairs(wordAt(at, frame.second), frame.digits)
  join(frame.after, newborn(frame, births, 0), deviate(pairs, 0))
  join(frame.after + SEX_BYTES, newborn(frame, births, 1), deviate(pairs, 1))
}

@inline
function join(slot: usize, expected: v128, chance: v128): void {
  const born = f32x4.add(expected, f32x4.mul(f32x4.sqrt(expected), chance))
  v128.store(slot, f32x4.add(v128.load(slot), born))
}
