import { type BacktestResult, type BacktestScore, TESTED_BANDS } from '../data/backtest-result.model.ts'

export type Band = BacktestScore['band']

export const BANDS: readonly Band[] = TESTED_BANDS

/**
 * The mean error in per cent that we set out to beat ten years ahead: what the better of two plain methods reached on all
 * of Norway's municipalities before there was any projection of ours.
 */
const ERROR_TO_BEAT: Readonly<Record<Band, number>> = {
  total: 4.7,
  '20-66': 5.5,
  '67-79': 3.4,
  '80-89': 5.4,
  '90+': 14.6,
}

/** What we set out to reach. */
const GOALS = {
  within5at5: 0.82,
  coverage80: { least: 0.75, most: 0.85 },
} as const

export const ALL = 'all'

/** The error of the better of two plain methods on the same outcomes, per cent. */
export function plainError({ plain }: Pick<BacktestScore, 'plain'>): number | undefined {
  const errors = [plain.withMigration, plain.withoutMigration].filter((error) => error !== null)
  return errors.length > 0 ? Math.min(...errors) : undefined
}

export const scoreAt = (
  { results }: BacktestResult,
  { band, horizon, places }: { band: Band; horizon: number; places: string },
): BacktestScore | undefined =>
  results.find((score) => score.band === band && score.horizon === horizon && score.places === places)

export const horizonsOf = ({ results }: BacktestResult): number[] =>
  [...new Set(results.map(({ horizon }) => horizon))].sort((a, b) => a - b)

export const sizesOf = ({ results }: BacktestResult): string[] =>
  [...new Set(results.map(({ places }) => places))].filter((places) => places !== ALL)

/** A band, and the size of place where not all are meant. */
type Where = { readonly band: Band; readonly places: string }

export type Miss =
  | ({ readonly kind: 'error'; readonly ours: number; readonly plain: number } & Where)
  | ({ readonly kind: 'narrow' | 'wide'; readonly share: number; readonly horizon: number } & Where)
  | { readonly kind: 'within5'; readonly share: number }

const HORIZON = 10

/** What was not reached ten years ahead: of all places together, and then by size of place. */
export function missesOf(result: BacktestResult): Miss[] {
  const within: Miss[] =
    result.within5at5 < GOALS.within5at5 ? [{ kind: 'within5', share: result.within5at5 }] : []
  const scores = [ALL, ...sizesOf(result)].flatMap((places) =>
    BANDS.flatMap((band) => scoreAt(result, { band, horizon: HORIZON, places }) ?? []),
  )
  return [...within, ...scores.flatMap((score) => [...errorMiss(score), ...coverageMiss(score)])]
}

/** All together are held against what we set out to beat, sizes against the plain methods on the same places. */
function errorMiss(score: BacktestScore): Miss[] {
  const { band, places, mape } = score
  const tried = plainError(score) ?? Number.POSITIVE_INFINITY
  const plain = places === ALL ? Math.min(ERROR_TO_BEAT[band], tried) : tried
  return mape !== null && mape >= plain ? [{ kind: 'error', band, places, ours: mape, plain }] : []
}

function coverageMiss({ band, places, horizon, coverage80: share }: BacktestScore): Miss[] {
  if (share === null) return []
  if (share < GOALS.coverage80.least) return [{ kind: 'narrow', band, places, share, horizon }]
  if (share > GOALS.coverage80.most) return [{ kind: 'wide', band, places, share, horizon }]
  return []
}
