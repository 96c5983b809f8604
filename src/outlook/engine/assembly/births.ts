import { Frame, survivalOf } from './frame'
import { LANES, SEX_BYTES, SLOTS, STRIDE } from './tables'
import { COUNTER_STEP, digitSums, highDeviate, lowDeviate, wordAt, YEAR_WORDS } from './words'

const FIRST_MOTHER: i32 = 12
const LAST_MOTHER: i32 = 55
/** The share of newborn who are boys, as ages.model.ts has it. */
const BOYS: f32 = 0.5145
const GIRLS: f32 = <f32>(1 - 0.5145)
const OPEN_SLOT: usize = 106
/** The newborn take the word after those of the slots. */
const NEWBORN_WORD: i32 = SLOTS / 2

/** The survivors of 105+ go together with those who just became 105. */
export function joinOpenGroups(frame: Frame): void {
  for (let sex: usize = 0; sex < 2; sex++) {
    const open = frame.after + sex * SEX_BYTES + OPEN_SLOT * LANES
    v128.store(open - LANES, f32x4.add(v128.load(open - LANES), v128.load(open)))
    v128.store(open, f32x4.splat(0))
  }
}

/** Births of the year: half the women before and half the women after, by age, at the year's and the place's level. */
export function birthsOf(frame: Frame): v128 {
  const plan = frame.plan
  const women = SEX_BYTES + <usize>FIRST_MOTHER * LANES
  let weight = plan.motherhood + FIRST_MOTHER * 4
  let before = frame.before + women
  let after = frame.after + women
  let children = f32x4.splat(0)
  for (let age = FIRST_MOTHER; age <= LAST_MOTHER; age++) {
    const both = f32x4.add(v128.load(before), v128.load(after))
    children = f32x4.add(children, f32x4.mul(v128.load32_splat(weight), both))
    weight += 4
    before += LANES
    after += LANES
  }
  const fertility = v128.load(plan.fertility + (<usize>(frame.step * plan.row + frame.draw) << 2))
  const level = f32x4.mul(fertility, f32x4.splat(frame.place.births))
  return f32x4.pmax(f32x4.splat(0), f32x4.mul(children, level))
}

/** Newborn of a sex who live and stay. */
@inline
export function newborn(frame: Frame, births: v128, sex: i32): v128 {
  const slot = <usize>(frame.step * SLOTS + sex * STRIDE)
  const alive = f32x4.mul(v128.load(survivalOf(frame) + slot * LANES), v128.load32_splat(frame.place.stay + slot * 4))
  return f32x4.mul(f32x4.mul(births, f32x4.splat(sex == 0 ? BOYS : GIRLS)), alive)
}

/** Children join those of age 0, with the variance of a Poisson number. */
export function bearChildren(frame: Frame): void {
  const births = birthsOf(frame)
  const counter = (frame.step * YEAR_WORDS + NEWBORN_WORD) * COUNTER_STEP
  const at = i32x4.add(frame.first, i32x4.splat(counter))
  const sums = digitSums(wordAt(at, frame.second))
  join(frame.after, newborn(frame, births, 0), f32x4.mul(lowDeviate(sums), frame.scale))
  join(frame.after + SEX_BYTES, newborn(frame, births, 1), f32x4.mul(highDeviate(sums), frame.scale))
}

@inline
function join(slot: usize, expected: v128, deviate: v128): void {
  const born = f32x4.add(expected, f32x4.mul(f32x4.sqrt(expected), deviate))
  v128.store(slot, f32x4.add(v128.load(slot), born))
}
