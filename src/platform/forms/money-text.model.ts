import type { Ore } from '../money/money.model.ts'
import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { plainFigureText, readFigure } from './figure.model.ts'

export type MoneyRefusal =
  | 'required'
  | 'money'
  | 'money-ambiguous'
  | 'money-decimals'
  | 'money-negative'
  | 'money-too-large'

export type MoneyRules = {
  /** Whether amounts below zero are accepted. */
  readonly negative?: boolean
  /** The largest amount, either way; ten digits of kroner unless told, so that no identity number fits. */
  readonly max?: Ore
}

const tenDigits = 9_999_999_999_99n
const currencyBefore = /^(?:kr\.?|nok) ?/
const currencyAfter = / ?(?:kr\.?|nok|kroner|[,.]-|,--)$/

/** Reads an amount in kroner as people write it (`1 000,50`, `kr 1 000,-`, `−500 kr`) into whole øre. */
export function parseMoney(text: string, rules: MoneyRules = {}): Decision<Ore, MoneyRefusal> {
  const plain = plainFigureText(text)
  if (plain === '') return refuse('required')
  const figure = readFigure(withoutCurrency(plain))
  if (figure === undefined) return refuse('money')
  if (figure === 'ambiguous') return refuse('money-ambiguous', alternatives(plain))
  if (/[1-9]/.test(figure.decimals.slice(2))) return refuse('money-decimals')
  const ore = BigInt(figure.whole + figure.decimals.slice(0, 2).padEnd(2, '0'))
  if (ore > (rules.max ?? tenDigits))
    return refuse('money-too-large', { max: kroner(rules.max ?? tenDigits) })
  if (figure.isNegative && ore > 0n && !rules.negative) return refuse('money-negative')
  return accept(figure.isNegative ? -ore : ore)
}

function withoutCurrency(plain: string): string {
  const [, sign = '', amount = ''] = /^([+-]? ?)(.*)$/.exec(plain.replace(currencyAfter, '')) ?? []
  return sign + amount.replace(currencyBefore, '')
}

// What the two readings would be written as, so that the text can show both.
function alternatives(plain: string): Record<string, string> {
  const digits = plain.replace(/[^\d,]/g, '')
  return { thousands: digits.replace(',', ' '), decimals: digits.replace(/,(\d\d)\d$/, ',$1') }
}

const kroner = (ore: Ore): string => `${ore / 100n}`
