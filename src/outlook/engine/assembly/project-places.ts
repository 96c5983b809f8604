import { ageByAYear } from './age-by-a-year'
import { countBands } from './bands'
import { bearChildren, birthsOf, joinOpenGroups, newborn } from './births'
import { Frame, frameOf, turnYear } from './frame'
import { fillParts } from './inversion'
import { fillSurvival } from './survival'
import { LANES, Noise, Place, Plan, SLOTS } from './tables'
import { writeResults } from './weigh'
import { ageWhole, bearWhole } from './whole-persons'
import { DIGITS_SCALE, firstOf, secondOf } from './words'

const PLACE_BYTES: usize = 44
const LANE_DRAWS: i32 = 4

/**
 * Projects a block of places, all draws: four draws at a time for all places of the block, so that the draws' survival
 * is made once and stays in the cache.
 */
export function projectPlaces(plan: Plan, places: usize, count: i32): void {
  const frame = frameOf(plan)
  fillParts()
  for (let draw = 0; draw < plan.draws; draw += LANE_DRAWS) {
    frame.draw = draw
    fillSurvival(frame)
    for (let at = 0; at < count; at++) {
      frame.place = changetype<Place>(places + <usize>at * PLACE_BYTES)
      projectDraws(frame)
    }
  }
}

function projectDraws(frame: Frame): void {
  const plan = frame.plan
  const place = frame.place
  frame.first = firstOf(place.keyFirst, frame.draw)
  frame.second = secondOf(place.keySecond, frame.draw)
  frame.scale = f32x4.splat(place.noise == Noise.None ? 0 : DIGITS_SCALE)
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
function begun(place: Place, people: v128): v128 {
  return place.noise == Noise.Whole ? f32x4.nearest(people) : people
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
    v128.store(frame.before + slot * LANES, begun(frame.place, v128.load32_splat(frame.place.start + slot * 4)))
  countBands(frame, frame.before)
  writeResults(frame, 0)
}
