import type { Ore } from '../platform/money/money.model.ts'
import { accept, type Decision, refuse } from '../platform/refusal/refusal.model.ts'
import { claimsOf, columnOf, partOf, type SharePart } from './cost-column.model.ts'
import { type Component, type CostToShare, type Member, payersOf, takesShare } from './cost-key.model.ts'
import { type CostShareRefusal, fixedPerMember, refusalOf } from './cost-refusal.model.ts'
import { type Fraction, nearest, whole } from './fraction.model.ts'
import { type RoundedClaim, roundClaims } from './rounding.model.ts'

/**
 * What one member pays and why. `rounded` is what is paid: the nearest step plus the residual. `exact` is the
 * sum of the parts, `shown` the same in whole øre for display, `proportion` the exact share of all (0 to 1).
 * An exempt member has no parts and zeros throughout.
 */
export type MemberShare = {
  readonly id: string
  readonly name: string
  readonly exempt: boolean
  readonly parts: readonly SharePart[]
  readonly exact: Fraction
  readonly shown: Ore
  readonly proportion: Fraction
  readonly nearest: Ore
  readonly residual: Ore
  readonly rounded: Ore
}

/**
 * A shared cost: the question it answers, the total, the fixed amounts taken first, the rest that the shares
 * divide, and all members in the order given. The sum of `rounded` is the total, always.
 */
export type CostShares = {
  readonly cost: CostToShare
  readonly total: Ore
  readonly fixed: Ore
  readonly rest: Ore
  readonly shares: readonly MemberShare[]
  readonly residuals: readonly { readonly member: string; readonly amount: Ore }[]
}

/**
 * Shares a cost by its key, exactly, and rounds so that the parts add up to the total. Without a total
 * (fixed amounts and rates only) the total is the exact sum, in whole øre, half an øre upwards.
 */
export function shareCost(cost: CostToShare): Decision<CostShares, CostShareRefusal> {
  const refusal = refusalOf(cost)
  if (refusal) return refusal
  const payers = payersOf(cost.members)
  const fixed = fixedPerMember(cost.key.components) * BigInt(payers.length)
  const rest = cost.total === undefined ? 0n : cost.total - fixed
  const columns = cost.key.components.map((component) => columnOf(component, payers, rest))
  const claims = claimsOf(columns, payers)
  const exactTotal = { numerator: sum(claims.exact), denominator: claims.denominator }
  const total = cost.total ?? nearest(exactTotal)
  const rounded = roundClaims(claims, total, cost.key.rounding)
  if (!rounded.ok) return refuse(rounded.code, withIndex(rounded.details, cost.members))
  const paying = payers.map((payer, place) => {
    const [exact = 0n, claim = nothing] = [claims.exact[place], rounded.value[place]]
    return payingShare(payer, {
      parts: columns.map((column) => partOf(column, place)),
      exact,
      exactTotal,
      claim,
    })
  })
  return accept({
    cost,
    total,
    fixed,
    rest,
    shares: inOrder(cost.members, paying),
    residuals: residualsOf(paying),
  })
}

type Payment = {
  readonly parts: readonly SharePart[]
  readonly exact: bigint
  readonly exactTotal: Fraction
  readonly claim: RoundedClaim
}

function payingShare({ id, name }: Member, { parts, exact, exactTotal, claim }: Payment): MemberShare {
  const amount = { numerator: exact, denominator: exactTotal.denominator }
  return {
    id,
    name,
    exempt: false,
    parts,
    exact: amount,
    shown: nearest(amount),
    proportion:
      exactTotal.numerator === 0n ? whole(0n) : { numerator: exact, denominator: exactTotal.numerator },
    nearest: claim.nearest,
    residual: claim.residual,
    rounded: claim.paid,
  }
}

const nothing: RoundedClaim = { nearest: 0n, residual: 0n, paid: 0n }

const exemptShare = ({ id, name }: Member): MemberShare => ({
  id,
  name,
  exempt: true,
  parts: [],
  exact: whole(0n),
  shown: 0n,
  proportion: whole(0n),
  nearest: 0n,
  residual: 0n,
  rounded: 0n,
})

function inOrder(members: readonly Member[], paying: readonly MemberShare[]): MemberShare[] {
  const payer = paying.values()
  return members.map((member) =>
    member.exempt ? exemptShare(member) : (payer.next().value ?? exemptShare(member)),
  )
}

const residualsOf = (shares: readonly MemberShare[]) =>
  shares
    .filter(({ residual }) => residual !== 0n)
    .map(({ id, residual }) => ({ member: id, amount: residual }))

const withIndex = (details: Readonly<Record<string, string>> = {}, members: readonly Member[]) => ({
  ...details,
  index: `${members.findIndex(({ id }) => id === details.member)}`,
})

const sum = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((subtotal, number) => subtotal + number, 0n)

/** The shares of the rest as the key states them, in order: what a "what if" moves. */
export const sharesOf = (components: readonly Component[]): Fraction[] =>
  components.filter(takesShare).map(({ share }) => share)
