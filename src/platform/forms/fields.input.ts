import { z } from 'zod'
import type { Decision, Refusal } from '../refusal/refusal.model.ts'
import { type DateRules, parseDate } from './date-text.model.ts'
import { type MoneyRules, parseMoney } from './money-text.model.ts'
import { type NumberRules, parseDecimal, parseWholeNumber } from './number-text.model.ts'
import { parseOrganisationNumber } from './organisation-number.model.ts'
import { parseShare } from './share-text.model.ts'

// Each schema takes the text of a form field. What it refuses is a custom issue with `params: { code, … }`,
// where the code is a refusal and the rest its details; the text itself is never in it.

/** A schema out of a function that reads a text or refuses it. */
export function readAs<T, Code extends string>(read: (text: string) => Decision<T, Code>) {
  return z.string().transform((text, { issues }): T => {
    const decision = read(text)
    if (decision.ok) return decision.value
    issues.push(issueOf(decision))
    return z.NEVER
  })
}

/** Kroner as people write them, into whole øre. */
export const moneyText = (rules?: MoneyRules) => readAs((text) => parseMoney(text, rules))

/** A whole number as people write it. */
export const wholeNumberText = (rules?: NumberRules) => readAs((text) => parseWholeNumber(text, rules))

/** A number with decimals, into exact text with a point. */
export const decimalText = (rules?: NumberRules & { readonly decimals?: number }) =>
  readAs((text) => parseDecimal(text, rules))

/** A share of a whole, into exact text: `'0.3'`, `'1/3'`. */
export const shareText = () => readAs(parseShare)

/** A date as people write it. */
export const dateText = (rules?: DateRules) => readAs((text) => parseDate(text, rules))

/** An organisation number with its check digit. */
export const organisationNumberText = () => readAs(parseOrganisationNumber)

/** A field that may be left empty, or be absent; then it is null. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isBlank(value) ? null : value), schema.nullable())

/** A check box: the browser sends `on`, or nothing when it is not ticked. */
export const tickBox = () =>
  z.preprocess((value) => value ?? '', z.enum(['', 'on', 'true', '1', 'false', '0'])).transform(isTicked)

const isTicked = (value: string): boolean => value === 'on' || value === 'true' || value === '1'

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const issueOf = ({ code, details }: Refusal<string>) =>
  ({ code: 'custom', input: undefined, message: code, params: { ...details, code } }) as const
