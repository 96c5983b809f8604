import { readFileSync } from 'node:fs'
import { USUAL_INDICATORS } from '../src/outlook/engine/indicator.model.ts'
import type { ParameterSet, PlaceParameters } from '../src/outlook/engine/parameter-set.model.ts'
import { type Noise, preparePlan } from '../src/outlook/engine/plan.ts'
import { projectPlace, roomForCounts, summariseCounts } from '../src/outlook/engine/project.ts'
import { startWasmKernel } from '../src/outlook/engine/wasm-kernel.ts'
import { wasmSummariser } from '../src/outlook/engine/wasm-projector.ts'
import { LARGEST_BLOCK } from '../src/outlook/worker/block-queue.ts'
import { KERNEL_FILE } from '../src/outlook/worker/kernel-file.ts'

/** Years ahead, and cells of a population. */
export const STEPS = 26
export const CELLS = 212

export type EngineWork = {
  readonly set: ParameterSet
  readonly places: readonly PlaceParameters[]
  readonly draws: number
  readonly noise: Noise
}

/** Seconds on the clock and on the processor. */
export type Taken = { readonly wall: number; readonly cpu: number }

export function taken(work: () => unknown): Taken {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
}

export const kernel = await startWasmKernel(readFileSync(KERNEL_FILE))

const request = ({ set, draws, noise }: EngineWork) => ({ to: set.base + STEPS, draws, seed: 7, noise })

/** The compiled kernel on this thread, national draws and quantiles included. */
export function compiledRun(work: EngineWork): Taken {
  return taken(() => {
    const plan = preparePlan(work.set, request(work))
    const size = Math.min(LARGEST_BLOCK, work.places.length)
    const summarise = wasmSummariser(kernel, plan, { indicators: USUAL_INDICATORS, size })
    for (let from = 0; from < work.places.length; from += size)
      summarise(work.places.slice(from, from + size))
  })
}

/** The same in plain TypeScript. */
export function plainRun(work: EngineWork): Taken {
  return taken(() => {
    const plan = preparePlan(work.set, request(work))
    const room = roomForCounts(plan)
    for (const place of work.places) summariseCounts(place.code, projectPlace(plan, place, room))
  })
}

/** A single place again and again: the national draws are there already, as when a lever is dragged. */
export function onePlace(work: EngineWork): () => Taken {
  const plan = preparePlan(work.set, request(work))
  const summarise = wasmSummariser(kernel, plan, { indicators: USUAL_INDICATORS, size: 1 })
  return () => taken(() => summarise(work.places.slice(0, 1)))
}

/** Nanoseconds for each cell of each year and draw. */
export const perCell = (seconds: number, { places, draws }: EngineWork): number =>
  (seconds * 1e9) / (places.length * draws * STEPS * CELLS)
