import { ageByAYear } from './age-by-a-year'
import { countBands } from './bands'
import { bearChildren, birthsOf, joinOpenGroups, mothersOf, newborn } from './births'
import { FOURS, Frame, frameOf, turnTo, turnYear } from './frame'
import { fillParts } from './inversion'
import { fillSurvival } from './survival'
import { LANES, Noise, Place, Plan, SLOTS } from './tables'
import { writeResults } from './weigh'
import { ageWhole, bearWhole } from './whole-persons'
import { DEVIATE_VARIANCE, digitMask, firstOf, secondOf } from './words'

const PLACE_BYTES: usize = 44
const LANE_DRAWS: i32 = 4

/**
 * Projects a block of places, all draws: sixteen draws at a time for all places of the block, so that the draws' survival
 * is made once and stays in the cache, and so do the tables of a place while its fours of draws are worked on.
 */
export function projectPlaces(plan: Plan, places: usize, count: i32): void {
  const frame = frameOf(plan)
  fillParts()
  for (let draw = 0; draw < plan.draws; draw += FOURS * LANE_DRAWS) {
    const fours = min(FOURS, (plan.draws - draw + LANE_DRAWS - 1) / LANE_DRAWS)
    for (let four = 0; four < fours; four++) {
      turnTo(frame, draw, four)
      fillSurvival(frame)
    }
    for (let at = 0; at < count; at++) {
      frame.place = changetype<Place>(places + <usize>at * PLACE_BYTES)
      for (let four = 0; four < fours; four++) {
        turnTo(frame, draw, four)
        projectDraws(frame)
      }
    }
  }
}

function projectDraws(frame: Frame): void {
  const plan = frame.plan
  const place = frame.place
  frame.first = firstOf(place.keyFirst, frame.draw)
  frame.second = secondOf(place.keySecond, frame.draw)
  frame.digits = place.noise == Noise.None ? i32x4.splat(0) : digitMask()
  frame.parts = f32x4.splat(place.noise == Noise.Whole ? 1 : DEVIATE_VARIANCE)
  frame.keep = v128.load(place.keep + (<usize>frame.draw << 2))
  frame.frailty = v128.load(place.frailty + (<usize>frame.draw << 2))
  begin(frame)
  for (let step = 0; step < plan.steps; step++) {
    frame.step = step
    if (place.noise == Noise.Whole) passWholeYear(frame)
    else passYear(frame)
    countBands(frame, frame.after)
    writeResults(frame, step + 1)
    turnYear(frame)
  }
}

/** Where people are whole, they are so from the start. */
@inline
function begun(frame: Frame, people: v128): v128 {
  return frame.place.noise == Noise.Whole ? f32x4.nearest(people) : f32x4.mul(people, frame.parts)
}

function passYear(frame: Frame): void {
  ageByAYear(frame)
  joinOpenGroups(frame)
  bearChildren(frame)
}

function passWholeYear(frame: Frame): void {
  ageWhole(frame)
  joinOpenGroups(frame)
  const births = birthsOf(frame)
  bearWhole(frame, newborn(frame, births, 0), newborn(frame, births, 1))
}

function begin(frame: Frame): void {
  for (let slot: usize = 0; slot < <usize>SLOTS; slot++)
    v128.store(frame.before + slot * LANES, begun(frame, v128.load32_splat(frame.place.start + slot * 4)))
  frame.mothers = mothersOf(frame, frame.before)
  countBands(frame, frame.before)
  writeResults(frame, 0)
}
