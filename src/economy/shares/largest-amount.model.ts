import type { Ore } from '../../platform/money/money.model.ts'

/** The largest of some amounts, at least one øre: what the longest bar of a drawing stands for. */
export const largestAmount = (amounts: readonly Ore[]): Ore => {
  let largest = 1n
  for (const amount of amounts) if (amount > largest) largest = amount
  return largest
}
