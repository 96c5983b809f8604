import { sumOf } from './statistics.ts'

/** A place's own figure with how much stands behind it (people, deaths): the sampling variance is `unrest`/weight. */
export type Observed = { readonly value: number; readonly weight: number }

/**
 * The spread that remains between places when chance is taken out (method of moments): variance of the values around
 * `centre`, less what chance alone gives; never below zero.
 */
export function realVariance(observed: readonly Observed[], centre: number, unrest: number): number {
  const counted = observed.filter(({ weight }) => weight > 0)
  // Weights that let neither one large place nor many small ones decide alone.
  const trust = counted.map(({ weight }) => Math.sqrt(weight))
  const total = sumOf(trust)
  if (total === 0) return 0
  const spread = sumOf(counted.map(({ value }, at) => (trust[at] as number) * (value - centre) ** 2)) / total
  const chance = sumOf(counted.map(({ weight }, at) => ((trust[at] as number) * unrest) / weight)) / total
  return Math.max(0, spread - chance)
}

/** The share of a place's own difference that can be believed. */
export function belief(weight: number, variance: number, unrest: number): number {
  return variance <= 0 || weight <= 0 ? 0 : variance / (variance + unrest / weight)
}
