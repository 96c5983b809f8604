import { type FitOrder, fitParameters } from '../fit/fit.ts'
import type { NationalRates } from '../national-rates.model.ts'
import type { Making, ParameterSet } from '../parameter-set.model.ts'
import type { Noise } from '../plan.ts'
import { type PopulationHistory, populationOf, totalOf } from '../population-history.model.ts'
import { OutlookRefusal } from '../refusal.model.ts'
import { type Outcome, outcomesOf } from './outcome.ts'
import { plainForecasts } from './plain.ts'
import { HELD_OUT, LAST_CALIBRATION, type Score, scoreOf, scoreTable, withinFive } from './score.ts'

/** Launches that ten years of outcomes are asked of, and later ones for short horizons. */
export const LONG_LAUNCHES = [2010, 2012, 2014, 2016] as const
export const SHORT_LAUNCHES = [2020, 2022] as const
export const HORIZONS = [2, 4, 5, 6, 8, 10] as const

export type BacktestOrder = {
  readonly launches?: readonly number[]
  readonly draws: number
  readonly seed: number
  readonly noise?: Noise | 'by-size'
  readonly fit?: Pick<FitOrder, 'choices' | 'deviations'>
  /** Told before each launch. */
  readonly onLaunch?: (launch: number) => void
}

/** The scores of one launch ten years ahead (or as far as it goes), all places together. */
export type LaunchScore = Omit<Score, 'places'> & { readonly launch: number }

export type BacktestReport = {
  readonly launches: readonly number[]
  readonly draws: number
  readonly seed: number
  readonly results: readonly Score[]
  readonly within5at5: number
  /** Per launch, so that what was calibrated can be told from what was kept out. */
  readonly byLaunch: readonly LaunchScore[]
  readonly calibratedUntil: number
  /** The launches that coverage in `results` is told of. */
  readonly heldOut: readonly number[]
}

/** Launches that a history allows: enough years before, and at least two after. */
export function possibleLaunches(history: PopulationHistory): number[] {
  const [first = 0, end = 0] = [history.years[0], history.years.at(-1)]
  return [...LONG_LAUNCHES, ...SHORT_LAUNCHES].filter((year) => year - first >= 4 && end - year >= 2)
}

/**
 * Stands in each launch year, fits and projects with nothing that came later, and holds the answer against what came.
 * Throws a sentence when the history allows no launch.
 */
export function backtest(
  history: PopulationHistory,
  rates: NationalRates,
  order: BacktestOrder,
): BacktestReport {
  const launches = order.launches ?? possibleLaunches(history)
  if (launches.length === 0)
    throw new OutlookRefusal(
      `A back-test needs four years before a launch and two after it; the file has ${history.years[0]}–${history.years.at(-1)}.`,
    )
  const outcomes = launches.flatMap((launch) => {
    order.onLaunch?.(launch)
    return launchOutcomes({ history, rates, order }, launch)
  })
  return {
    launches,
    draws: order.draws,
    seed: order.seed,
    results: scoreTable(outcomes),
    within5at5: withinFive(outcomes),
    byLaunch: launchScores(outcomes),
    calibratedUntil: LAST_CALIBRATION,
    heldOut: HELD_OUT,
  }
}

const UNMADE: Making = { on: '', by: 'back-test', sources: [], inputs: [], notes: [] }

type Given = { history: PopulationHistory; rates: NationalRates; order: BacktestOrder }

function launchOutcomes({ history, rates, order }: Given, launch: number): Outcome[] {
  const end = history.years.at(-1) as number
  const horizons = HORIZONS.filter((horizon) => launch + horizon <= end)
  const last = launch + Math.max(...horizons)
  const set = fitParameters(history, rates, { ...order.fit, base: launch, last, made: UNMADE })
  refuseForesight(set, history)
  const plain = plainForecasts(history, rates, { launch, years: last - launch })
  return outcomesOf(set, history, { ...order, horizons, plain })
}

/** The base population must be the launch year's own: the cheapest check that nothing later has slipped in. */
function refuseForesight(set: ParameterSet, history: PopulationHistory): void {
  for (const place of set.places) {
    const index = history.places.findIndex(({ code }) => code === place.code)
    const cells = populationOf(history, index, set.base)
    if (!cells || Math.abs(totalOf(cells) - totalOf(place.population as number[])) > 0.01)
      throw new Error(`${place.code} was not launched from its population of ${set.base}.`)
  }
}

function launchScores(outcomes: readonly Outcome[]): LaunchScore[] {
  const launches = [...new Set(outcomes.map(({ launch }) => launch))]
  return launches.flatMap((launch) => {
    const here = outcomes.filter((outcome) => outcome.launch === launch)
    const horizon = Math.max(...here.map((outcome) => outcome.horizon))
    return scoreTable(here.filter((outcome) => outcome.horizon === horizon))
      .filter(({ places }) => places === 'all')
      .map(({ band }) => ({
        launch,
        band,
        horizon,
        ...scoreOf(here.filter((outcome) => outcome.horizon === horizon && outcome.band === band)),
      }))
  })
}
