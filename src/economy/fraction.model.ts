/**
 * An exact number on whole numbers of any size. The denominator is above zero; the fraction need not be in
 * its lowest terms (reducing costs more than it saves in the middle of a calculation).
 */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

// Bounded, so that a text of a million digits is turned away before it becomes a number.
const decimal = /^(-?)(0|[1-9]\d{0,17})(?:\.(\d{1,12}))?$/
const ratio = /^(-?)(\d{1,12})\/(\d{1,12})$/

/** A whole number as a fraction. */
export const whole = (number: bigint): Fraction => ({ numerator: number, denominator: 1n })

/** A fraction; throws a RangeError when the denominator is not above zero. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator <= 0n) throw new RangeError('a fraction needs a denominator above zero')
  return { numerator, denominator }
}

/** Reads `'0.5'` (at most 12 decimals, 18 digits before them) or `'1/3'`; anything else is undefined. */
export function parseFraction(text: string): Fraction | undefined {
  const parts = ratio.exec(text)
  if (!parts) return parseDecimal(text)
  const [, sign, above = '', below = ''] = parts
  return BigInt(below) === 0n ? undefined : signed(sign, fraction(BigInt(above), BigInt(below)))
}

/** Reads `'14308'` or `'12.5'` (point, at most 12 decimals, 18 digits before them); anything else is undefined. */
export function parseDecimal(text: string): Fraction | undefined {
  const match = decimal.exec(text)
  if (!match) return undefined
  const [, sign, digits = '', decimals = ''] = match
  return signed(sign, fraction(BigInt(digits + decimals), 10n ** BigInt(decimals.length)))
}

const signed = (sign: string | undefined, { numerator, denominator }: Fraction): Fraction =>
  fraction(sign === '-' ? -numerator : numerator, denominator)

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      }

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  add(a, { numerator: -b.numerator, denominator: b.denominator })

export const multiply = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** Divides by a fraction above zero; throws a RangeError by zero or less. */
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator)

/** Below zero when `a` is the smaller, zero when the two are the same number, above zero otherwise. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The sum of fractions, in lowest terms. */
export const sumOf = (fractions: readonly Fraction[]): Fraction =>
  simplified(fractions.reduce(add, whole(0n)))

/** The same number in its lowest terms. */
export function simplified({ numerator, denominator }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** The nearest whole number; a half goes away from zero, so that a figure and its opposite mirror each other. */
export function nearest({ numerator, denominator }: Fraction): bigint {
  if (numerator < 0n) return -nearest({ numerator: -numerator, denominator })
  return (2n * numerator + denominator) / (2n * denominator)
}

/** The nearest number with so many decimals, as text with a point: two thirds with 3 is `'0.667'`. */
export function formatDecimal(number: Fraction, places: number): string {
  const scaled = nearest(multiply(number, whole(10n ** BigInt(places))))
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The exact number as short text: `'14308'`, `'12.5'`, or `'1/3'` where no twelve decimals can hold it. */
export function formatFraction(number: Fraction): string {
  const { numerator, denominator } = simplified(number)
  const places = Array.from({ length: 13 }, (_, count) => count).find(
    (count) => 10n ** BigInt(count) % denominator === 0n,
  )
  return places === undefined ? `${numerator}/${denominator}` : formatDecimal(number, places)
}

export const leastCommonMultiple = (a: bigint, b: bigint): bigint =>
  a === b ? a : (a / greatestCommonDivisor(a, b)) * b

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
