/** An amount in whole øre; 100 øre are one krone. */
export type Ore = bigint

// Fifteen digits of kroner fit in the database's bigint with room to add; two decimals at most, because
// '500.000' is half a thousand in one tradition and half a million in another.
const machineAmount = /^(-?)(0|[1-9]\d{0,14})(?:\.(\d{1,2}))?$/

/** Reads the machine format `'1234.50'` (kroner, point, at most two decimals); anything else is undefined. */
export function parseDecimalOre(text: string): Ore | undefined {
  const match = machineAmount.exec(text)
  if (!match) return undefined
  const [, sign, kroner = '', decimals = ''] = match
  const ore = BigInt(kroner) * 100n + BigInt(decimals.padEnd(2, '0'))
  return sign === '-' ? -ore : ore
}

/** Writes øre in the machine format, always with two decimals: `123450n` is `'1234.50'`. */
export function formatDecimalOre(ore: Ore): string {
  const digits = `${ore < 0n ? -ore : ore}`.padStart(3, '0')
  return `${ore < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Divides a total by weight so that the parts always add up to it (largest remainder, ties by order).
 * A negative total is divided as its opposite. Throws a RangeError when a weight is negative or all are zero.
 */
export function splitByWeight(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((subtotal, weight) => subtotal + weight, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('splitByWeight needs weights that are not negative, at least one above zero')
  }
  if (total < 0n) return splitByWeight(-total, weights).map((part) => -part)
  const parts = weights.map((weight) => (total * weight) / sum)
  const left = total - parts.reduce((subtotal, part) => subtotal + part, 0n)
  for (const index of byLargestRemainder(total, weights, sum).slice(0, Number(left))) {
    parts[index] = (parts[index] ?? 0n) + 1n
  }
  return parts
}

function byLargestRemainder(total: bigint, weights: readonly bigint[], sum: bigint): number[] {
  const remainders = weights.map((weight, index) => ({ index, left: (total * weight) % sum }))
  return remainders.sort((a, b) => (a.left < b.left ? 1 : a.left > b.left ? -1 : 0)).map(({ index }) => index)
}
