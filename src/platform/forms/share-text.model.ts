import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { plainFigureText, readFigure } from './figure.model.ts'

export type ShareRefusal = 'required' | 'share' | 'share-out-of-range'

/**
 * Reads a share of a whole, `30 %`, `0,3`, `1/3` or `33 1/3 %`, into exact text: a decimal with a point where
 * twelve decimals can hold it (`'0.3'`), otherwise a fraction in lowest terms (`'1/3'`). From 0 to 1.
 */
export function parseShare(text: string): Decision<string, ShareRefusal> {
  const plain = plainFigureText(text).replace(/ ?\u2044 ?/g, '/')
  if (plain === '') return refuse('required')
  const isPercent = /(?:%|prosent|per ?cent)$/.test(plain)
  const number = plain.replace(/ ?(?:%|prosent|per ?cent)$/, '')
  const parts = fractionOf(number) ?? mixedFraction(number) ?? decimalFraction(number)
  if (!parts || parts.below === 0n) return refuse('share')
  const below = isPercent ? parts.below * 100n : parts.below
  if (parts.above < 0n || parts.above > below) return refuse('share-out-of-range')
  return accept(exactText(parts.above, below))
}

type Fraction = { above: bigint; below: bigint }

function fractionOf(text: string): Fraction | undefined {
  const [, above, below] = /^(\d{1,12}) ?\/ ?(\d{1,10})$/.exec(text) ?? []
  return above === undefined || below === undefined
    ? undefined
    : { above: BigInt(above), below: BigInt(below) }
}

function mixedFraction(text: string): Fraction | undefined {
  const [, whole = '', rest = ''] = /^(\d{1,3}) (\d{1,4} ?\/ ?\d{1,4})$/.exec(text) ?? []
  const fraction = fractionOf(rest)
  return fraction && { above: BigInt(whole) * fraction.below + fraction.above, below: fraction.below }
}

function decimalFraction(text: string): Fraction | undefined {
  // There is no thousand to mistake in a share, so 0.125 and 33,333 are decimals.
  const figure = /^\d{1,3}[.,]\d{1,10}$/.test(text) ? splitDecimal(text) : readFigure(text)
  if (figure === undefined || figure === 'ambiguous' || figure.decimals.length > 10) return undefined
  const above = BigInt(figure.whole + figure.decimals)
  return { above: figure.isNegative ? -above : above, below: 10n ** BigInt(figure.decimals.length) }
}

function splitDecimal(text: string) {
  const [whole = '', decimals = ''] = text.split(/[.,]/)
  return { isNegative: false, whole, decimals }
}

function exactText(above: bigint, below: bigint): string {
  const divisor = commonDivisor(above, below)
  const [top, bottom] = [above / divisor, below / divisor]
  for (let places = 0; places <= 12; places++) {
    const scale = 10n ** BigInt(places)
    if (scale % bottom === 0n) return withPoint(`${top * (scale / bottom)}`, places)
  }
  return `${top}/${bottom}`
}

function withPoint(digits: string, places: number): string {
  if (places === 0) return digits
  const padded = digits.padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [b, a]
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
