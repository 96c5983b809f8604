import type { Ore } from '../../platform/money/money.model.ts'

/** An expense; a grant from others; or what a member puts in beside the cash, in hours or in money's worth. */
export const lineKinds = ['expense', 'grant', 'own-effort'] as const

export type LineKind = (typeof lineKinds)[number]

/** What people write about a line. Exactly one of `amount` and `hours` (a decimal text) is given. */
export type LineFields = {
  readonly kind: LineKind
  readonly text: string
  readonly amount: Ore | null
  readonly hours: string | null
  /** Whose own effort it is; null for other lines. */
  readonly organisationId: string | null
  readonly note: string
  readonly source: string
}

/** A line in a budget. */
export type BudgetLine = LineFields & {
  readonly id: string
  readonly position: number
  readonly revision: number
}

/**
 * What the lines add up to. `toShare` is what the members pay: expenses less grants, below zero when the grants
 * are larger. Own effort stands beside the cash and is in none of the other sums.
 */
export type BudgetSums = {
  readonly expenses: Ore
  readonly grants: Ore
  readonly toShare: Ore
  readonly ownEffort: Ore
  /** Hours of own effort, as a decimal text with two decimals at most: `'120.5'`. */
  readonly ownHours: string
}

/** Adds up the lines of one budget. */
export function sumsOfLines(lines: readonly LineFields[]): BudgetSums {
  const amountOf = (kind: LineKind) =>
    lines.reduce((sum, line) => sum + (line.kind === kind ? (line.amount ?? 0n) : 0n), 0n)
  const [expenses, grants, ownEffort] = [amountOf('expense'), amountOf('grant'), amountOf('own-effort')]
  const hundredths = lines.reduce((sum, { hours }) => sum + hundredthsOf(hours ?? '0'), 0n)
  return { expenses, grants, toShare: expenses - grants, ownEffort, ownHours: decimalOf(hundredths) }
}

function hundredthsOf(decimal: string): bigint {
  const [whole = '0', decimals = ''] = decimal.split('.')
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0').slice(0, 2))
}

const decimalOf = (hundredths: bigint): string => {
  const decimals = `${hundredths % 100n}`.padStart(2, '0').replace(/0+$/, '')
  return decimals === '' ? `${hundredths / 100n}` : `${hundredths / 100n}.${decimals}`
}
