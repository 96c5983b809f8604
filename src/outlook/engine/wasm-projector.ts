import { BAND_SLOTS, type BandCounts } from './band.model.ts'
import { type IndicatorId, type Recipe, recipeOf } from './indicator.model.ts'
import type { LeverChoice } from './lever.model.ts'
import type { PlaceParameters } from './parameter-set.model.ts'
import { preparePlace } from './place-plan.ts'
import type { Plan } from './plan.ts'
import { roomForCounts } from './project.ts'
import { USUAL_QUANTILES } from './summary.ts'
import { openBlock } from './wasm-block.ts'
import type { WasmKernel } from './wasm-kernel.ts'

const nobody = () => new Float64Array(BAND_SLOTS)

/** The counts themselves: one band each. */
const COUNTS: readonly Recipe[] = Array.from({ length: BAND_SLOTS }, (_, slot) => ({
  kind: 'signed',
  above: () => nobody().fill(1, slot, slot + 1),
  below: nobody,
}))

/**
 * `projectPlace` by the compiled kernel, bound to a plan: band counts of a place, all draws. A kernel may serve several
 * plans by turns; each turn lays its tables out anew, which takes a few milliseconds.
 */
export function wasmProjector(
  kernel: WasmKernel,
  plan: Plan,
): (place: PlaceParameters, counts?: Float32Array) => BandCounts {
  const open = () => openBlock(kernel, { plan, recipes: COUNTS, size: 1, shares: [] })
  let block = open()
  const { draws, years } = plan
  return (place, counts = roomForCounts(plan)) => {
    if (block.isLost()) block = open()
    block.project([preparePlace(plan, place, block.byteSums)])
    const values = block.valuesOf(0)
    for (let at = 0; at < BAND_SLOTS * years.length; at++)
      counts.set(values.subarray(at * block.row, at * block.row + draws), at * draws)
    return { years, draws, counts }
  }
}

/** Fields of a summary in a row: mean, p10, p25, p50, p75, p90. */
export const SUMMARY_FIELDS = 1 + USUAL_QUANTILES.length

export type SummariserWish = {
  readonly indicators: readonly IndicatorId[]
  readonly levers?: LeverChoice | undefined
  /** How many places are projected together. */
  readonly size: number
}

/**
 * Projects and sums up places by the compiled kernel: for each of up to `size` places, in the order given, its figures
 * [indicator][year][SUMMARY_FIELDS].
 */
export function wasmSummariser(
  kernel: WasmKernel,
  plan: Plan,
  { indicators, levers, size }: SummariserWish,
): (places: readonly PlaceParameters[]) => Float64Array[] {
  const recipes = indicators.map((indicator) => recipeOf(indicator, levers))
  const open = () => openBlock(kernel, { plan, recipes, size, shares: USUAL_QUANTILES })
  let block = open()
  return (places) => {
    if (block.isLost()) block = open()
    block.project(places.map((place) => preparePlace(plan, place, block.byteSums)))
    return places.map((_, position) => block.summariesOf(position))
  }
}
