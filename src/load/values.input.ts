import { z } from 'zod'
import { parseDecimalOre } from '../platform/money/money.model.ts'
import { freeText, shortText } from '../platform/privacy/free-text.input.ts'
import { isLocalDate, type LocalDate } from '../platform/time/local-date.model.ts'

/** A schema out of a function that reads a value or finds that it is none; `demand` ends a sentence. */
const readAs = <T>(read: (text: string) => T | undefined, demand: string) =>
  z.union([z.string(), z.number()], { error: () => demand }).transform((value, { issues }): T => {
    const found = read(`${value}`)
    if (found !== undefined) return found
    issues.push({ code: 'custom', input: undefined, message: demand })
    return z.NEVER
  })

const pattern = (form: RegExp, demand: string) =>
  readAs((text) => (form.test(text) ? text : undefined), demand)

/** A short name that other parts of the files point to. */
export const key = pattern(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'must be small letters a–z, digits and single hyphens, such as sorlandet-sykehus',
)

export const date = readAs<LocalDate>(
  (text) => (isLocalDate(text) ? text : undefined),
  'must be a date such as 2017-03-01, today+30d or year-1/12-15',
)

/** Kroner with at most two decimals, into whole øre. */
export const amount = readAs(
  (text) => (/^\d/.test(text) ? parseDecimalOre(text) : undefined),
  'must be an amount such as "950000.00", not negative',
)

export const wholeNumber = readAs(
  (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined),
  'must be a whole number',
)

export const decimal = pattern(/^\d{1,12}(\.\d{1,6})?$/, 'must be a number such as "120.5"')

export const share = pattern(
  /^(\d{1,3}(\.\d{1,12})?|\d{1,6}\/[1-9]\d{0,5})$/,
  'must be a share such as "1/2" or "0.3"',
)

export const municipalityCode = pattern(/^\d{4}$/, 'must be four digits')

/** A share of all, such as 1 or 0.35, into millionths. */
export const millionths = readAs(
  (text) => (/^(1(\.0+)?|0\.\d{1,6})$/.test(text) ? Math.round(Number(text) * 1_000_000) : undefined),
  'must be more than 0 and at most 1, with six decimals at most',
)

export const line = (max = 200) => shortText({ min: 1, max })
export const passage = (max = 5_000) => freeText({ max, multiline: true })
export const language = z.enum(['nb', 'nn', 'en'])
export const visibility = z.enum(['public', 'cooperation']).default('public')
