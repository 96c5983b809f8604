import { type Outcome, TESTED, type TestedBand } from './outcome.ts'

/** Sizes of place in the tables, by inhabitants at the launch. */
export const SIZES = [
  { places: 'under-3000', from: 0, below: 3000 },
  { places: '3000-11999', from: 3000, below: 12_000 },
  { places: '12000-59999', from: 12_000, below: 60_000 },
  { places: '60000-and-more', from: 60_000, below: Number.POSITIVE_INFINITY },
] as const

/** Launches up to this year were used to set the width of the intervals. */
export const LAST_CALIBRATION = 2012
/** Launches that were kept out of it: the coverage of the table is theirs alone. */
export const HELD_OUT: readonly number[] = [2014, 2016]

/** How good the projections were for one band, horizon and size of place. */
export type Score = {
  readonly band: TestedBand
  readonly horizon: number
  /** 'all' or a size. */
  readonly places: string
  /** Mean absolute and mean error of the median, per cent of what came. */
  readonly mape: number
  readonly bias: number
  /** Share of outcomes within the 80 and the 95 per cent interval. */
  readonly coverage80: number
  readonly coverage95: number
  /** Outcomes, and how many of them were zero: left out of mape and bias. */
  readonly n: number
  readonly leftOut: number
  /** mape of plain methods on the same outcomes. */
  readonly plain: { readonly withMigration: number; readonly withoutMigration: number }
}

/** Scores of a list of outcomes that belong together. */
export function scoreOf(outcomes: readonly Outcome[], forCoverage: readonly Outcome[] = outcomes) {
  const counted = outcomes.filter(({ truth }) => truth > 0)
  const errors = counted.map(({ median, truth }) => (median / truth - 1) * 100)
  return {
    mape: mean(errors.map(Math.abs)),
    bias: mean(errors),
    coverage80: shareOf(forCoverage, ({ truth, low80, high80 }) => truth >= low80 && truth <= high80),
    coverage95: shareOf(forCoverage, ({ truth, low95, high95 }) => truth >= low95 && truth <= high95),
    n: outcomes.length,
    leftOut: outcomes.length - counted.length,
    plain: {
      withMigration: mean(counted.map(({ plain, truth }) => errorOf(plain.withMigration, truth))),
      withoutMigration: mean(counted.map(({ plain, truth }) => errorOf(plain.withoutMigration, truth))),
    },
  }
}

const errorOf = (forecast: number, truth: number) => Math.abs((forecast / truth - 1) * 100)

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length

function shareOf(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return outcomes.length === 0 ? Number.NaN : outcomes.filter(holds).length / outcomes.length
}

/** Rows by band, horizon and size; coverage from the launches that were held out, where there are any. */
export function scoreTable(outcomes: readonly Outcome[]): Score[] {
  const horizons = [...new Set(outcomes.map(({ horizon }) => horizon))].sort((a, b) => a - b)
  return TESTED.flatMap(({ band }) =>
    horizons.flatMap((horizon) => {
      const here = outcomes.filter((outcome) => outcome.band === band && outcome.horizon === horizon)
      return [{ places: 'all', from: 0, below: Number.POSITIVE_INFINITY }, ...SIZES].flatMap(
        (size): Score[] => {
          const inside = here.filter(
            ({ inhabitants }) => inhabitants >= size.from && inhabitants < size.below,
          )
          if (inside.length === 0) return []
          return [{ band, horizon, places: size.places, ...scoreOf(inside, coverageGround(inside)) }]
        },
      )
    }),
  )
}

function coverageGround(outcomes: readonly Outcome[]): readonly Outcome[] {
  const heldOut = outcomes.filter(({ launch }) => HELD_OUT.includes(launch))
  return heldOut.length > 0 ? heldOut : outcomes
}

/** The share of places whose total was within five per cent of what came, five years after the launch. */
export function withinFive(outcomes: readonly Outcome[]): number {
  const totals = outcomes.filter(({ band, horizon, truth }) => band === 'total' && horizon === 5 && truth > 0)
  return shareOf(totals, ({ median, truth }) => Math.abs(median / truth - 1) <= 0.05)
}
