export const sumOf = (values: Iterable<number>): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sumOf(values) / values.length

/** Mean of products of deviations `lag` apart, divided by the number of values: lag 0 is the variance. */
export function autocovariance(values: readonly number[], lag: number): number {
  const mean = meanOf(values)
  let sum = 0
  for (let at = lag; at < values.length; at++)
    sum += ((values[at] as number) - mean) * ((values[at - lag] as number) - mean)
  return values.length === 0 ? 0 : sum / values.length
}

/** Slope of a weighted straight line through points. */
export function slopeOf(points: readonly { x: number; y: number; weight: number }[]): number {
  const total = sumOf(points.map(({ weight }) => weight))
  const meanX = sumOf(points.map(({ x, weight }) => x * weight)) / total
  const meanY = sumOf(points.map(({ y, weight }) => y * weight)) / total
  const spread = sumOf(points.map(({ x, weight }) => weight * (x - meanX) ** 2))
  const common = sumOf(points.map(({ x, y, weight }) => weight * (x - meanX) * (y - meanY)))
  return spread > 0 ? common / spread : 0
}
