import type { IndicatorId } from '../engine/indicator.model.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'
import type { ProjectionRequest } from '../engine/plan.ts'
import type { BlockQueue } from './block-queue.ts'

/** Which kernel: the compiled one where it runs, or plain TypeScript. */
export type KernelChoice = 'fastest' | 'plain'

/** What each thread is given; the set holds the places that are asked for, in the order of the figures. */
export type ThreadOrder = {
  readonly set: ParameterSet
  readonly request: ProjectionRequest
  readonly indicators: readonly IndicatorId[]
  readonly queue: BlockQueue
  readonly figures: Float64Array
  readonly kernel: KernelChoice
}
