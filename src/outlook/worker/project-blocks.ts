import type { IndicatorId } from '../engine/indicator.model.ts'
import type { PlaceParameters } from '../engine/parameter-set.model.ts'
import type { Plan } from '../engine/plan.ts'
import { projectPlace, roomForCounts, summariseCounts } from '../engine/project.ts'
import type { WasmKernel } from '../engine/wasm-kernel.ts'
import { SUMMARY_FIELDS, wasmSummariser } from '../engine/wasm-projector.ts'
import { type BlockQueue, LARGEST_BLOCK, takeBlock } from './block-queue.ts'

/** What threads work on together. */
export type BlockWork = {
  readonly plan: Plan
  readonly places: readonly PlaceParameters[]
  readonly indicators: readonly IndicatorId[]
  readonly queue: BlockQueue
  /** Where the figures go [place][indicator][year][SUMMARY_FIELDS]. */
  readonly figures: Float64Array
}

type Summariser = (places: readonly PlaceParameters[]) => Float64Array[]

/** Projects blocks of places until the queue is empty, by the compiled kernel or, without one, in plain TypeScript. */
export function projectBlocks(work: BlockWork, kernel: WasmKernel | undefined): void {
  const { plan, places, indicators, queue, figures } = work
  const size = Math.min(LARGEST_BLOCK, places.length)
  const { levers } = plan.request
  const summarise = kernel
    ? wasmSummariser(kernel, plan, { indicators, levers, size })
    : plainSummariser(work)
  const length = figuresPerPlace(work)
  for (let block = takeBlock(queue); block; block = takeBlock(queue)) {
    const { from, to } = block
    summarise(places.slice(from, to)).forEach((found, at) => {
      figures.set(found, (from + at) * length)
    })
  }
}

export const figuresPerPlace = ({ plan, indicators }: Pick<BlockWork, 'plan' | 'indicators'>): number =>
  indicators.length * plan.years.length * SUMMARY_FIELDS

function plainSummariser({ plan, indicators }: BlockWork): Summariser {
  const room = roomForCounts(plan)
  const { levers } = plan.request
  const wish = { indicators, ...(levers ? { levers } : {}) }
  return (places) =>
    places.map((place) => {
      const rows = summariseCounts(place.code, projectPlace(plan, place, room), wish)
      return Float64Array.from(
        rows.flatMap(({ mean, p10, p25, p50, p75, p90 }) => [mean, p10, p25, p50, p75, p90]),
      )
    })
}
