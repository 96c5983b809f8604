import type { BandCounts } from '../engine/band.model.ts'
import { countIndicator, type IndicatorId } from '../engine/indicator.model.ts'
import { LEVERS, type Lever, type LeverChoice, type LeverId } from '../engine/lever.model.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'
import { preparePlan } from '../engine/plan.ts'
import { projectPlace, roomForCounts } from '../engine/project.ts'
import { addCounts, emptyCounts } from './add-counts.ts'

/**
 * How much the answer for a year changes when an assumption goes from one end of its range to the other: the larger of
 * the change in the lack of people (against all people needed) and the change in cost, in per cent.
 */
export type LeverWeight = { readonly id: LeverId; readonly percent: number }

/** Enough places to tell what weighs; more would only take longer. */
const MOST_PLACES = 60

/** The weight of every lever in a set's municipalities together, without chance. */
export function leverWeights(set: ParameterSet, year: number): LeverWeight[] {
  const standing = peopleWith(set, year, {})
  return LEVERS.map((lever) => ({ id: lever.id, percent: weightOf(lever, { set, year, standing }) }))
}

type Ground = { readonly set: ParameterSet; readonly year: number; readonly standing: BandCounts }

function weightOf({ id, min, max, reach }: Lever, { set, year, standing }: Ground): number {
  const at = (value: number) => {
    const choice: LeverChoice = { [id]: value }
    const people = reach === 'people' ? peopleWith(set, year, choice) : standing
    return (indicator: IndicatorId) => lastOf(people, indicator, choice)
  }
  const [low, high] = [at(min), at(max)]
  const spread = (indicator: IndicatorId) => Math.abs(high(indicator) - low(indicator))
  const needed = lastOf(standing, 'careFte', {})
  const cost = lastOf(standing, 'careCost', {})
  return 100 * Math.max(spread('fteGap') / needed, spread('careCost') / cost)
}

/** Everybody in the set's places in every year, one draw and no chance. */
function peopleWith(set: ParameterSet, to: number, levers: LeverChoice): BandCounts {
  const plan = preparePlan(set, { to, draws: 1, seed: 0, noise: 'none', levers })
  const sum = emptyCounts(plan)
  const room = roomForCounts(plan)
  for (const place of set.places.slice(0, MOST_PLACES)) addCounts(sum, projectPlace(plan, place, room))
  return sum
}

const lastOf = (people: BandCounts, indicator: IndicatorId, choice: LeverChoice): number =>
  countIndicator(indicator, people, choice).at(-1) ?? 0
