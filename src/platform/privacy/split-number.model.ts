import { type IdentityKind, identityMatch } from './check-digits.model.ts'
import type { Run } from './digit-run.model.ts'
import type { Place } from './number-context.model.ts'

const reach = 100
const tailLabel = /(?:personn(?:umme)?r\p{L}*|pers\.? ?nr|p\.?nr)[.:\s]{0,4}(?:er |is )?$/iu
const monthNames = [
  'jan',
  'feb',
  'mars?',
  'apr',
  'ma[iy]',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[kc]t',
  'nov',
  'de[sc]',
]
const dates = [
  /(?<!\d)(?<day>\d\d)(?<month>\d\d)(?<year>(?:18|19|20)?\d\d)(?!\d)/g,
  /(?<!\d)(?<day>\d{1,2})[-./ ]{1,2}(?<month>\d{1,2})[-./ ]{1,2}(?<year>(?:18|19|20)?\d\d)(?!\d)/g,
  /(?<!\d)(?<year>(?:18|19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/g,
  /(?<!\d)(?<day>\d{1,2})\.? ?(?<name>\p{L}{3,9})\.? (?<year>(?:18|19|20)?\d\d)(?!\d)/giu,
]

/**
 * A number whose halves stand apart: "født 2. januar 1932, personnummer 99997", where the five digits begin
 * the run. The place goes from the date to the last digit.
 */
export function splitNumber(text: string, run: Run): (Place & { kind: IdentityKind }) | undefined {
  const tail = run.groups[0]
  if (tail?.count !== 5 || run.isPiece) return undefined
  const start = tail.starts[0] ?? 0
  const before = text.slice(Math.max(0, start - reach), start)
  if (!tailLabel.test(before)) return undefined
  for (const match of dates.flatMap((pattern) => [...before.matchAll(pattern)])) {
    const found = identityMatch([...sixDigits(match.groups ?? {})].map(Number).concat(tail.digits))
    if (found) return { from: start - before.length + match.index, to: tail.to, kind: found.kind }
  }
  return undefined
}

function sixDigits({ day = '', month, name = '', year = '' }: Record<string, string | undefined>): string {
  return day.padStart(2, '0') + (month ?? monthNumber(name)).padStart(2, '0') + year.slice(-2)
}

const monthNumber = (name: string): string =>
  `${monthNames.findIndex((month) => new RegExp(`^${month}`, 'i').test(name)) + 1}`
