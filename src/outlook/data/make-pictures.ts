import { CELLS } from '../engine/ages.model.ts'
import type { BandCounts } from '../engine/band.model.ts'
import { countIndicator, INDICATORS, type IndicatorId } from '../engine/indicator.model.ts'
import type { ParameterSet, PlaceParameters } from '../engine/parameter-set.model.ts'
import { type Plan, preparePlan } from '../engine/plan.ts'
import { expectedPopulation, projectPlace, requirePlace, roomForCounts } from '../engine/project.ts'
import { summarise } from '../engine/summary.ts'
import type { WasmKernel } from '../engine/wasm-kernel.ts'
import { wasmProjector } from '../engine/wasm-projector.ts'
import { addCounts, emptyCounts } from './add-counts.ts'
import type { Picture, Quantiles, Standing } from './picture.model.ts'

/** The national draws of a standing projection: made once, and used for every picture. */
export type Studio = {
  readonly set: ParameterSet
  readonly plan: Plan
  readonly standing: Standing
  /** Projects a place into the room given. */
  readonly project: (place: PlaceParameters, room: Float32Array) => BandCounts
}

/** Both kernels give the same figures to rounding; the compiled one is several times as fast, most so in small places. */
export function openStudio(set: ParameterSet, standing: Standing, kernel?: WasmKernel): Studio {
  const { to, draws, seed } = standing
  const plan = preparePlan(set, { to, draws, seed })
  const project = kernel
    ? wasmProjector(kernel, plan)
    : (place: PlaceParameters, room: Float32Array) => projectPlace(plan, place, room)
  return { set, standing, plan, project }
}

/**
 * Pictures of each of the municipalities and, of several, of all of them together, the last. The draws of one
 * municipality at a time are kept; `onStep` is called after each. Throws a sentence for an unknown code.
 */
export function* makePictures(studio: Studio, codes: readonly string[]): Generator<Picture> {
  const { set, plan, standing, project } = studio
  const places = codes.map((code) => requirePlace(set, code))
  const room = roomForCounts(plan)
  const together = places.length > 1 ? emptyCounts(plan) : undefined
  const people: number[][] = []
  for (const place of places) {
    const counts = project(place, room)
    const expected = rowsOf(expectedPopulation(set, place.code, { to: standing.to }))
    if (together) addCounts(together, counts)
    addPeople(people, expected)
    yield pictureOf(studio, { codes: [place.code], counts, people: expected.map(roundedPeople) })
  }
  if (together) yield pictureOf(studio, { codes, counts: together, people: people.map(roundedPeople) })
}

/** Cells of all years in a row, parted into years. */
const rowsOf = (cells: Float64Array): Float64Array[] =>
  Array.from({ length: cells.length / CELLS }, (_, year) => cells.subarray(year * CELLS, (year + 1) * CELLS))

const roundedPeople = (cells: ArrayLike<number>): number[] =>
  Array.from(cells, (people) => Math.round(people * 10) / 10)

function addPeople(sum: number[][], added: readonly ArrayLike<number>[]): void {
  added.forEach((cells, year) => {
    const row = sum[year] ?? new Array<number>(cells.length).fill(0)
    sum[year] = row
    for (let cell = 0; cell < cells.length; cell++) row[cell] = (row[cell] ?? 0) + (cells[cell] ?? 0)
  })
}

type Made = { readonly codes: readonly string[]; readonly counts: BandCounts; readonly people: number[][] }

function pictureOf({ standing }: Studio, { codes, counts, people }: Made): Picture {
  const values = INDICATORS.map((indicator) => [indicator, quantilesOf(indicator, counts)] as const)
  return {
    ...standing,
    codes: [...codes].sort(),
    years: counts.years,
    values: Object.fromEntries(values) as Record<IndicatorId, (Quantiles | null)[]>,
    people,
  }
}

function quantilesOf(indicator: IndicatorId, counts: BandCounts): (Quantiles | null)[] {
  const drawn = countIndicator(indicator, counts)
  return counts.years.map((_, at) => {
    const { mean, p10, p25, p50, p75, p90 } = summarise(
      drawn.subarray(at * counts.draws, (at + 1) * counts.draws),
    )
    const kept = [mean, p10, p25, p50, p75, p90].map(rounded) as unknown as Quantiles
    return kept.every(Number.isFinite) ? kept : null
  })
}

/** Six digits say more than anybody knows, and keep the files small. */
const rounded = (value: number): number => Number(value.toPrecision(6))
