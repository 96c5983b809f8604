import type { Component } from '../cost-key.model.ts'
import {
  divide,
  type Fraction,
  formatDecimal,
  multiply,
  parseDecimal,
  simplified,
  whole,
} from '../fraction.model.ts'
import type { KeyPart, Measured } from './key-version.model.ts'

/** A part as the database holds it: exactly one of share, amount (øre) and rate (kroner per unit) is there. */
export type KeyPartRow = {
  readonly kind: string
  readonly basis: string
  readonly label: string
  readonly unit: string
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly shareNumerator: bigint | null
  readonly shareDenominator: bigint | null
  readonly amount: bigint | null
  readonly rate: string | null
}

/** Reads a part out of its row. */
export const keyPartOf = (row: KeyPartRow): KeyPart => ({
  component: componentOf(row),
  measured: measuredOf(row),
})

function componentOf(row: KeyPartRow): Component {
  if (row.kind === 'fixed') return { kind: 'fixed', amountPerMember: row.amount ?? 0n }
  if (row.rate !== null) return { kind: 'rate', basis: row.basis, rate: oreOf(row.rate) }
  const share = { numerator: row.shareNumerator ?? 0n, denominator: row.shareDenominator ?? 1n }
  return row.kind === 'flat' ? { kind: 'flat', share } : { kind: 'measure', basis: row.basis, share }
}

function measuredOf({ kind, ageFrom, ageTo, label, unit }: KeyPartRow): Measured | null {
  if (kind === 'measure') return { kind: 'own', label, unit }
  if (kind !== 'population') return null
  return {
    kind: 'population',
    ages: ageFrom === null || ageTo === null ? null : { from: ageFrom, to: ageTo },
  }
}

/** Kroner as the database writes them, in øre; exact. */
const oreOf = (kroner: string): Fraction => multiply(parseDecimal(kroner) ?? whole(0n), whole(100n))

/** Kroner per unit out of øre per unit, with the six decimals that the database keeps. */
export const kronerOf = (rate: Fraction): string => formatDecimal(divide(rate, whole(100n)), 6)

const nothing = {
  label: '',
  unit: '',
  ageFrom: null,
  ageTo: null,
  shareNumerator: null,
  shareDenominator: null,
  amount: null,
  rate: null,
}

/** Writes a part as its row. */
export function keyPartRow({ component, measured }: KeyPart): KeyPartRow {
  if (component.kind === 'fixed')
    return { ...nothing, kind: 'fixed', basis: 'fixed', amount: component.amountPerMember }
  if (component.kind === 'flat')
    return { ...nothing, kind: 'flat', basis: 'flat', ...shareColumns(component.share) }
  const amount =
    component.kind === 'rate' ? { rate: kronerOf(component.rate) } : shareColumns(component.share)
  return { ...nothing, ...measuredColumns(measured), basis: component.basis, ...amount }
}

function shareColumns(share: Fraction) {
  const { numerator, denominator } = simplified(share)
  return { shareNumerator: numerator, shareDenominator: denominator }
}

function measuredColumns(measured: Measured | null) {
  if (measured?.kind === 'own') return { kind: 'measure', label: measured.label, unit: measured.unit }
  return { kind: 'population', ageFrom: measured?.ages?.from ?? null, ageTo: measured?.ages?.to ?? null }
}
