/**
 * The kinds of Norwegian identity numbers. A synthetic one is made for testing (month + 80 from the tax
 * administration, + 65 from the health network; NAV's + 40 cannot be told from an H-number).
 */
export type IdentityKind = 'fodselsnummer' | 'd-number' | 'h-number' | 'synthetic' | 'fh-number'

/** Which rule the first check digit follows: the one since 1964, or only the wider one for numbers issued from 2032. */
export type CheckRule = '1964' | '2032'

export type IdentityMatch = { readonly kind: IdentityKind; readonly rule: CheckRule }

// The weights of each check digit, its own included. Source: Skatteetaten, documentation of the National
// Population Register, "Nytt fødselsnummer fra 2032".
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** What identity number eleven digits can be, or undefined. Neither sex nor century is read out of it. */
export function identityMatch(digits: readonly number[]): IdentityMatch | undefined {
  if (digits.length !== 11 || remainder(digits, secondWeights) !== 0) return undefined
  const first = remainder(digits, firstWeights)
  if (first > 3) return undefined
  const kind = kindOf(digits)
  if (kind === undefined) return undefined
  if (first === 0) return { kind, rule: '1964' }
  // The wider rule is announced for these two only.
  return kind === 'fodselsnummer' || kind === 'd-number' ? { kind, rule: '2032' } : undefined
}

/** The kind that the first six digits allow: a date with its offsets, or an FH-number, which has no date. */
export function kindOf(digits: readonly number[]): IdentityKind | undefined {
  const [d1 = 0, d2 = 0, m1 = 0, m2 = 0, y1 = 0, y2 = 0] = digits
  if (d1 >= 8) return 'fh-number'
  const day = d1 * 10 + d2
  const month = m1 * 10 + m2
  const offset = monthOffset(month)
  if (!dayExists(day > 40 ? day - 40 : day, month - offset, y1 * 10 + y2)) return undefined
  if (offset === 40) return 'h-number'
  if (offset > 0) return 'synthetic'
  return day > 40 ? 'd-number' : 'fodselsnummer'
}

function remainder(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < weights.length; index++) sum += (weights[index] ?? 0) * (digits[index] ?? 0)
  return sum % 11
}

function monthOffset(month: number): number {
  if (month > 80) return 80
  if (month > 65) return 65
  return month > 40 ? 40 : 0
}

function dayExists(day: number, month: number, yearInCentury: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  // The century is unknown, so 29 February 00 is let through: it was a day in 2000.
  if (month === 2) return day <= (yearInCentury % 4 === 0 ? 29 : 28)
  return day <= ([4, 6, 9, 11].includes(month) ? 30 : 31)
}
