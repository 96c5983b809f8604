import { z } from 'zod'
import { SHOWN } from '../answer/figures.model.ts'
import type { Scenario } from '../stored/scenario.model.ts'
import { VARIANTS } from './scenario-rows.model.ts'

const dimension = z.strictObject({
  label: z.string(),
  category: z.strictObject({
    index: z.array(z.string()),
    label: z.record(z.string(), z.string()),
    unit: z.record(z.string(), z.strictObject({ base: z.string(), decimals: z.number().int() })).optional(),
  }),
})

/** JSON-stat 2.0, as statistical offices write it: json-stat.org/full. */
export const jsonStatAnswer = z.strictObject({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  label: z.string(),
  source: z.string(),
  updated: z.string(),
  note: z.array(z.string()),
  id: z.array(z.string()),
  size: z.array(z.number().int()),
  role: z.strictObject({ time: z.array(z.string()), metric: z.array(z.string()) }),
  dimension: z.strictObject({
    variant: dimension,
    indicator: dimension,
    year: dimension,
    statistic: dimension,
  }),
  value: z
    .array(z.number().nullable())
    .describe('Variant by indicator by year by statistic, the last fastest'),
})

const STATISTICS = ['mean', 'p10', 'p25', 'p50', 'p75', 'p90'] as const

const UNITS: Readonly<Record<(typeof SHOWN)[number], { base: string; decimals: number }>> = {
  fteGap: { base: 'full-time equivalents', decimals: 1 },
  careFte: { base: 'full-time equivalents', decimals: 1 },
  recruitableFte: { base: 'full-time equivalents', decimals: 1 },
  careCost: { base: 'million kroner a year', decimals: 1 },
  homeCareUsers: { base: 'persons', decimals: 0 },
  institutionUsers: { base: 'places', decimals: 0 },
  dementia: { base: 'persons', decimals: 0 },
  supportRatio: { base: 'persons of 20–66 per person of 67 and older', decimals: 2 },
  '80+': { base: 'persons', decimals: 0 },
  population: { base: 'persons', decimals: 0 },
}

const plain = (label: string, codes: readonly string[], labels: Readonly<Record<string, string>> = {}) => ({
  label,
  category: {
    index: [...codes],
    label: Object.fromEntries(codes.map((code) => [code, labels[code] ?? code])),
  },
})

/** A scenario as a dataset of four dimensions. */
export function scenarioJsonStat({ title, results, ask, made }: Scenario): z.infer<typeof jsonStatAnswer> {
  const years = results.years.map(String)
  const indicators = plain('Indicator', SHOWN)
  return {
    version: '2.0',
    class: 'dataset',
    label: title,
    source: `Samsyn, engine ${made.engine}, parameters ${made.data}, ${ask.draws} draws, seed ${ask.seed}`,
    updated: made.at.toISOString(),
    note: results.subject.places.map(({ code, name }) => `${code} ${name}`),
    id: ['variant', 'indicator', 'year', 'statistic'],
    size: [VARIANTS.length, SHOWN.length, years.length, STATISTICS.length],
    role: { time: ['year'], metric: ['indicator'] },
    dimension: {
      variant: plain('Picture', VARIANTS, { standing: 'Standing picture', scenario: title }),
      indicator: { ...indicators, category: { ...indicators.category, unit: { ...UNITS } } },
      year: plain('Year', years),
      statistic: plain('Statistic', STATISTICS, { mean: 'Mean', p50: 'Median' }),
    },
    value: [results.standing, results.changed].flatMap((figures) =>
      SHOWN.flatMap((indicator) =>
        results.years.flatMap((_, at) => figures[indicator][at] ?? STATISTICS.map(() => null)),
      ),
    ),
  }
}
