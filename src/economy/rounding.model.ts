import type { Ore } from '../platform/money/money.model.ts'
import { accept, type Decision, refuse } from '../platform/refusal/refusal.model.ts'
import type { ResidualRule, Rounding } from './cost-key.model.ts'

/** The paying members' exact shares in øre, all over one denominator, in the order of the members. */
export type Claims = {
  readonly ids: readonly string[]
  readonly exact: readonly bigint[]
  readonly denominator: bigint
}

/** The nearest step, what the residual rule added or took, and what is paid: `nearest + residual`. */
export type RoundedClaim = { readonly nearest: Ore; readonly residual: Ore; readonly paid: Ore }

/**
 * Rounds so that what is paid adds up to the total, whatever the step.
 *
 * Under `last`, `largest-payer` and a named member, each share goes to its nearest step (half a step upwards)
 * and one owner pays the total less all the others; when that would be less than nothing, it is refused.
 * Under `largest-remainder` each share is cut down to a whole step, the steps left over go one by one to the
 * largest remainders (ties: first in order), and an odd part smaller than a step goes to the member whose
 * remainder is next in line. The residual is counted from the nearest step under every rule.
 */
export function roundClaims(
  claims: Claims,
  total: Ore,
  rounding: Rounding,
): Decision<RoundedClaim[], 'residual-exceeds-share'> {
  const nearest = nearestSteps(claims, rounding.step)
  const paid =
    rounding.residual === 'largest-remainder'
      ? paidByRemainder(claims, total, rounding.step)
      : paidWithOwner(nearest, total, ownerOf(claims, rounding.residual))
  const rounded = paid.map((amount, index) => {
    const near = nearest[index] ?? 0n
    return { nearest: near, residual: amount - near, paid: amount }
  })
  const short = rounded.findIndex((claim) => claim.paid < 0n)
  return short < 0 ? accept(rounded) : refuse('residual-exceeds-share', detailsOf(claims, rounded, short))
}

function detailsOf({ ids }: Claims, rounded: readonly RoundedClaim[], index: number) {
  const { nearest = 0n, residual = 0n } = rounded[index] ?? {}
  return { member: ids[index] ?? '', nearest: `${nearest}`, residual: `${residual}` }
}

function nearestSteps({ exact, denominator }: Claims, step: Ore): Ore[] {
  const whole = step * denominator
  return exact.map((numerator) => ((2n * numerator + whole) / (2n * whole)) * step)
}

function paidWithOwner(nearest: readonly Ore[], total: Ore, owner: number): Ore[] {
  const left = total - nearest.reduce((sum, amount) => sum + amount, 0n)
  return nearest.map((amount, index) => (index === owner ? amount + left : amount))
}

function ownerOf({ ids, exact }: Claims, rule: Exclude<ResidualRule, 'largest-remainder'>): number {
  if (rule === 'last') return ids.length - 1
  if (rule !== 'largest-payer') return ids.indexOf(rule.member)
  return exact.reduce((owner, numerator, index) => (numerator > (exact[owner] ?? 0n) ? index : owner), 0)
}

function paidByRemainder({ exact, denominator }: Claims, total: Ore, step: Ore): Ore[] {
  const whole = step * denominator
  const paid = exact.map((numerator) => (numerator / whole) * step)
  const inLine = exact
    .map((numerator, index) => ({ index, remainder: numerator % whole }))
    .sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0))
  let left = total - paid.reduce((sum, amount) => sum + amount, 0n)
  for (const { index } of inLine) {
    const given = left < step ? left : step
    paid[index] = (paid[index] ?? 0n) + given
    left -= given
  }
  return paid
}
