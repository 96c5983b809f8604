import { slotsBetween } from './band.model.ts'
import { DEMENTIA } from './dementia.model.ts'
import type { LeverId } from './lever.model.ts'
import { type RateSteps, rateByBand } from './rate-by-band.model.ts'

/**
 * Care needs as weights on the band counts. National figures of Statistics Norway (nursing homes, home services and
 * other care services 2023; population table 07459), NLOD 2.0. Ages are from older tables, scaled to the totals of 2023:
 * the quality is low, and municipalities differ. A municipality's own rates can take their place.
 */

/** Users of health services at home per inhabitant: 175 353 in all, 26.9 per cent of those of 80 and older. */
const HOME_USE: RateSteps = [
  [0, 0.00251, 0.00251],
  [18, 0.01339, 0.01339],
  [50, 0.02176, 0.02176],
  [67, 0.07052, 0.07052],
  [80, 0.24069, 0.24069],
  [90, 0.39946, 0.39946],
]

/** Places with care round the clock per inhabitant: 39 754 in all, by the ages of residents in 2010. */
const INSTITUTION_USE: RateSteps = [
  [0, 0.00004, 0.00004],
  [18, 0.00038, 0.00038],
  [50, 0.00228, 0.00228],
  [67, 0.01328, 0.01328],
  [80, 0.07945, 0.07945],
  [90, 0.2321, 0.2321],
]

/**
 * Full-time equivalents per user at home: hours a week by age (2009), scaled so that they and 1.1 per place in an
 * institution make up the 157 076 full-time equivalents of 2023.
 */
const HOME_FTE: RateSteps = [
  [0, 1.381, 1.381],
  [18, 1.3367, 1.3367],
  [50, 0.8941, 0.8941],
  [67, 0.3984, 0.3984],
  [80, 0.3453, 0.3453],
  [90, 0.4692, 0.4692],
]

/** Full-time equivalents for one who would have lived in an institution and is cared for at home. Our assumption. */
const HEAVY_HOME_FTE = 0.75
/** Full-time equivalents in care per inhabitant of 20–66: 157 076 over 3 390 440. */
const CARE_SHARE = 0.04633
/** Sickness absence and average post behind the figures of 2023, per cent. */
const USUAL_ABSENCE = 10
const USUAL_POST = 75
/** Years over which healthy ageing is reached and trends of use go on. */
const TREND_YEARS = 15

export type NeedId =
  | 'dementia'
  | 'homeCareUsers'
  | 'institutionUsers'
  | 'careFte'
  | 'careWorkers'
  | 'recruitableFte'
  | 'fteGap'
  | 'careCost'

/** A need as 30 weights on the band counts, so many years after the base year; cost is in million kroner. */
export function needWeights(need: NeedId, levers: Record<LeverId, number>, yearsAhead: number): Float64Array {
  switch (need) {
    case 'dementia':
      return rateByBand(DEMENTIA, delayOf(levers, yearsAhead))
    case 'homeCareUsers':
      return sumOf(homeUse(levers, yearsAhead), movedHome(levers, yearsAhead))
    case 'institutionUsers':
      return scaled(institutionUse(levers, yearsAhead), 1 - levers.homeInstead / 100)
    case 'careFte':
      return careFte(levers, yearsAhead)
    case 'careWorkers':
      return scaled(careFte(levers, yearsAhead), 100 / levers.partTime)
    case 'recruitableFte':
      return recruitable(levers)
    case 'fteGap':
      return sumOf(careFte(levers, yearsAhead), scaled(recruitable(levers), -1))
    case 'careCost': {
      const millions = (levers.costPerFte / 1000) * (1 + levers.costGrowth / 100) ** yearsAhead
      return scaled(careFte(levers, yearsAhead), millions)
    }
  }
}

type Levers = Record<LeverId, number>

const scaled = (weights: Float64Array, factor: number) => weights.map((weight) => weight * factor)

const sumOf = (one: Float64Array, other: Float64Array) =>
  one.map((weight, slot) => weight + (other[slot] as number))

/** Healthy ageing comes evenly over fifteen years. */
function delayOf(levers: Levers, yearsAhead: number): number {
  return levers.healthyAgeing * Math.min(1, yearsAhead / TREND_YEARS)
}

/** What a yearly trend of use, in per cent, makes of a rate so many years ahead. */
export function useTrend(perCent: number, yearsAhead: number): number {
  return (1 + perCent / 100) ** Math.min(yearsAhead, TREND_YEARS)
}

function homeUse(levers: Levers, yearsAhead: number): Float64Array {
  return scaled(rateByBand(HOME_USE, delayOf(levers, yearsAhead)), useTrend(levers.homeUseTrend, yearsAhead))
}

function institutionUse(levers: Levers, yearsAhead: number): Float64Array {
  const rates = rateByBand(INSTITUTION_USE, delayOf(levers, yearsAhead))
  return scaled(rates, useTrend(levers.institutionUseTrend, yearsAhead))
}

function movedHome(levers: Levers, yearsAhead: number): Float64Array {
  return scaled(institutionUse(levers, yearsAhead), levers.homeInstead / 100)
}

/** Technology and the staffing of users at home work on home care; absence on all. */
function careFte(levers: Levers, yearsAhead: number): Float64Array {
  const perUser = (levers.ftePerUser / 100) * (1 - levers.welfareTechnology / 100)
  const byAge = rateByBand(HOME_FTE)
  const atHome = homeUse(levers, yearsAhead).map((users, slot) => users * (byAge[slot] as number) * perUser)
  const heavy = scaled(movedHome(levers, yearsAhead), HEAVY_HOME_FTE * perUser)
  const indoors = scaled(
    institutionUse(levers, yearsAhead),
    levers.ftePerPlace * (1 - levers.homeInstead / 100),
  )
  const absence = (100 - USUAL_ABSENCE) / (100 - levers.sicknessAbsence)
  return scaled(sumOf(sumOf(atHome, heavy), indoors), absence)
}

/** Those of 20–66 who can be had for care, in posts of the size that the lever says. */
function recruitable(levers: Levers): Float64Array {
  const share = CARE_SHARE * (levers.recruitment / 100) * (levers.partTime / USUAL_POST)
  return scaled(slotsBetween(20, 66), share)
}
