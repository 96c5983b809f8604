import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../../platform/config/project-root.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'
import type { ProjectionRequest } from '../engine/plan.ts'
import { requirePlace } from '../engine/project.ts'
import { checkRequest } from '../engine/projection-request.model.ts'
import { SUMMARY_FIELDS } from '../engine/wasm-projector.ts'
import { openQueue } from './block-queue.ts'
import type { KernelChoice, ThreadOrder } from './thread-order.ts'

export type ThreadedProjection = {
  readonly set: ParameterSet
  readonly codes: readonly string[]
  readonly request: ProjectionRequest
  readonly indicators: readonly IndicatorId[]
  readonly kernel?: KernelChoice
}

/** Mean, p10, p25, p50, p75 and p90 of many places [place][indicator][year][6]; NaN where there is nothing to say. */
export type ProjectedFigures = {
  readonly codes: readonly string[]
  readonly indicators: readonly IndicatorId[]
  readonly years: readonly number[]
  readonly figures: Float64Array
}

/** Threads that have been started and wait for their order; they keep no program from ending. */
export type WaitingThreads = { readonly workers: readonly Worker[] }

/** Starts threads, by default as many as there are processors; worth doing early, while files are still read. */
export function startThreads(count = availableParallelism()): WaitingThreads {
  const workers = Array.from({ length: Math.max(1, count) }, () => new Worker(workerFile()))
  for (const worker of workers) worker.unref()
  return { workers }
}

/**
 * Projects places on threads of their own, which end with it; the figures do not depend on how many. Throws a sentence
 * for an unknown code or a request that makes no sense.
 */
export async function projectOnThreads(
  projection: ThreadedProjection,
  threads?: number | WaitingThreads,
): Promise<ProjectedFigures> {
  const { set, codes, request, indicators, kernel = 'fastest' } = projection
  checkRequest(set, request)
  const places = codes.map((code) => requirePlace(set, code))
  const years = Array.from({ length: request.to - set.base + 1 }, (_, step) => set.base + step)
  const { workers } = typeof threads === 'object' ? threads : startThreads(fitting(places.length, threads))
  const length = places.length * indicators.length * years.length * SUMMARY_FIELDS
  const figures = new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))
  const queue = openQueue(places.length, workers.length)
  const order: ThreadOrder = { set: { ...set, places }, request, indicators, queue, figures, kernel }
  await Promise.all(workers.map((worker) => carryOut(worker, order)))
  return { codes, indicators, years, figures }
}

/** No more threads than places. */
const fitting = (places: number, threads = availableParallelism()): number => Math.min(places, threads)

/** From the sources the thread runs them as they stand; from the build, the file that was built of them. */
const workerFile = (): string | URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./project-blocks.worker.ts', import.meta.url)
    : path.join(projectRoot, 'dist/server/outlook/worker/project-blocks.worker.js')

async function carryOut(worker: Worker, order: ThreadOrder): Promise<void> {
  worker.ref()
  worker.postMessage(order)
  const [code] = (await once(worker, 'exit')) as [number]
  if (code !== 0) throw new Error(`a thread of the projection ended with code ${code}`)
}
