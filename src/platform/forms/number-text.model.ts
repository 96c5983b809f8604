import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { plainFigureText, readFigure } from './figure.model.ts'

export type NumberRules = { readonly min?: number; readonly max?: number }

export type WholeNumberRefusal = 'required' | 'whole-number' | 'number-ambiguous' | 'too-small' | 'too-large'
export type DecimalRefusal =
  | 'required'
  | 'number'
  | 'number-ambiguous'
  | 'number-decimals'
  | 'too-small'
  | 'too-large'

// Nine digits: no identity number fits.
const defaults = { min: 0, max: 999_999_999 }

/** Reads `14 308`, `14.308` or `14308`; from 0 to 999 999 999 unless told. */
export function parseWholeNumber(
  text: string,
  rules: NumberRules = {},
): Decision<number, WholeNumberRefusal> {
  const decision = parseDecimal(text, { ...rules, decimals: 0 })
  if (decision.ok) return accept(Number(decision.value))
  const { code } = decision
  if (code === 'number' || code === 'number-decimals') return refuse('whole-number')
  return decision.details === undefined ? refuse(code) : refuse(code, decision.details)
}

/**
 * Reads a number with at most so many decimals (4 unless told) into exact text with a point: `7,5` is `'7.5'`.
 * From 0 to 999 999 999 unless told.
 */
export function parseDecimal(
  text: string,
  rules: NumberRules & { readonly decimals?: number } = {},
): Decision<string, DecimalRefusal> {
  const { min, max, decimals: places } = { ...defaults, decimals: 4, ...rules }
  const plain = plainFigureText(text)
  if (plain === '') return refuse('required')
  const figure = readFigure(plain)
  if (figure === undefined) return refuse('number')
  if (figure === 'ambiguous') return refuse('number-ambiguous')
  const decimals = figure.decimals.replace(/0+$/, '')
  if (decimals.length > places) return refuse('number-decimals', { decimals: `${places}` })
  const value = figure.whole + (decimals === '' ? '' : `.${decimals}`)
  const signed = figure.isNegative && value !== '0' ? `-${value}` : value
  if (Number(signed) < min) return refuse('too-small', { min: `${min}` })
  return Number(signed) > max ? refuse('too-large', { max: `${max}` }) : accept(signed)
}
