import type { Ore } from '../platform/money/money.model.ts'
import { basisOf, type Component, type Member, measureOf } from './cost-key.model.ts'
import { type Fraction, leastCommonMultiple, nearest, whole } from './fraction.model.ts'
import type { Claims } from './rounding.model.ts'

/**
 * One part of one member's share: `pot × numerator / denominator`, in øre. For a share of the rest the pot is
 * that share, the numerator the member's own measure and the denominator that of all who pay (flat: 1 of the
 * number of payers). For a fixed amount and a rate the pot is the amount per member or per unit, and the
 * denominator is 1. `shown` is the amount rounded to whole øre, for display only.
 */
export type SharePart = {
  readonly component: Component
  readonly basis: string
  readonly pot: Fraction
  readonly numerator: Fraction
  readonly denominator: Fraction
  readonly amount: Fraction
  readonly shown: Ore
}

/** A component made ready: what it hands out, and every payer's whole-number measure of it over one scale. */
export type Column = {
  readonly component: Component
  readonly pot: Fraction
  readonly measures: readonly bigint[]
  readonly scale: bigint
  readonly sum: bigint
}

/** Makes a component ready for the payers, with the rest that its share is taken of. */
export function columnOf(component: Component, payers: readonly Member[], rest: Ore): Column {
  const pot = potOf(component, rest)
  if (component.kind === 'fixed' || component.kind === 'flat') {
    const each = component.kind === 'fixed' ? 1n : BigInt(payers.length)
    return { component, pot, measures: payers.map(() => 1n), scale: 1n, sum: each }
  }
  const values = payers.map((payer) => measureOf(payer, component.basis) ?? whole(0n))
  const scale = values.reduce((common, value) => leastCommonMultiple(common, value.denominator), 1n)
  const measures = values.map(({ numerator, denominator }) => numerator * (scale / denominator))
  return { component, pot, measures, scale, sum: component.kind === 'rate' ? scale : sum(measures) }
}

function potOf(component: Component, rest: Ore): Fraction {
  if (component.kind === 'fixed') return whole(component.amountPerMember)
  if (component.kind === 'rate') return component.rate
  return { numerator: rest * component.share.numerator, denominator: component.share.denominator }
}

/** All parts of all payers over one denominator, so that no share needs a fraction of its own. */
export function claimsOf(columns: readonly Column[], payers: readonly Member[]): Claims {
  const below = columns.map(({ pot, sum }) => pot.denominator * sum)
  const denominator = below.reduce(leastCommonMultiple, 1n)
  const factors = columns.map(({ pot }, index) => pot.numerator * (denominator / (below[index] ?? 1n)))
  const exact = payers.map((_, place) =>
    sum(columns.map(({ measures }, index) => (measures[place] ?? 0n) * (factors[index] ?? 0n))),
  )
  return { ids: payers.map(({ id }) => id), exact, denominator }
}

/** The part of the payer at a place in the list of payers. */
export function partOf({ component, pot, measures, scale, sum }: Column, place: number): SharePart {
  const measure = measures[place] ?? 0n
  const amount = { numerator: pot.numerator * measure, denominator: pot.denominator * sum }
  return {
    component,
    basis: basisOf(component),
    pot,
    numerator: { numerator: measure, denominator: scale },
    denominator: { numerator: sum, denominator: scale },
    amount,
    shown: nearest(amount),
  }
}

const sum = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((subtotal, number) => subtotal + number, 0n)
