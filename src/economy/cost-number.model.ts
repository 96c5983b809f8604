import { type Ore, parseDecimalOre } from '../platform/money/money.model.ts'
import { type Fraction, parseDecimal, parseFraction } from './fraction.model.ts'

/** What is wrong with a piece of input; it follows the name of the place in a sentence. */
export type Problem = { readonly problem: string }

/** A piece of input as it was meant, or the problem with it. */
export type Read<T> = T | Problem

export const isProblem = (read: object | bigint): read is Problem =>
  typeof read === 'object' && 'problem' in read

const negative: Problem = { problem: 'must not be negative' }

/** Reads kroner (`"950000.00"`, at most two decimals) as øre. */
export function readAmount(text: string): Read<Ore> {
  const ore = parseDecimalOre(text)
  if (ore === undefined) return { problem: 'must be an amount like "950000.00", with at most two decimals' }
  return ore < 0n ? negative : ore
}

/** Reads a rounding step in kroner as øre: one øre or more. */
export function readStep(text: string): Read<Ore> {
  const ore = parseDecimalOre(text)
  return ore === undefined || ore < 1n
    ? { problem: 'must be an amount like "500.00", at least "0.01" and with at most two decimals' }
    : ore
}

/** Reads a share of the rest, `"0.5"` or `"1/3"`. */
export function readShare(text: string): Read<Fraction> {
  const share = parseFraction(text)
  if (share === undefined) return { problem: 'must be a share like "0.5" or "1/3"' }
  return share.numerator < 0n ? negative : share
}

/** Reads kroner per unit (`"2.00"`, at most 12 decimals) as øre per unit. */
export function readRate(text: string): Read<Fraction> {
  const kroner = parseDecimal(text)
  if (kroner === undefined) return { problem: 'must be kroner per unit, like "2.00"' }
  return kroner.numerator < 0n ? negative : { ...kroner, numerator: kroner.numerator * 100n }
}

/**
 * Reads a measure: a JSON number or text with a plain decimal (`14308`, `1e3`, `12.5`, `"12.5"`; at most 12
 * decimals). A JSON number is taken by its shortest decimal text, and only where that is sure to be what was
 * written: whole up to 2^53, with decimals up to 15 digits. Longer numbers must be written as text.
 */
export function readMeasure(value: unknown): Read<Fraction> {
  if (typeof value === 'number') return readJsonNumber(value)
  const measure = typeof value === 'string' ? parseDecimal(value) : undefined
  if (!measure) return { problem: 'must be a number with at most 12 decimals, like 14308 or "12.5"' }
  return measure.numerator < 0n ? negative : measure
}

function readJsonNumber(value: number): Read<Fraction> {
  if (value < 0) return negative
  const measure = isExact(value) ? parseDecimal(plainText(value)) : undefined
  return (
    measure ?? {
      problem: 'is not a number that JSON holds exactly, so write it in quotes, with at most 12 decimals',
    }
  )
}

const isExact = (value: number): boolean =>
  Number.isInteger(value) ? Number.isSafeInteger(value) : significantDigits(value) <= 15

const significantDigits = (value: number): number =>
  `${value}`.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').length

/** Numbers under a millionth get an exponent from JavaScript; here they get their zeros back. */
function plainText(value: number): string {
  const [digits = '', exponent] = `${value}`.split('e')
  const places = (digits.split('.')[1] ?? '').length - Number(exponent ?? 0)
  return exponent === undefined || places > 12 ? `${value}` : value.toFixed(places)
}
