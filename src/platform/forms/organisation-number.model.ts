import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'

declare const organisationNumberBrand: unique symbol

/** A Norwegian organisation number: nine digits whose last one checks the others. */
export type OrganisationNumber = string & { readonly [organisationNumberBrand]: true }

export type OrganisationNumberRefusal = 'wrong-length' | 'wrong-check-digit'

// Source: Brønnøysundregistrene, "Organisasjonsnummeret".
const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** Reads `912 345 678`, with or without air, dots, a `NO` before and an `MVA` after. */
export function parseOrganisationNumber(
  text: string,
): Decision<OrganisationNumber, OrganisationNumberRefusal> {
  const digits = text
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^NO ?/i, '')
    .replace(/ ?MVA$/i, '')
    .replace(/[\s.]/gu, '')
  if (!/^\d{9}$/.test(digits)) return refuse('wrong-length')
  return isChecked(digits) ? accept(digits as OrganisationNumber) : refuse('wrong-check-digit')
}

/** Writes it in three groups with no-break spaces, as it is printed. */
export const formatOrganisationNumber = (number: OrganisationNumber): string =>
  number.replace(/(\d{3})(\d{3})(\d{3})/, '$1\u00a0$2\u00a0$3')

function isChecked(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  // A remainder of 1 would need the digit 10; such numbers are not given out.
  return (11 - (sum % 11)) % 11 === Number(digits[8])
}
