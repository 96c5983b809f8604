export const TESTED_BANDS = ['total', '20-66', '67-79', '80-89', '90+'] as const

/** How good projections were for one band so many years ahead; errors in per cent, coverage as shares. */
export type BacktestCell = {
  readonly band: (typeof TESTED_BANDS)[number]
  readonly horizon: number
  readonly mape: number | null
  readonly bias: number | null
  readonly coverage80: number | null
  readonly coverage95: number | null
  /** Outcomes tried, and those that were zero, which no error in per cent can be told of. */
  readonly n: number
  readonly leftOut: number
  /** Mean absolute error of two plain methods on the same outcomes, per cent. */
  readonly plain: { readonly withMigration: number | null; readonly withoutMigration: number | null }
}

/** A cell for places of one size; 'all' is every place. */
export type BacktestScore = BacktestCell & { readonly places: string }

/** What `samsyn outlook backtest --json` prints. */
export type BacktestResult = {
  readonly results: readonly BacktestScore[]
  readonly within5at5: number
  readonly byLaunch: readonly (BacktestCell & { readonly launch: number })[]
  readonly launches: readonly number[]
  readonly draws: number
  readonly seed: number
  readonly calibratedUntil: number
  /** Launches that took no part in setting the width of the spans; coverage is told of them. */
  readonly heldOut: readonly number[]
  readonly made: { readonly on: string; readonly by: string; readonly sources: readonly string[] }
}
