import type { Ore } from '../platform/money/money.model.ts'
import type { SharePart } from './cost-column.model.ts'
import { takesShare } from './cost-key.model.ts'
import type { CostShares, MemberShare } from './cost-share.model.ts'
import { compare, type Fraction, simplified, whole } from './fraction.model.ts'

/** A key to press on a pocket calculator; numbers are kroner or units, never more than twelve decimals. */
export type Keystroke =
  | { readonly press: 'number'; readonly value: Fraction }
  | { readonly press: 'times' | 'divided-by' | 'equals' }

/** One part to work out: its numbers, and the keys that give `part.shown` (none for a fixed amount). */
export type ProofStep = { readonly part: SharePart; readonly keys: readonly Keystroke[] }

/**
 * Everything a councillor needs to work out one member's share. `sumOfShown` adds the amounts as displayed and
 * `drift` is how much that differs from the displayed exact sum (a few øre at most). `below` and `above` are
 * the steps on either side of the exact sum (both the sum itself when it is a whole step), and `roundedBy`
 * the signed way from the displayed sum to the nearest step; the residual stands in the share.
 */
export type MemberProof = {
  readonly share: MemberShare
  readonly steps: readonly ProofStep[]
  readonly sumOfShown: Ore
  readonly drift: Ore
  readonly below: Ore
  readonly above: Ore
  readonly roundedBy: Ore
}

/** The proof of one member's share; undefined when nobody has that id. */
export function proofOf(shares: CostShares, id: string): MemberProof | undefined {
  const share = shares.shares.find((candidate) => candidate.id === id)
  if (!share) return undefined
  const { step } = shares.cost.key.rounding
  const sumOfShown = sum(share.parts.map(({ shown }) => shown))
  const below = (share.exact.numerator / (share.exact.denominator * step)) * step
  return {
    share,
    steps: share.parts.map((part) => ({ part, keys: keystrokes(part, shares.rest) })),
    sumOfShown,
    drift: sumOfShown - share.shown,
    below,
    above: compare(share.exact, whole(below)) === 0 ? below : below + step,
    roundedBy: share.nearest - share.shown,
  }
}

/** The sums under the table of all members: nearest steps, what the residual rule moved, and what is paid. */
export type ShareSums = { readonly nearest: Ore; readonly residual: Ore; readonly rounded: Ore }

/** Adds up the columns; `nearest + residual` is `rounded`, and `rounded` is the total. */
export const sumsOf = ({ shares }: CostShares): ShareSums => ({
  nearest: sum(shares.map(({ nearest }) => nearest)),
  residual: sum(shares.map(({ residual }) => residual)),
  rounded: sum(shares.map(({ rounded }) => rounded)),
})

function keystrokes(part: SharePart, rest: Ore): Keystroke[] {
  if (part.component.kind === 'fixed') return []
  const pot = potKeys(part, rest)
  return [
    ...pot,
    ...factor('times', part.numerator),
    ...factor('divided-by', part.denominator),
    { press: 'equals' },
  ]
}

/** The pot as one number where it has one; else worked out from the rest, so that no third of it is cut short. */
function potKeys({ component, pot }: SharePart, rest: Ore): Keystroke[] {
  const kroner = { numerator: pot.numerator, denominator: pot.denominator * 100n }
  if (isDecimal(kroner) || !takesShare(component)) return number(kroner)
  const { numerator, denominator } = simplified(component.share)
  const all = number({ numerator: rest, denominator: 100n })
  return [...all, ...factor('times', whole(numerator)), ...factor('divided-by', whole(denominator))]
}

function factor(press: 'times' | 'divided-by', value: Fraction): Keystroke[] {
  return compare(value, whole(1n)) === 0 ? [] : [{ press }, ...number(value)]
}

function number(value: Fraction): Keystroke[] {
  if (isDecimal(value)) return [{ press: 'number', value: simplified(value) }]
  const { numerator, denominator } = simplified(value)
  return [...number(whole(numerator)), { press: 'divided-by' }, ...number(whole(denominator))]
}

const isDecimal = (value: Fraction): boolean => 10n ** 12n % simplified(value).denominator === 0n

const sum = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((subtotal, amount) => subtotal + amount, 0n)
