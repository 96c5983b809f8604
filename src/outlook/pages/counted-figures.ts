import type { Counted } from '../data/history-source.ts'
import { countIndicator, type IndicatorId } from '../engine/indicator.model.ts'

/** Indicators that follow from who lived there alone; what care was given is not known back in time. */
const COUNTED: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  'population',
  '0-5',
  '6-15',
  '16-19',
  '0-19',
  '20-66',
  '67+',
  '67-79',
  '80-89',
  '80+',
  '90+',
  'supportRatio',
  'supportRatio80',
  'dementia',
])

/** An indicator in each counted year, oldest first; dementia is today's prevalence on the people of the year. */
export function countedFigures(
  counted: Counted | undefined,
  indicator: IndicatorId,
): { x: number; y: number }[] {
  if (!counted || !COUNTED.has(indicator)) return []
  const values = countIndicator(indicator, counted.bands)
  return counted.bands.years.flatMap((x, at) => {
    const y = values[at]
    return y === undefined || Number.isNaN(y) ? [] : [{ x, y }]
  })
}

export const countedIn = (
  counted: Counted | undefined,
  indicator: IndicatorId,
  year: number,
): number | undefined => countedFigures(counted, indicator).find(({ x }) => x === year)?.y
