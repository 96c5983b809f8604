import { formatDecimalOre, type Ore } from '../money/money.model.ts'
import { type LocalDate, partsOf } from '../time/local-date.model.ts'
import type { Locale } from './locale.ts'

// Written by hand rather than with Intl, so that server and browser cannot differ by a version of ICU,
// and so that amounts stay whole numbers all the way.

/** A number, or an exact one as text with a point: `'22.947'`. */
export type Figure = number | bigint | string

/** What may be missing; it is shown as an en dash. */
export type Maybe<T> = T | null | undefined

/** How a figure is written: so many decimals (rounded half away from zero), and whether a plus is shown. */
export type FigureStyle = { readonly decimals?: number; readonly signed?: boolean }

/** Stands where there is no figure. */
export const missing = '–'

const minus = '\u2212'
const marks: Record<Locale, { group: string; decimal: string }> = {
  nb: { group: '\u00a0', decimal: ',' },
  nn: { group: '\u00a0', decimal: ',' },
  en: { group: ',', decimal: '.' },
}

/** `14308` as `14 308` (no-break space) or `14,308`; throws a RangeError for what is no number. */
export function formatNumber(value: Maybe<Figure>, locale: Locale, style: FigureStyle = {}): string {
  if (value === null || value === undefined) return missing
  const { negative, whole, decimals } = rounded(decimalText(value), style.decimals)
  const isZero = !/[1-9]/.test(whole + decimals)
  const sign = isZero ? '' : negative ? minus : style.signed ? '+' : ''
  const fraction = decimals === '' ? '' : marks[locale].decimal + decimals
  return sign + grouped(whole, marks[locale].group) + fraction
}

/** An amount in kroner: `218 000`, with øre only when there are any (`79 166,67`) or when asked for. */
export function formatMoney(ore: Maybe<Ore>, locale: Locale, style: FigureStyle = {}): string {
  if (ore === null || ore === undefined) return missing
  return formatNumber(formatDecimalOre(ore), locale, { decimals: ore % 100n === 0n ? 0 : 2, ...style })
}

/** An amount in kroner and øre: `79 166,67`, `218 000,00`. */
export const formatMoneyExact = (ore: Maybe<Ore>, locale: Locale): string =>
  formatMoney(ore, locale, { decimals: 2 })

/** A difference in kroner, always with its sign: `+23 000`, `−26 500`, `0`. */
export const formatDifference = (ore: Maybe<Ore>, locale: Locale): string =>
  formatMoney(ore, locale, { signed: true })

/** A percentage without its unit, which stands in the head of the column: `22,9`. */
export const formatPercent = (value: Maybe<Figure>, locale: Locale, style: FigureStyle = {}): string =>
  formatNumber(value, locale, { decimals: 1, ...style })

/** A percentage with its unit, for running text: `22,9 %`, in English `22.9%`. */
export function formatPercentWithUnit(value: Maybe<Figure>, locale: Locale, style: FigureStyle = {}): string {
  const figure = formatPercent(value, locale, style)
  if (figure === missing) return missing
  return locale === 'en' ? `${figure}%` : `${figure}\u00a0%`
}

/** From one figure to another: `2,0–2,9`; with air round the dash where a minus would touch it. */
export function formatRange(
  range: readonly [Figure, Figure],
  locale: Locale,
  style: FigureStyle = {},
): string {
  const figures = range.map((figure) => formatNumber(figure, locale, style))
  return figures.join(figures.some((figure) => figure.startsWith(minus)) ? ' – ' : '–')
}

const norwegianMonths =
  'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const englishMonths =
  'January February March April May June July August September October November December'.split(' ')

/** A date in words: `1. mars 2017`, in English `1 March 2017`. */
export function formatDate(date: Maybe<LocalDate>, locale: Locale): string {
  if (date === null || date === undefined) return missing
  const { year, month, day } = partsOf(date)
  if (locale === 'en') return `${day} ${englishMonths[month - 1]} ${year}`
  return `${day}. ${norwegianMonths[month - 1]} ${year}`
}

/** A date for narrow columns: `1.1.2016`; in English `1 Jan 2016`, since 1/2 means two things there. */
export function formatDateShort(date: Maybe<LocalDate>, locale: Locale): string {
  if (date === null || date === undefined) return missing
  const { year, month, day } = partsOf(date)
  if (locale === 'en') return `${day} ${englishMonths[month - 1]?.slice(0, 3)} ${year}`
  return `${day}.${month}.${year}`
}

type Digits = { negative: boolean; whole: string; decimals: string }

const decimalNumber = /^(-?)(\d+)(?:\.(\d+))?$/

function rounded(text: string, places: number | undefined): Digits {
  const match = decimalNumber.exec(text)
  if (!match) throw new RangeError('a figure is a number or a text like 22.947')
  const [, sign, whole = '', decimals = ''] = match
  const negative = sign === '-'
  if (places === undefined || decimals.length === places) return { negative, whole, decimals }
  if (decimals.length < places) return { negative, whole, decimals: decimals.padEnd(places, '0') }
  const roundUp = decimals.charAt(places) >= '5' ? 1n : 0n
  const digits = `${BigInt(whole + decimals.slice(0, places)) + roundUp}`.padStart(places + 1, '0')
  const point = digits.length - places
  return { negative, whole: digits.slice(0, point), decimals: digits.slice(point) }
}

function decimalText(value: Figure): string {
  const text = `${value}`
  if (typeof value !== 'number' || !text.includes('e')) return text
  // JavaScript writes very large and very small numbers with an exponent.
  return Math.abs(value) < 1 ? value.toFixed(20) : `${BigInt(value)}`
}

function grouped(whole: string, mark: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '')
  const first = digits.length % 3 || 3
  const groups = digits.slice(first).match(/\d{3}/g) ?? []
  return [digits.slice(0, first), ...groups].join(mark)
}
