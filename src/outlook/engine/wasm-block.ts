import { BAND_SLOTS, BANDS } from './band.model.ts'
import { type ByteSource, numbersOf } from './deviation.ts'
import type { Recipe } from './indicator.model.ts'
import type { PlacePlan } from './place-plan.ts'
import type { Plan } from './plan.ts'
import { SLOTS } from './slot.model.ts'
import type { WasmKernel } from './wasm-kernel.ts'
import { openMemory, paddedRows, type WasmMemory, type Word } from './wasm-memory.ts'

/** Draws that stand side by side in a vector; rows of draws are padded to a multiple. */
const LANES = 4
const PLAN_WORDS = 10
const PLACE_WORDS = 11
const RECIPE_WORDS = 5
const TERM_BYTES = 8
const WORD_BYTES = 4
const NOISES = { none: 0, matched: 1, whole: 2 } as const
const KINDS = { people: 0, signed: 1, ratio: 2 } as const

/** A plan in the kernel's memory, with room for a block of places that are projected together. */
export type WasmBlock = {
  /** How many places there is room for. */
  readonly size: number
  /** Draws in a row of values, padding included. */
  readonly row: number
  /** Whether another block was opened since in the same kernel: this one must not be used any more. */
  isLost(): boolean
  /** Sums of random bytes for the tables of a place; valid until asked for again. */
  readonly byteSums: ByteSource
  /** Projects up to `size` places. */
  project(places: readonly PlacePlan[]): void
  /** What the place at a position was weighed into [recipe][year][row]; valid until the block is used again. */
  valuesOf(position: number): Float32Array
  /** Mean and quantiles by rising shares of the place at a position [recipe][year][1 + shares]. */
  summariesOf(position: number): Float64Array
}

export type BlockWish = {
  readonly plan: Plan
  readonly recipes: readonly Recipe[]
  readonly size: number
  /** Shares of the draws that quantiles are wanted for. */
  readonly shares: readonly number[]
}

/** Lays out a plan and the room for a block of places; a kernel serves one block at a time, the last opened. */
export function openBlock(kernel: WasmKernel, { plan, recipes, size, shares }: BlockWish): WasmBlock {
  const memory = openMemory(kernel)
  const row = Math.ceil(plan.draws / LANES) * LANES
  const planAt = putPlan(memory, { plan, recipes, row, room: memory.take(kernel.roomBytes(plan.steps)) })
  const placesAt = memory.take(size * PLACE_WORDS * WORD_BYTES)
  const length = recipes.length * plan.years.length * row
  const rooms = Array.from({ length: size }, () => takePlace(memory, { plan, row, length }))
  const summary = takeSummary(memory, { kernel, plan, recipes, shares, row })
  return {
    size,
    row,
    isLost: memory.isLost,
    byteSums: takeByteSums(memory, { kernel, numbers: numbersOf(plan.steps), row }),
    project(places) {
      places.forEach((place, at) => {
        const room = rooms[at]
        if (!room) throw new Error(`There is room for ${size} places, not ${places.length}.`)
        putPlace(memory, { plan, place, row, room, address: placesAt + at * PLACE_WORDS * WORD_BYTES })
      })
      kernel.projectPlaces(planAt, placesAt, places.length)
    },
    valuesOf: (position) => memory.floats(rooms[position]?.results ?? 0, length),
    summariesOf: (position) => summary(rooms[position]?.results ?? 0),
  }
}

type PlanInMemory = { plan: Plan; recipes: readonly Recipe[]; row: number; room: number }

function putPlan(memory: WasmMemory, { plan, recipes, row, room }: PlanInMemory): number {
  const padded = (values: Float32Array) => memory.put(paddedRows(values, plan.draws, row))
  const fields: Word[] = [
    plan.steps,
    plan.draws,
    row,
    memory.put(plan.hazard),
    padded(plan.mortality),
    padded(plan.fertility),
    memory.put(plan.motherhood),
    recipes.length,
    putRecipes(memory, plan.years.length, recipes),
    room,
  ]
  const address = memory.take(PLAN_WORDS * WORD_BYTES)
  memory.words(address, fields)
  return address
}

/** Recipes [year][recipe], each with its terms elsewhere. */
function putRecipes(memory: WasmMemory, years: number, recipes: readonly Recipe[]): number {
  const address = memory.take(years * recipes.length * RECIPE_WORDS * WORD_BYTES)
  for (let year = 0; year < years; year++)
    recipes.forEach(({ kind, above, below }, at) => {
      const fields = [KINDS[kind], ...putTerms(memory, above(year)), ...putTerms(memory, below(year))]
      memory.words(address + (year * recipes.length + at) * RECIPE_WORDS * WORD_BYTES, fields)
    })
  return address
}

/** The bands that count, each with its weight; where they begin and end. */
function putTerms(memory: WasmMemory, weights: Float64Array): readonly [number, number] {
  const terms: Word[] = []
  const put = (slot: number, weight: number) => {
    if (weight !== 0) terms.push(slot * LANES * WORD_BYTES, { single: weight })
  }
  for (let band = 0; band < BANDS; band++) {
    const [men, women] = [weights[band] as number, weights[BANDS + band] as number]
    // The kernel has counted both together after men and women.
    if (men === women) put(BAND_SLOTS + band, men)
    else {
      put(band, men)
      put(BANDS + band, women)
    }
  }
  const address = memory.take(terms.length * WORD_BYTES)
  memory.words(address, terms)
  return [address, address + (terms.length / 2) * TERM_BYTES]
}

type PlaceRoom = ReturnType<typeof takePlace>

function takePlace(memory: WasmMemory, { plan, row, length }: { plan: Plan; row: number; length: number }) {
  const floats = (count: number) => memory.take(count * WORD_BYTES)
  return {
    start: floats(SLOTS),
    stay: floats(plan.steps * SLOTS),
    inflow: floats(plan.steps * SLOTS),
    arrivals: floats(plan.steps * row),
    keep: floats(row),
    frailty: floats(row),
    results: floats(length),
  }
}

type PlaceInMemory = { plan: Plan; place: PlacePlan; row: number; room: PlaceRoom; address: number }

function putPlace(memory: WasmMemory, { plan, place, row, room, address }: PlaceInMemory): void {
  const put = (at: number, values: Float32Array) => memory.floats(at, values.length).set(values)
  put(room.start, place.start)
  put(room.stay, place.stay)
  put(room.inflow, place.inflow)
  put(room.arrivals, paddedRows(place.arrivals, plan.draws, row))
  put(room.keep, place.keep)
  put(room.frailty, place.frailty)
  memory.words(address, [
    place.key.first,
    place.key.second,
    NOISES[place.noise],
    { single: place.births },
    ...[room.start, room.stay, room.inflow, room.arrivals, room.keep, room.frailty, room.results],
  ])
}

type ByteRoom = { kernel: WasmKernel; numbers: number; row: number }

function takeByteSums(memory: WasmMemory, { kernel, numbers: most, row }: ByteRoom): ByteSource {
  const results = memory.take(most * row * WORD_BYTES)
  const task = memory.take(5 * WORD_BYTES)
  return (key, numbers) => {
    memory.words(task, [key.first, key.second, numbers, row, results])
    kernel.fillByteSums(task)
    return { sums: memory.integers(results, numbers * row), row }
  }
}

type SummaryWish = Pick<BlockWish, 'plan' | 'recipes' | 'shares'> & { kernel: WasmKernel; row: number }

function takeSummary(memory: WasmMemory, { kernel, plan, recipes, shares, row }: SummaryWish) {
  const rows = recipes.length * plan.years.length
  const sharesAt = memory.take(shares.length * 8)
  memory.doubles(sharesAt, shares.length).set(shares)
  const results = memory.take(rows * (1 + shares.length) * 8)
  const room = memory.take(kernel.summaryRoom(plan.draws))
  const task = memory.take(8 * WORD_BYTES)
  return (values: number): Float64Array => {
    memory.words(task, [values, rows, row, plan.draws, sharesAt, shares.length, results, room])
    kernel.summarise(task)
    return memory.doubles(results, rows * (1 + shares.length)).slice()
  }
}
