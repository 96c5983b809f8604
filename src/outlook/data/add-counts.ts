import { BAND_SLOTS, type BandCounts } from '../engine/band.model.ts'
import type { Plan } from '../engine/plan.ts'

export const emptyCounts = ({ years, draws }: Pick<Plan, 'years' | 'draws'>): BandCounts => ({
  years,
  draws,
  counts: new Float32Array(BAND_SLOTS * years.length * draws),
})

/** Adds the draws of a place to those of a region, one by one, without a copy of either. */
export function addCounts({ counts: sum }: BandCounts, { counts }: BandCounts): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (counts[at] as number)
}
