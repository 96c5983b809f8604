/** Mean and quantiles of an indicator in one year. */
export type Summary = {
  readonly mean: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
}

export const USUAL_QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const

/** Mean and quantiles over the draws of a year; draws that are NaN are left out, and all are NaN if none is left. */
export function summarise(draws: Float32Array): Summary {
  const values = numbersOf(draws)
  const [p10, p25, p50, p75, p90] = quantiles(values, USUAL_QUANTILES) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { mean: meanOf(values), p10, p25, p50, p75, p90 }
}

/** The draws without what is NaN; a loop, since a callback for each draw would take longer than all the rest. */
function numbersOf(draws: Float32Array): Float32Array {
  let at = 0
  while (at < draws.length && !Number.isNaN(draws[at] as number)) at++
  return at === draws.length ? draws : draws.filter((value) => !Number.isNaN(value))
}

export function meanOf(values: Float32Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] as number
  return sum / values.length
}

/** Bins that values are sorted into before any is compared with another. */
const BINS = 512

/**
 * Quantiles by rising `shares`, each the value at rank ⌊share·n⌋ (as the draws stand, nothing in between). Values are
 * dealt out to bins, and only the bin of a rank is sorted: a third of the time of selecting the ranks one by one.
 */
export function quantiles(values: Float32Array, shares: readonly number[]): number[] {
  if (values.length === 0) return shares.map(() => Number.NaN)
  const dealt = dealOut(values)
  return shares.map((share) => {
    const rank = Math.min(values.length - 1, Math.floor(share * values.length))
    return valueAt(dealt, rank)
  })
}

/** The bin of each value, values in order of their bins, and where each bin ends. */
type Dealt = { readonly bins: Int32Array; readonly values: Float32Array; readonly ends: Int32Array }

const roomOf = (length: number): Dealt => ({
  bins: new Int32Array(length),
  values: new Float32Array(length),
  ends: new Int32Array(BINS),
})

/** Used again for every row of so many draws: making room anew would take as long as the dealing. */
let room = roomOf(0)

function dealOut(values: Float32Array): Dealt {
  if (room.values.length !== values.length) room = roomOf(values.length)
  const { bins, ends } = room
  ends.fill(0)
  const { least, most } = rangeOf(values)
  const spread = BINS / (most - least)
  const scale = Number.isFinite(spread) ? spread : 0
  for (let at = 0; at < values.length; at++) {
    const bin = Math.min(BINS - 1, (((values[at] as number) - least) * scale) | 0)
    bins[at] = bin
    ends[bin] = (ends[bin] as number) + 1
  }
  return putInOrder(values, room)
}

function putInOrder(values: Float32Array, dealt: Dealt): Dealt {
  const { bins, ends } = dealt
  let before = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inside = ends[bin] as number
    ends[bin] = before
    before += inside
  }
  for (let at = 0; at < values.length; at++) {
    const bin = bins[at] as number
    const next = ends[bin] as number
    dealt.values[next] = values[at] as number
    ends[bin] = next + 1
  }
  return dealt
}

function rangeOf(values: Float32Array): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}

/** The value at a rank; its bin may still be in any order, and is sorted in its place. */
function valueAt({ values, ends }: Dealt, rank: number): number {
  let bin = 0
  while ((ends[bin] as number) <= rank) bin++
  const start = bin === 0 ? 0 : (ends[bin - 1] as number)
  const end = ends[bin] as number
  if (end - start > FEW) values.subarray(start, end).sort()
  else sortFew(values, start, end)
  return values[rank] as number
}

/** So many values are sorted faster by moving each to its place than by the library. */
const FEW = 40

function sortFew(values: Float32Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const value = values[at] as number
    let to = at
    for (; to > start && (values[to - 1] as number) > value; to--) values[to] = values[to - 1] as number
    values[to] = value
  }
}
