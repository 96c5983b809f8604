/** Places that are still to be projected, shared by all threads: a number that only goes up. */
export type BlockQueue = { readonly next: Int32Array; readonly length: number; readonly threads: number }

/** So many places fit into the cache together, and share the making of survival. */
export const LARGEST_BLOCK = 12
/** Below this the making of survival costs more than an even end is worth. */
const SMALLEST_BLOCK = 3

export function openQueue(length: number, threads: number): BlockQueue {
  return { next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), length, threads }
}

export type Span = { readonly from: number; readonly to: number }

/** Takes the next block from the queue: large ones first, smaller ones towards the end, so that all end together. */
export function takeBlock({ next, length, threads }: BlockQueue): Span | undefined {
  for (;;) {
    const from = Atomics.load(next, 0)
    if (from >= length) return undefined
    const fair = Math.ceil((length - from) / (2 * threads))
    const to = Math.min(length, from + Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, fair)))
    if (Atomics.compareExchange(next, 0, from, to) === from) return { from, to }
  }
}
