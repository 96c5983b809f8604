import type { IndicatorId } from '../../engine/indicator.model.ts'
import type { LeverChoice } from '../../engine/lever.model.ts'
import type { Summary } from '../../engine/summary.ts'

/** What a scenario tells, in the order that it is told. */
export const SHOWN = [
  'fteGap',
  'careFte',
  'recruitableFte',
  'careCost',
  'homeCareUsers',
  'institutionUsers',
  'dementia',
  'supportRatio',
  '80+',
  'population',
] as const satisfies readonly IndicatorId[]

export type Shown = (typeof SHOWN)[number]

export const isShown = (text: string | undefined): text is Shown => SHOWN.some((shown) => shown === text)

/** Mean, p10, p25, p50, p75, p90 of a year; null where there was nobody to divide by. */
export type Spread = readonly [number, number, number, number, number, number] | null

/** Each indicator year by year, in the order of the answer's years. */
export type Figures = Readonly<Record<Shown, readonly Spread[]>>

/** What is asked of the engine: who, how far, with which draws, and what is otherwise. */
export type Ask = {
  /** Municipality codes, sorted. */
  readonly codes: readonly string[]
  readonly to: number
  readonly draws: number
  readonly seed: number
  readonly levers: LeverChoice
}

/** The standing picture and the changed one, from the same draws. */
export type Answer = {
  /** The base year first. */
  readonly years: readonly number[]
  readonly standing: Figures
  readonly changed: Figures
}

/** A figure of a year, with how sure it is. */
export function figureIn(
  { years }: Pick<Answer, 'years'>,
  figures: Figures,
  { indicator, year }: { readonly indicator: Shown; readonly year: number },
): Summary | undefined {
  const spread = figures[indicator][years.indexOf(year)]
  if (!spread) return undefined
  const [mean, p10, p25, p50, p75, p90] = spread
  return { mean, p10, p25, p50, p75, p90 }
}

export const baseYearIn = ({ years }: Pick<Answer, 'years'>): number => years[0] ?? 0

export const lastYearIn = ({ years }: Pick<Answer, 'years'>): number => years.at(-1) ?? 0
