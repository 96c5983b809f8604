import type { Ore } from '../platform/money/money.model.ts'
import type { Fraction } from './fraction.model.ts'

/**
 * One part of a cost key. Fixed amounts are taken first, shares divide the rest and add up to 1, and a rate
 * (øre per unit) lets the total follow. `basis` names a key of the members' values: population, population in
 * an age span, hours, cases.
 */
export type Component =
  | { readonly kind: 'fixed'; readonly amountPerMember: Ore }
  | { readonly kind: 'flat'; readonly share: Fraction }
  | { readonly kind: 'measure'; readonly basis: string; readonly share: Fraction }
  | { readonly kind: 'rate'; readonly basis: string; readonly rate: Fraction }

/** A part that takes a share of the rest. */
export type ShareComponent = Extract<Component, { share: Fraction }>

/**
 * Who owns what rounding leaves over: the last paying member in the order given, whoever has the largest
 * remainder, the largest payer, or a named member.
 */
export type ResidualRule = 'last' | 'largest-remainder' | 'largest-payer' | { readonly member: string }

/** Every share is rounded to the nearest step (whole øre, at least 1), half a step upwards. */
export type Rounding = { readonly step: Ore; readonly residual: ResidualRule }

export type CostKey = { readonly components: readonly Component[]; readonly rounding: Rounding }

/** Takes part in the cooperation; an exempt member pays nothing and counts in no measure. */
export type Member = {
  readonly id: string
  readonly name: string
  readonly exempt?: boolean | undefined
  readonly values: Readonly<Record<string, Fraction>>
}

/** A question for the engine: what is to be shared, by which key, between whom (their order matters to `last`). */
export type CostToShare = {
  readonly total?: Ore | undefined
  readonly key: CostKey
  readonly members: readonly Member[]
}

/** The word that stands for a part in data: `fixed`, `flat` or the name of the measure. */
export const basisOf = (component: Component): string =>
  component.kind === 'fixed' || component.kind === 'flat' ? component.kind : component.basis

export const takesShare = (component: Component): component is ShareComponent =>
  component.kind === 'flat' || component.kind === 'measure'

export const payersOf = (members: readonly Member[]): Member[] => members.filter((member) => !member.exempt)

/** A member's own value; undefined when it has none (inherited names such as `toString` are none). */
export const measureOf = (member: Member, basis: string): Fraction | undefined =>
  Object.hasOwn(member.values, basis) ? member.values[basis] : undefined
