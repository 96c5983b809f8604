import type { IndicatorId } from '../engine/indicator.model.ts'
import type { Summary } from '../engine/summary.ts'

/** Mean and quantiles in the order that they are kept in: mean, p10, p25, p50, p75, p90. */
export type Quantiles = readonly [number, number, number, number, number, number]

/** What a standing projection is made with; the same for every municipality, so that the figures belong together. */
export type Standing = {
  readonly draws: number
  readonly seed: number
  readonly to: number
  /** The engine's own number; raised whenever the same input would give other figures. */
  readonly engine: string
  /** The first digits of the parameter file's hash. */
  readonly parameters: string
}

/**
 * The projection of a municipality, or of several added together draw by draw: quantiles by indicator and year, and
 * the people expected by sex and single age. Kept as plain JSON; null stands where there was nobody to divide by.
 */
export type Picture = Standing & {
  readonly codes: readonly string[]
  /** The base year first. */
  readonly years: readonly number[]
  readonly values: Readonly<Record<IndicatorId, readonly (Quantiles | null)[]>>
  /** [year][212 cells], people rounded to a tenth. */
  readonly people: readonly (readonly number[])[]
}

/** A figure of a year, with how sure it is; undefined outside the projection or where it has no meaning. */
export function figureOf(picture: Picture, indicator: IndicatorId, year: number): Summary | undefined {
  const kept = picture.values[indicator][picture.years.indexOf(year)]
  if (!kept) return undefined
  const [mean, p10, p25, p50, p75, p90] = kept
  return { mean, p10, p25, p50, p75, p90 }
}

/** Every year that the indicator has a figure for. */
export const figuresOf = (picture: Picture, indicator: IndicatorId): (Summary & { year: number })[] =>
  picture.years.flatMap((year) => {
    const figure = figureOf(picture, indicator, year)
    return figure ? [{ year, ...figure }] : []
  })

export const baseYearOf = ({ years }: Pick<Picture, 'years'>): number => years[0] ?? 0

export const lastYearOf = ({ years }: Pick<Picture, 'years'>): number => years.at(-1) ?? 0

/** The name of a picture among others: a municipality's code, or a mark that is the same for the same codes. */
export const pictureName = (codes: readonly string[]): string => [...new Set(codes)].sort().join('+')
