import { z } from 'zod'
import { formatDecimalOre } from '../platform/money/money.model.ts'
import type { CostShares, MemberShare } from './cost-share.model.ts'
import { formatDecimal, multiply, whole } from './fraction.model.ts'

const amount = z.string().regex(/^\d+\.\d{2}$/)
const signedAmount = z.string().regex(/^-?\d+\.\d{2}$/)

/**
 * A shared cost as the command line and the API show it: kroner as text with two decimals. `shares` holds all
 * members in the order given; an exempt one has no parts and zeros. `parts` and `exact` are rounded for display
 * only; `rounded` is what is paid and adds up to `total`. `percent` is of the exact share, three decimals, and
 * may add up to 100.001. `residuals` (only those that are not zero) are signed and already inside `rounded`.
 */
export const costSharesSchema = z.strictObject({
  total: amount,
  shares: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      parts: z.array(z.strictObject({ basis: z.string(), amount })),
      exact: amount,
      rounded: amount,
      percent: z.string().regex(/^\d{1,3}\.\d{3}$/),
    }),
  ),
  residuals: z.array(z.strictObject({ member: z.string(), amount: signedAmount })),
})

export type CostSharesJson = z.infer<typeof costSharesSchema>

/** Writes a shared cost in the published shape. */
export const costSharesJson = ({ total, shares, residuals }: CostShares): CostSharesJson => ({
  total: formatDecimalOre(total),
  shares: shares.map(memberShareJson),
  residuals: residuals.map(({ member, amount }) => ({ member, amount: formatDecimalOre(amount) })),
})

const memberShareJson = (share: MemberShare): CostSharesJson['shares'][number] => ({
  id: share.id,
  name: share.name,
  parts: share.parts.map(({ basis, shown }) => ({ basis, amount: formatDecimalOre(shown) })),
  exact: formatDecimalOre(share.shown),
  rounded: formatDecimalOre(share.rounded),
  percent: formatDecimal(multiply(share.proportion, whole(100n)), 3),
})
