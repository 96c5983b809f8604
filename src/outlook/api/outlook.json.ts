import { z } from 'zod'
import { figureOf, type Picture } from '../data/picture.model.ts'
import { INDICATORS, type IndicatorId } from '../engine/indicator.model.ts'
import type { FiguresMade } from '../pages/picture-view-props.ts'

const row = z.strictObject({
  municipality: z.string().describe('The code; several are joined with a plus'),
  year: z.number().int(),
  indicator: z.string(),
  mean: z.number(),
  p10: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p90: z.number(),
})

/** Figures with all that is needed to make the same ones again. */
export const outlookAnswer = z.strictObject({
  base: z.number().int().describe('The year of the counted population, 1 January'),
  draws: z.number().int(),
  seed: z.number().int(),
  engine: z.string(),
  parameters: z.string().describe("The first digits of the parameter file's SHA-256"),
  sources: z.array(z.string()),
  results: z.array(row),
})

export type OutlookAnswer = z.infer<typeof outlookAnswer>

export type Years = { readonly from: number; readonly to: number }

export function outlookJson(
  picture: Picture,
  { base, standing, made }: FiguresMade,
  asked: { readonly years: Years; readonly indicator: IndicatorId | undefined },
): OutlookAnswer {
  const { from, to } = asked.years
  const years = picture.years.filter((year) => year >= from && year <= to)
  const indicators = asked.indicator ? [asked.indicator] : INDICATORS
  return {
    base,
    draws: standing.draws,
    seed: standing.seed,
    engine: standing.engine,
    parameters: standing.parameters,
    sources: [...made.sources],
    results: indicators.flatMap((indicator) => years.flatMap((year) => rowsOf(picture, indicator, year))),
  }
}

function rowsOf(picture: Picture, indicator: IndicatorId, year: number): OutlookAnswer['results'] {
  const figure = figureOf(picture, indicator, year)
  if (!figure) return []
  const { mean, p10, p25, p50, p75, p90 } = figure
  return [{ municipality: picture.codes.join('+'), year, indicator, mean, p10, p25, p50, p75, p90 }]
}
