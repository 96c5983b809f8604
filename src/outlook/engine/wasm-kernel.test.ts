import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fitParameters } from './fit/fit.ts'
import { INDICATORS } from './indicator.model.ts'
import { BASE_YEAR, MADE, madeUpHistory, madeUpRates } from './made-up-nation.examples.ts'
import type { ParameterSet } from './parameter-set.model.ts'
import { type ProjectionRequest, preparePlan } from './plan.ts'
import { projectPlace, requirePlace, summariseCounts } from './project.ts'
import { runsWasmKernel, startWasmKernel } from './wasm-kernel.ts'
import { SUMMARY_FIELDS, wasmProjector, wasmSummariser } from './wasm-projector.ts'

const bytes = readFileSync(new URL('./kernel.wasm', import.meta.url))
const kernel = await startWasmKernel(bytes)
const set = fitParameters(madeUpHistory(), madeUpRates(), { base: BASE_YEAR, last: 2030, made: MADE })
/** No multiple of four, so that the last vector is not full. */
const DRAWS = 42
const request = { to: 2028, draws: DRAWS, seed: 11 } satisfies ProjectionRequest

/** What both kernels count in a place, all bands, years and draws. */
function both(code: string, given: ProjectionRequest) {
  const plan = preparePlan(set, given)
  const place = requirePlace(set, code)
  return { plain: projectPlace(plan, place).counts, compiled: wasmProjector(kernel, plan)(place).counts }
}

/** The widest gap between two lists, against the size of what they hold. */
function gap(one: Float32Array, other: Float32Array): number {
  expect(one.length).toBe(other.length)
  return one.reduce((widest, value, at) => {
    return Math.max(widest, Math.abs(value - (other[at] as number)) / (10 + Math.abs(value)))
  }, 0)
}

describe('the compiled kernel and plain TypeScript', () => {
  test.each(['9901', '9903', '9904'])('agree to rounding without chance: %s', (code) => {
    const { plain, compiled } = both(code, { ...request, draws: 1, noise: 'none' })
    expect(gap(plain, compiled)).toBeLessThan(2e-6)
  })

  test.each(['9901', '9903', '9904'])('draw the same numbers, to rounding: %s', (code) => {
    const { plain, compiled } = both(code, { ...request, noise: 'matched' })
    expect(gap(plain, compiled)).toBeLessThan(1e-4)
  })

  test.each(['9902', '9903', '9904'])('draw the very same whole persons: %s', (code) => {
    const { plain, compiled } = both(code, { ...request, noise: 'whole' })
    expect(compiled).toEqual(plain)
    expect(compiled.every(Number.isInteger)).toBe(true)
  })

  test('do so for the longest horizon and odd seeds', () => {
    const { plain, compiled } = both('9903', { to: 2030, draws: 5, seed: 2 ** 45 + 1, noise: 'whole' })
    expect(compiled).toEqual(plain)
  })

  test('sum up alike, every indicator and year', () => {
    const plan = preparePlan(set, request)
    const places = ['9901', '9903'].map((code) => requirePlace(set, code))
    const summaries = wasmSummariser(kernel, plan, { indicators: INDICATORS, size: 2 })(places)
    places.forEach((place, position) => {
      const rows = summariseCounts(place.code, projectPlace(plan, place), { indicators: INDICATORS })
      rows.forEach(({ mean, p10, p25, p50, p75, p90 }, row) => {
        const found = summaries[position]?.subarray(row * SUMMARY_FIELDS, (row + 1) * SUMMARY_FIELDS)
        const expected = [mean, p10, p25, p50, p75, p90]
        expect(gap(Float32Array.from(expected), Float32Array.from(found ?? []))).toBeLessThan(1e-4)
      })
    })
  })
})

test('a ratio to nobody is not a number in either kernel', () => {
  const [place] = set.places
  if (!place) throw new Error('the made-up nation has places')
  const young = {
    ...place,
    population: place.population.map((people, cell) => (cell % 106 < 60 ? people : 0)),
  }
  const closed: ParameterSet = { ...set, places: [{ ...young, share: young.share.map(() => 0) }] }
  const plan = preparePlan(closed, { ...request, to: 2020, noise: 'none' })
  const indicators = ['supportRatio80', 'population'] as const
  const [summary] = wasmSummariser(kernel, plan, { indicators, size: 1 })(closed.places)
  const ratios = summary?.subarray(0, plan.years.length * SUMMARY_FIELDS)
  expect(ratios?.every(Number.isNaN)).toBe(true)
  expect(summary?.subarray(plan.years.length * SUMMARY_FIELDS).some(Number.isNaN)).toBe(false)
})

test('one kernel serves two plans by turns', () => {
  const place = requirePlace(set, '9902')
  const [one, other] = [1, 2].map((seed) => wasmProjector(kernel, preparePlan(set, { ...request, seed })))
  const first = one?.(place).counts
  expect(other?.(place).counts).not.toEqual(first)
  expect(one?.(place).counts).toEqual(first)
})

test('bytes that are no kernel are told from those that are', () => {
  expect(runsWasmKernel(bytes)).toBe(true)
  expect(runsWasmKernel(new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]))).toBe(false)
})
