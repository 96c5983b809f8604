import { BAND_SLOTS, type BandCounts, slotsBetween } from './band.model.ts'
import { type LeverChoice, leverValues } from './lever.model.ts'
import { type NeedId, needWeights } from './needs.model.ts'
import { OutlookRefusal } from './refusal.model.ts'

/** Age spans that are shown, first and last age. */
const SPANS = {
  population: [0, 105],
  '0-5': [0, 5],
  '6-15': [6, 15],
  '16-19': [16, 19],
  '0-19': [0, 19],
  '20-66': [20, 66],
  '67+': [67, 105],
  '67-79': [67, 79],
  '80-89': [80, 89],
  '80+': [80, 105],
  '90+': [90, 105],
} as const

/** People of working age (20–66) per older person: aldersbæreevne. */
const RATIOS = { supportRatio: '67+', supportRatio80: '80+' } as const

const NEEDS = [
  'dementia',
  'homeCareUsers',
  'institutionUsers',
  'careFte',
  'careWorkers',
  'recruitableFte',
  'fteGap',
  'careCost',
] as const satisfies readonly NeedId[]

export type SpanId = keyof typeof SPANS
export type IndicatorId = SpanId | keyof typeof RATIOS | NeedId

export const INDICATORS: readonly IndicatorId[] = [
  ...(Object.keys(SPANS) as SpanId[]),
  ...(Object.keys(RATIOS) as (keyof typeof RATIOS)[]),
  ...NEEDS,
]

/** What is answered when nobody says what they want. */
export const USUAL_INDICATORS: readonly IndicatorId[] = [
  'population',
  '20-66',
  '67+',
  '80+',
  '90+',
  'dementia',
  'supportRatio',
]

/** The indicator of that name. Throws a sentence for one that there is not. */
export function requireIndicator(name: string): IndicatorId {
  const known = INDICATORS.find((indicator) => indicator === name)
  if (!known) throw new OutlookRefusal(`There is no indicator "${name}"; there are ${INDICATORS.join(', ')}.`)
  return known
}

/**
 * How an indicator is made of band counts: a weighted sum [30] that may differ from year to year; `people` are never
 * shown below zero, a ratio is one such sum by another.
 */
export type Recipe = {
  readonly kind: 'people' | 'signed' | 'ratio'
  readonly above: (yearsAhead: number) => Float64Array
  /** What a ratio is divided by; nobody otherwise. */
  readonly below: (yearsAhead: number) => Float64Array
}

const nobody = () => new Float64Array(BAND_SLOTS)

/** The recipe of an indicator under chosen levers. */
export function recipeOf(indicator: IndicatorId, choice: LeverChoice = {}): Recipe {
  if (isSpan(indicator)) return { kind: 'people', above: () => spanWeights(indicator), below: nobody }
  if (indicator === 'supportRatio' || indicator === 'supportRatio80')
    return { kind: 'ratio', above: () => spanWeights('20-66'), below: () => spanWeights(RATIOS[indicator]) }
  const levers = leverValues(choice)
  const above = (yearsAhead: number) => needWeights(indicator, levers, yearsAhead)
  return { kind: indicator === 'fteGap' ? 'signed' : 'people', above, below: nobody }
}

function isSpan(indicator: IndicatorId): indicator is SpanId {
  return indicator in SPANS
}

function spanWeights(span: SpanId): Float64Array {
  return slotsBetween(SPANS[span][0], SPANS[span][1])
}

/** An indicator in every year and draw [year][draw]; what has nobody to be divided by is NaN. */
export function countIndicator(
  indicator: IndicatorId,
  bands: BandCounts,
  choice: LeverChoice = {},
): Float32Array {
  const { kind, above, below } = recipeOf(indicator, choice)
  const figures = weigh(bands, above, kind === 'signed')
  return kind === 'ratio' ? ratio(figures, weigh(bands, below)) : figures
}

/** Weighted sums of the band counts; below zero only where the meaning allows it. */
function weigh(
  bands: BandCounts,
  weightsAt: (yearsAhead: number) => Float64Array,
  signed = false,
): Float32Array {
  const { draws, years } = bands
  const values = new Float32Array(years.length * draws)
  const sums = new Float64Array(draws)
  for (let year = 0; year < years.length; year++) {
    sums.fill(0)
    const rows = rowsOf(bands, weightsAt(year), year)
    for (let at = 0; at < rows.length; at += TOGETHER) addRows(sums, rows.slice(at, at + TOGETHER))
    for (let draw = 0; draw < draws; draw++) {
      const sum = sums[draw] as number
      values[year * draws + draw] = signed || sum > 0 ? sum : 0
    }
  }
  return values
}

type Row = { readonly weight: number; readonly counts: Float32Array }

/** The counts of a year that weigh anything, all draws. */
function rowsOf({ counts, years, draws }: BandCounts, weights: Float64Array, year: number): Row[] {
  const rows: Row[] = []
  for (let slot = 0; slot < BAND_SLOTS; slot++) {
    const start = (slot * years.length + year) * draws
    const weight = weights[slot] as number
    if (weight !== 0) rows.push({ weight, counts: counts.subarray(start, start + draws) })
  }
  return rows
}

/** Rows that are added in one pass over the sums. */
const TOGETHER = 4

function addRows(sums: Float64Array, rows: readonly Row[]): void {
  const none = { weight: 0, counts: (rows[0] as Row).counts }
  const [one = none, two = none, three = none, four = none] = rows
  for (let draw = 0; draw < sums.length; draw++)
    sums[draw] =
      (sums[draw] as number) +
      one.weight * (one.counts[draw] as number) +
      two.weight * (two.counts[draw] as number) +
      three.weight * (three.counts[draw] as number) +
      four.weight * (four.counts[draw] as number)
}

/** Fewer than half a person is nobody to be divided by. */
function ratio(above: Float32Array, below: Float32Array): Float32Array {
  return above.map((people, at) =>
    (below[at] as number) >= 0.5 ? people / (below[at] as number) : Number.NaN,
  )
}
