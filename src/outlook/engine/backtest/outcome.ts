import { countIndicator, type IndicatorId } from '../indicator.model.ts'
import type { ParameterSet } from '../parameter-set.model.ts'
import { type Noise, preparePlan } from '../plan.ts'
import { type PopulationHistory, populationOf, totalOf } from '../population-history.model.ts'
import { projectPlace, roomForCounts } from '../project.ts'
import { quantiles } from '../summary.ts'
import type { PlainForecast } from './plain.ts'

/** What is held against what came: a name for the table, the indicator, and its ages. */
export const TESTED = [
  { band: 'total', indicator: 'population', first: 0, last: 105 },
  { band: '20-66', indicator: '20-66', first: 20, last: 66 },
  { band: '67-79', indicator: '67-79', first: 67, last: 79 },
  { band: '80-89', indicator: '80-89', first: 80, last: 89 },
  { band: '90+', indicator: '90+', first: 90, last: 105 },
] as const satisfies readonly { band: string; indicator: IndicatorId; first: number; last: number }[]

export type TestedBand = (typeof TESTED)[number]['band']

/** One place, band and year that has come since the launch. */
export type Outcome = {
  readonly launch: number
  readonly horizon: number
  readonly band: TestedBand
  readonly code: string
  /** Inhabitants at the launch. */
  readonly inhabitants: number
  readonly truth: number
  /** The median of the draws, and the ends of the intervals that hold 80 and 95 per cent of them. */
  readonly median: number
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
  /** What plain methods would have said. */
  readonly plain: { readonly withMigration: number; readonly withoutMigration: number }
}

const SHARES = [0.025, 0.1, 0.5, 0.9, 0.975] as const

export type LaunchOrder = {
  readonly horizons: readonly number[]
  readonly draws: number
  readonly seed: number
  readonly noise?: Noise | 'by-size'
  readonly plain: ReadonlyMap<string, PlainForecast>
}

/** Projects all places of a set that was fitted for its base year, and holds them against the history. */
export function outcomesOf(set: ParameterSet, history: PopulationHistory, order: LaunchOrder): Outcome[] {
  const end = history.years.at(-1) as number
  const horizons = order.horizons.filter((horizon) => set.base + horizon <= Math.min(end, set.last))
  if (horizons.length === 0) return []
  const to = set.base + Math.max(...horizons)
  const plan = preparePlan(set, { ...order, to })
  const room = roomForCounts(plan)
  return set.places.flatMap((place) => {
    const index = history.places.findIndex(({ code }) => code === place.code)
    const bands = projectPlace(plan, place, room)
    const plain = order.plain.get(place.code)
    const inhabitants = totalOf(place.population as number[])
    return TESTED.flatMap((tested) => {
      const values = countIndicator(tested.indicator, bands)
      return horizons.flatMap((horizon): Outcome[] => {
        const cells = populationOf(history, index, set.base + horizon)
        if (!cells) return []
        const draws = values.slice(horizon * plan.draws, (horizon + 1) * plan.draws)
        const [low95, low80, median, high80, high95] = quantiles(draws, SHARES) as [
          number,
          number,
          number,
          number,
          number,
        ]
        return [
          {
            ...{ launch: set.base, horizon, band: tested.band, code: place.code, inhabitants },
            ...{ median, low80, high80, low95, high95 },
            truth: between(cells, tested),
            plain: {
              withMigration: plain ? between(plain.withMigration(horizon), tested) : Number.NaN,
              withoutMigration: plain ? between(plain.withoutMigration(horizon), tested) : Number.NaN,
            },
          },
        ]
      })
    })
  })
}

function between(cells: Float64Array, { first, last }: { first: number; last: number }): number {
  const ages = cells.length / 2
  return totalOf(cells.subarray(first, last + 1)) + totalOf(cells.subarray(ages + first, ages + last + 1))
}
