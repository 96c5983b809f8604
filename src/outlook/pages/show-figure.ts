import { formatNumber, formatRange } from '../../platform/text/format.ts'
import { currentLocale } from '../../platform/text/index.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import type { Summary } from '../engine/summary.ts'
import { roundedAsKnown } from './rounding.model.ts'

const isRatio = (indicator: IndicatorId) => indicator === 'supportRatio' || indicator === 'supportRatio80'

const decimalsOf = (indicator: IndicatorId) => (isRatio(indicator) ? 1 : 0)

/** A figure that was counted. */
export const showCounted = (indicator: IndicatorId, value: number | undefined): string =>
  formatNumber(value === undefined || Number.isNaN(value) ? undefined : value, currentLocale(), {
    decimals: decimalsOf(indicator),
  })

const known = (indicator: IndicatorId, value: number) => (isRatio(indicator) ? value : roundedAsKnown(value))

/** A figure that is expected: not written more exactly than it is known. */
export const showExpected = (indicator: IndicatorId, value: number | undefined): string =>
  formatNumber(
    value === undefined || Number.isNaN(value) ? undefined : known(indicator, value),
    currentLocale(),
    { decimals: decimalsOf(indicator), signed: indicator === 'fteGap' },
  )

/** Eight of ten outcomes: `2,4–2,8`. */
export const showSpan = (indicator: IndicatorId, { p10, p90 }: Pick<Summary, 'p10' | 'p90'>): string =>
  formatRange([known(indicator, p10), known(indicator, p90)], currentLocale(), {
    decimals: decimalsOf(indicator),
  })
