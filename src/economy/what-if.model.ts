import type { Ore } from '../platform/money/money.model.ts'
import { accept, type Decision, refuse } from '../platform/refusal/refusal.model.ts'
import { type Component, type CostToShare, type Member, type Rounding, takesShare } from './cost-key.model.ts'
import { compare, divide, type Fraction, multiply, subtract, sumOf, whole } from './fraction.model.ts'
import { type Merger, type MergerRefusal, merge, type Scenario } from './merger.model.ts'

/**
 * One thing that could be otherwise. Changes are made one after the other, so a later one speaks of the
 * members as the earlier ones left them.
 */
export type Change =
  | { readonly kind: 'total'; readonly total: Ore }
  /** New sizes for the parts that take a share of the rest, in the key's order. */
  | { readonly kind: 'split'; readonly shares: readonly Fraction[] }
  | { readonly kind: 'components'; readonly components: readonly Component[] }
  | { readonly kind: 'rounding'; readonly rounding: Rounding }
  /** Another set of figures (a population at another date), by member id; who is not in it has none. */
  | { readonly kind: 'values'; readonly basis: string; readonly values: Readonly<Record<string, Fraction>> }
  /** Joins as the last in order, and so owns the residual under the rule `last`. */
  | { readonly kind: 'join'; readonly member: Member }
  | { readonly kind: 'leave'; readonly id: string }
  | { readonly kind: 'exempt' | 'pay'; readonly id: string }
  | Merger

/** Why a change cannot be made: those of a merger, and a split with another number of shares. */
export type WhatIfRefusal = MergerRefusal | 'split-does-not-fit' // { given, needed }

/** Makes the changes in order; the adopted cost itself is never touched. */
export function applyChanges(
  adopted: CostToShare,
  changes: readonly Change[],
): Decision<Scenario, WhatIfRefusal> {
  let scenario: Scenario = { cost: adopted, successors: new Map() }
  for (const change of changes) {
    const next = change.kind === 'merge' ? merge(scenario, change) : changed(scenario, change)
    if (!next.ok) return next
    scenario = next.value
  }
  return accept(scenario)
}

/**
 * Sets one share and lets the others fill up to 1 in their old proportions (equally when all are zero): what a
 * slider does. A single share has no others to move, so anything but 1 will not add up.
 */
export function shiftShare(shares: readonly Fraction[], index: number, share: Fraction): Fraction[] {
  const left = subtract(whole(1n), share)
  const others = sumOf(shares.filter((_, place) => place !== index))
  const equal = divide(whole(1n), whole(BigInt(Math.max(1, shares.length - 1))))
  return shares.map((old, place) => {
    if (place === index) return share
    return multiply(left, compare(others, whole(0n)) === 0 ? equal : divide(old, others))
  })
}

function changed(scenario: Scenario, change: Exclude<Change, Merger>): Decision<Scenario, WhatIfRefusal> {
  const { cost, successors } = scenario
  const next = changedCost(cost, change)
  return next.ok ? accept({ cost: next.value, successors }) : next
}

function changedCost(
  cost: CostToShare,
  change: Exclude<Change, Merger>,
): Decision<CostToShare, WhatIfRefusal> {
  switch (change.kind) {
    case 'total':
      return accept({ ...cost, total: change.total })
    case 'split':
      return withSplit(cost, change.shares)
    case 'components':
      return accept({ ...cost, key: { ...cost.key, components: change.components } })
    case 'rounding':
      return accept({ ...cost, key: { ...cost.key, rounding: change.rounding } })
    case 'values':
      return accept({ ...cost, members: cost.members.map((member) => withValue(member, change)) })
    case 'join':
      return withNewMember(cost, change.member)
    case 'leave':
      return whereMember(cost, change.id, () => [])
    case 'exempt':
    case 'pay':
      return whereMember(cost, change.id, (member) => [{ ...member, exempt: change.kind === 'exempt' }])
  }
}

function withSplit(
  cost: CostToShare,
  shares: readonly Fraction[],
): Decision<CostToShare, 'split-does-not-fit'> {
  const needed = cost.key.components.filter(takesShare).length
  if (shares.length !== needed) {
    return refuse('split-does-not-fit', { given: `${shares.length}`, needed: `${needed}` })
  }
  const next = shares.values()
  const components = cost.key.components.map((component) =>
    takesShare(component) ? { ...component, share: next.next().value ?? component.share } : component,
  )
  return accept({ ...cost, key: { ...cost.key, components } })
}

function withValue(
  member: Member,
  { basis, values }: { basis: string; values: Readonly<Record<string, Fraction>> },
) {
  const kept = Object.entries(member.values).filter(([name]) => name !== basis)
  const value = Object.hasOwn(values, member.id) ? values[member.id] : undefined
  return { ...member, values: Object.fromEntries(value ? [...kept, [basis, value]] : kept) }
}

function withNewMember(cost: CostToShare, member: Member): Decision<CostToShare, 'member-already-there'> {
  return cost.members.some(({ id }) => id === member.id)
    ? refuse('member-already-there', { member: member.id })
    : accept({ ...cost, members: [...cost.members, member] })
}

function whereMember(
  cost: CostToShare,
  id: string,
  replace: (member: Member) => Member[],
): Decision<CostToShare, 'member-unknown'> {
  if (!cost.members.some((member) => member.id === id)) return refuse('member-unknown', { member: id })
  const members = cost.members.flatMap((member) => (member.id === id ? replace(member) : [member]))
  return accept({ ...cost, members })
}
