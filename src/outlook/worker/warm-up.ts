import { CELLS } from '../engine/ages.model.ts'
import { USUAL_INDICATORS } from '../engine/indicator.model.ts'
import { FORMAT, MORTALITY_BANDS, type ParameterSet } from '../engine/parameter-set.model.ts'
import { preparePlan } from '../engine/plan.ts'
import type { WasmKernel } from '../engine/wasm-kernel.ts'
import { wasmSummariser } from '../engine/wasm-projector.ts'

/** So many rounds of so many years and draws, after which the engine has compiled for speed what it runs. */
const ROUNDS = 4
const YEARS = 10
const DRAWS = 48

/**
 * Projects a place where next to nobody lives, a few times over. Programs are compiled in haste at first and well when
 * they have run a while; a thread that waits for its order can have that behind it when the order comes.
 */
export function warmUp(kernel: WasmKernel): void {
  const set = nowhere()
  for (let round = 0; round < ROUNDS; round++) {
    const plan = preparePlan(set, { to: set.base + YEARS, draws: DRAWS, seed: round })
    wasmSummariser(kernel, plan, { indicators: USUAL_INDICATORS, size: 1 })(set.places)
  }
}

const evenly = (length: number, value: number): number[] => new Array<number>(length).fill(value)
const yearly = (value: number): number[][] => Array.from({ length: YEARS }, () => evenly(CELLS, value))

function nowhere(): ParameterSet {
  const base = 2000
  return {
    ...{ format: FORMAT, version: 1, base, last: base + YEARS },
    made: { on: '', by: '', sources: [], inputs: [], notes: [] },
    nation: {
      deathRates: evenly(CELLS, 0.01),
      improvement: evenly(CELLS, 0.01),
      mortality: { walk: 0.01, noise: 0.01, common: 0.5 },
      fertility: { shape: evenly(CELLS / 2, 0.01), path: evenly(YEARS, 1.5), sd: 0.1, persistence: 0.9 },
      migration: { profile: evenly(CELLS, 1 / CELLS), path: evenly(YEARS, 1), sd: 1, persistence: 0.9 },
      outflow: evenly(CELLS, 0.03),
      rake: yearly(1),
      pool: yearly(100),
    },
    places: [
      {
        ...{ code: '0000', name: '', population: evenly(CELLS, 20), share: evenly(CELLS, 100), outflow: 1 },
        mortality: [0, 1].map(() => MORTALITY_BANDS.map(() => 1.1)),
        fertility: 1,
        deviation: { lasting: 0.01, yearly: 0.01, persistence: 0.9, leaving: 0.001, mortality: 0.05 },
      },
    ],
  }
}
