import type { Ore } from '../platform/money/money.model.ts'
import { formatDateShort, formatMoney } from '../platform/text/format.ts'
import type { LocalDate } from '../platform/time/local-date.model.ts'

/** An amount as a Norwegian types it in a form: "1 000,50"; empty when there is none. */
export const typedMoney = (ore: Ore | null): string =>
  ore === null ? '' : formatMoney(ore, 'nb').replaceAll('\u00a0', ' ')

/** A day as a Norwegian types it in a form: "1.3.2017"; empty when there is none. */
export const typedDay = (date: LocalDate | null): string => (date === null ? '' : formatDateShort(date, 'nb'))

/** A decimal with a point as a Norwegian types it: "12,5". */
export const typedDecimal = (decimal: string | null): string => (decimal ?? '').replace('.', ',')
