import { type Figures, SHOWN, type Shown } from '../answer/figures.model.ts'
import type { ScenarioResults } from '../stored/scenario.model.ts'

export const VARIANTS = ['standing', 'scenario'] as const

export type Variant = (typeof VARIANTS)[number]

/** A figure of a year in one of the two pictures. */
export type FigureRow = {
  readonly variant: Variant
  readonly year: number
  readonly indicator: Shown
  readonly mean: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
}

const figuresOf = (results: ScenarioResults, variant: Variant): Figures =>
  variant === 'standing' ? results.standing : results.changed

/** Every figure of an answer, one row each; years in which a figure has no meaning are left out. */
export const figureRows = (results: ScenarioResults): FigureRow[] =>
  VARIANTS.flatMap((variant) =>
    results.years.flatMap((year, at) =>
      SHOWN.flatMap((indicator): FigureRow[] => {
        const spread = figuresOf(results, variant)[indicator][at]
        if (!spread) return []
        const [mean, p10, p25, p50, p75, p90] = spread
        return [{ variant, year, indicator, mean, p10, p25, p50, p75, p90 }]
      }),
    ),
  )
