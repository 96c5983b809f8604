import { bandOfAge, bandSlot } from '../band.model.ts'
import { type LeverChoice, leverValues } from '../lever.model.ts'
import { needWeights, useTrend } from '../needs.model.ts'
import {
  CARE_FTE,
  type CareYear,
  GROUP_STARTS,
  HOME_HEALTH_USERS,
  HOME_SHARE_80,
  HOME_USERS_2008,
  PEOPLE,
  RESIDENTS,
  RESIDENTS_2010,
} from './care-history.model.ts'

export type CareService = 'home80' | 'institution' | 'homeUsers' | 'careFte'

/** One forecast of the use of care in the whole country, held against what came; `home80` in per cent, else people. */
export type UseTrial = {
  readonly service: CareService
  readonly from: CareYear
  readonly to: CareYear
  readonly came: number
  /** With the rates by age of the first year and the people who came to live here. */
  readonly constant: Forecast
  /** The same with the standing trend of use. */
  readonly trend: Forecast
  /** The yearly trend that would have hit, per cent. */
  readonly hit: number
}

/** `error` in per cent of what came. */
export type Forecast = { readonly value: number; readonly error: number }

/**
 * What unchanged rates of use by age would have told, and what the standing trend tells, against what came. The people
 * are those who were counted, so that only the use is tested.
 */
export function useBacktest(): UseTrial[] {
  return [
    homeTrial(2008, 2019),
    homeTrial(2008, 2022),
    homeTrial(2008, 2023),
    homeTrial(2019, 2022),
    homeTrial(2019, 2023),
    institutionTrial(2022),
    institutionTrial(2023),
    growthTrial('homeUsers', HOME_HEALTH_USERS, homeGrowth()),
    growthTrial('careFte', CARE_FTE, fteGrowth()),
  ]
}

type Standing = { readonly constant: number; readonly trend: number }

function trialOf(
  service: CareService,
  [from, to]: readonly [CareYear, CareYear],
  { came, constant, trend }: Standing & { readonly came: number },
): UseTrial {
  const forecast = (value: number): Forecast => ({ value, error: 100 * (value / came - 1) })
  const hit = 100 * ((came / constant) ** (1 / (to - from)) - 1)
  return { service, from, to, came, constant: forecast(constant), trend: forecast(trend), hit }
}

const STANDING = leverValues()

function homeTrial(from: 2008 | 2019, to: 2019 | 2022 | 2023): UseTrial {
  const constant = from === 2008 ? homeShareAsIn2008(to) : HOME_SHARE_80[from]
  const trend = constant * useTrend(STANDING.homeUseTrend, to - from)
  return trialOf('home80', [from, to], { came: HOME_SHARE_80[to], constant, trend })
}

/** Rates of 2008 at 80–89 and at 90 and older, on the people of a year. */
function homeShareAsIn2008(year: CareYear): number {
  const [, , eighties, nineties] = peopleByFour(year)
  const [, , rate80, rate90] = ratesOf(HOME_USERS_2008, 2008)
  return (100 * (rate80 * eighties + rate90 * nineties)) / (eighties + nineties)
}

function institutionTrial(to: 2022 | 2023): UseTrial {
  const constant = weighed(ratesOf(RESIDENTS_2010, 2010), peopleByFour(to))
  const trend = constant * useTrend(STANDING.institutionUseTrend, to - 2010)
  return trialOf('institution', [2010, to], { came: RESIDENTS[to], constant, trend })
}

/** From 2022 to 2023: the level of 2022, carried on by the growth that the people and the trend give. */
function growthTrial(
  service: CareService,
  counted: { readonly 2022: number; readonly 2023: number },
  { constant, trend }: Standing,
): UseTrial {
  return trialOf(service, [2022, 2023], {
    came: counted[2023],
    constant: counted[2022] * constant,
    trend: counted[2022] * trend,
  })
}

function homeGrowth(): Standing {
  const rates = ratesOf(HOME_USERS_2008, 2008)
  const constant = weighed(rates, peopleByFour(2023)) / weighed(rates, peopleByFour(2022))
  return { constant, trend: constant * useTrend(STANDING.homeUseTrend, 1) }
}

function fteGrowth(): Standing {
  const before = weighed(fteByGroup({ homeUseTrend: 0, institutionUseTrend: 0 }), PEOPLE[2022])
  const after = (choice: LeverChoice) => weighed(fteByGroup(choice), PEOPLE[2023]) / before
  return { constant: after({ homeUseTrend: 0, institutionUseTrend: 0 }), trend: after({}) }
}

/** Full-time equivalents per inhabitant a year ahead; both sexes have the same. */
function fteByGroup(choice: LeverChoice): number[] {
  const weights = needWeights('careFte', leverValues(choice), 1)
  return GROUP_STARTS.map((age) => weights[bandSlot(0, bandOfAge(age))] as number)
}

type Four = readonly [young: number, sixties: number, eighties: number, nineties: number]

/** Under 67, 67–79, 80–89, 90 and older. */
function peopleByFour(year: CareYear): Four {
  const [children = 0, grown = 0, fifties = 0, sixties = 0, eighties = 0, nineties = 0] = PEOPLE[year]
  return [children + grown + fifties, sixties, eighties, nineties]
}

function ratesOf([young, sixties, eighties, nineties]: Four, year: CareYear): Four {
  const people = peopleByFour(year)
  return [young / people[0], sixties / people[1], eighties / people[2], nineties / people[3]]
}

const weighed = (rates: readonly number[], people: readonly number[]): number =>
  rates.reduce((sum, rate, group) => sum + rate * (people[group] as number), 0)
