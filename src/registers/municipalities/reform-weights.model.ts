import { whole } from './reform.model.ts'

/** A share as exact text: `'0.3'` or `'1/3'`. */
type Share = { readonly group: string; readonly share: string }

type Fraction = { readonly above: bigint; readonly below: bigint }

const million = BigInt(whole)

function fractionOf(share: string): Fraction {
  const [above = '', below] = share.split('/')
  if (below !== undefined) return { above: BigInt(above), below: BigInt(below) }
  const [digits = '', decimals = ''] = above.split('.')
  return { above: BigInt(digits + decimals), below: 10n ** BigInt(decimals.length) }
}

/**
 * The shares in millionths, in their order. Where the shares of one number add to exactly one, so do its
 * millionths: what rounding leaves goes to those that lost most, so that three thirds are a whole.
 */
export function weightsOf(shares: readonly Share[]): number[] {
  const weights = shares.map(({ share }) => {
    const { above, below } = fractionOf(share)
    return Number((above * million) / below)
  })
  const groups = Map.groupBy(shares.keys(), (index) => shares[index]?.group ?? '')
  for (const indexes of groups.values()) {
    const fractions = indexes.map((index) => fractionOf(shares[index]?.share ?? '0'))
    const rest = isWhole(fractions)
      ? whole - indexes.reduce((sum, index) => sum + (weights[index] ?? 0), 0)
      : 0
    for (const index of byLoss(indexes, fractions).slice(0, rest)) weights[index] = (weights[index] ?? 0) + 1
  }
  return weights
}

function isWhole(fractions: readonly Fraction[]): boolean {
  const sum = fractions.reduce((total, { above, below }) => ({
    above: total.above * below + above * total.below,
    below: total.below * below,
  }))
  return sum.above === sum.below
}

/** Those that rounding down took most from come first. */
function byLoss(indexes: readonly number[], fractions: readonly Fraction[]): number[] {
  const loss = (nth: number): number => {
    const { above, below } = fractions[nth] ?? { above: 0n, below: 1n }
    return Number((above * million) % below) / Number(below)
  }
  return [...indexes.keys()].sort((a, b) => loss(b) - loss(a) || a - b).map((nth) => indexes[nth] ?? 0)
}
