import fc from 'fast-check'
import { identityMatch } from './check-digits.model.ts'

/** Numbers that were published as examples or test data; none of them belongs to anybody. */
export const published = {
  // Skatteetaten, "Nytt fødselsnummer fra 2032": all but `only2032` follow the old rule too.
  fodselsnummer: '30108299920',
  bornIn2032: '02013299997',
  only2032: '30108299939',
  dNumber: '70108299914',
  // NAV, the documentation and tests of fnrvalidator, and its test people.
  hNumber: '13527248013',
  dAndHNumber: '68467038838',
  synthetic: '10915596784',
  dAndSynthetic: '50846202355',
} as const

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** Adds the two check digits to nine digits by the rule of 1964; undefined where a digit would be 10. */
export function withCheckDigits(nine: string): string | undefined {
  const first = checkDigit(nine, firstWeights)
  const second = checkDigit(nine + first, secondWeights)
  return first > 9 || second > 9 ? undefined : `${nine}${first}${second}`
}

const checkDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11

const two = (number: number) => `${number}`.padStart(2, '0')

/** Numbers with the month + 80 that only test people have. */
export const syntheticNumber = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 81, max: 92 }),
    fc.integer({ min: 0, max: 99_999 }),
  )
  .map(([day, month, rest]) => withCheckDigits(two(day) + two(month) + `${rest}`.padStart(5, '0')))
  .filter((number) => number !== undefined)

/** FH-numbers as the health service makes them up: an eight or a nine and nothing that means anything. */
export const fhNumber = fc
  .tuple(fc.constantFrom('8', '9'), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([first, rest]) => withCheckDigits(first + `${rest}`.padStart(8, '0')))
  .filter((number) => number !== undefined)

/** A valid bank account number that is no identity number by its check digits. */
export const accountNumber = fc
  .integer({ min: 1000_00_0000, max: 9999_99_9999 })
  .map((ten) => `${ten}${checkDigit(`${ten}`, secondWeights)}`)
  .filter((number) => number.length === 11 && identityMatch([...number].map(Number)) === undefined)

/** Repeatable numbers between 0 and 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
