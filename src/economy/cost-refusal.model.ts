import { type Refusal, refuse } from '../platform/refusal/refusal.model.ts'
import {
  type Component,
  type CostToShare,
  type Member,
  measureOf,
  payersOf,
  takesShare,
} from './cost-key.model.ts'
import { compare, type Fraction, formatFraction, sumOf, whole } from './fraction.model.ts'

/**
 * Why a cost cannot be shared. Details are texts: `component` and `index` are places counted from 0 (in the
 * key and in the list of members), `member` and `other` ids, `basis` a measure, amounts in øre.
 */
export type CostShareRefusal =
  | 'key-has-no-parts' // {}
  | 'step-too-fine' // {}
  | 'amount-negative' // { component }
  | 'rate-negative' // { component }
  | 'share-negative' // { component }
  | 'rate-beside-share' // {}
  | 'total-must-be-left-out' // {}
  | 'total-missing' // {}
  | 'total-negative' // {}
  | 'shares-do-not-add-up' // { sum }
  | 'fixed-exceeds-total' // { fixed, total }
  | 'member-listed-twice' // { index, other, member }
  | 'no-payer' // {}
  | 'value-missing' // { index, member, basis }
  | 'value-negative' // { index, member, basis }
  | 'nothing-to-share-by' // { component, basis }
  | 'residual-owner-unknown' // { member }
  | 'residual-owner-exempt' // { member }
  | 'residual-exceeds-share' // { index, member, nearest, residual }

type Found = Refusal<CostShareRefusal> | undefined

/** The first reason why this cost cannot be shared, before any calculation; undefined when there is none. */
export const refusalOf = (cost: CostToShare): Found =>
  refusalOfParts(cost.key.components) ??
  (cost.key.rounding.step < 1n ? refuse('step-too-fine') : undefined) ??
  refusalOfTotal(cost) ??
  refusalOfMembers(cost.members) ??
  firstOf(cost.key.components, (component, place) => refusalOfMeasure(component, { place, cost })) ??
  refusalOfOwner(cost)

function refusalOfParts(components: readonly Component[]): Found {
  if (components.length === 0) return refuse('key-has-no-parts')
  return firstOf(components, (component, place) => {
    const code = negativePart(component)
    return code && refuse(code, { component: `${place}` })
  })
}

function negativePart(component: Component): CostShareRefusal | undefined {
  if (component.kind === 'fixed') return component.amountPerMember < 0n ? 'amount-negative' : undefined
  if (component.kind === 'rate') return component.rate.numerator < 0n ? 'rate-negative' : undefined
  return component.share.numerator < 0n ? 'share-negative' : undefined
}

function refusalOfTotal({ total, key: { components }, members }: CostToShare): Found {
  const shares = components.filter(takesShare).map(({ share }) => share)
  const rated = components.some(({ kind }) => kind === 'rate')
  if (rated && shares.length > 0) return refuse('rate-beside-share')
  if (rated && total !== undefined) return refuse('total-must-be-left-out')
  if (total === undefined) return shares.length > 0 ? refuse('total-missing') : undefined
  if (total < 0n) return refuse('total-negative')
  const fixed = fixedPerMember(components) * BigInt(payersOf(members).length)
  if (fixed > total) return refuse('fixed-exceeds-total', { fixed: `${fixed}`, total: `${total}` })
  return shares.length === 0 && fixed === total ? undefined : refusalOfSum(shares)
}

function refusalOfSum(shares: readonly Fraction[]): Found {
  const sum = sumOf(shares)
  return compare(sum, whole(1n)) === 0
    ? undefined
    : refuse('shares-do-not-add-up', { sum: formatFraction(sum) })
}

/** What one paying member pays in fixed amounts, in øre. */
export const fixedPerMember = (components: readonly Component[]): bigint =>
  components.reduce((sum, part) => sum + (part.kind === 'fixed' ? part.amountPerMember : 0n), 0n)

function refusalOfMembers(members: readonly Member[]): Found {
  const seen = new Map<string, number>()
  return (
    firstOf(members, ({ id }, index) => {
      const other = seen.get(id)
      seen.set(id, index)
      return other === undefined
        ? undefined
        : refuse('member-listed-twice', { index: `${index}`, other: `${other}`, member: id })
    }) ?? (payersOf(members).length === 0 ? refuse('no-payer') : undefined)
  )
}

function refusalOfMeasure(
  component: Component,
  { place, cost }: { place: number; cost: CostToShare },
): Found {
  if (component.kind === 'fixed' || component.kind === 'flat') return undefined
  const { basis } = component
  const refusal = firstOf(cost.members, (member, index) => refusalOfValue(member, { basis, index }))
  if (refusal || component.kind === 'rate') return refusal
  const nobodyHasAny = payersOf(cost.members).every((member) => measureOf(member, basis)?.numerator === 0n)
  return nobodyHasAny ? refuse('nothing-to-share-by', { component: `${place}`, basis }) : undefined
}

function refusalOfValue(member: Member, { basis, index }: { basis: string; index: number }): Found {
  if (member.exempt) return undefined
  const value = measureOf(member, basis)
  const details = { index: `${index}`, member: member.id, basis }
  if (value === undefined) return refuse('value-missing', details)
  return value.numerator < 0n ? refuse('value-negative', details) : undefined
}

function refusalOfOwner({ key: { rounding }, members }: CostToShare): Found {
  if (typeof rounding.residual === 'string') return undefined
  const named = rounding.residual.member
  const owner = members.find(({ id }) => id === named)
  if (!owner) return refuse('residual-owner-unknown', { member: named })
  return owner.exempt ? refuse('residual-owner-exempt', { member: named }) : undefined
}

function firstOf<T>(items: readonly T[], judge: (item: T, index: number) => Found): Found {
  for (const [index, item] of items.entries()) {
    const refusal = judge(item, index)
    if (refusal) return refusal
  }
  return undefined
}
