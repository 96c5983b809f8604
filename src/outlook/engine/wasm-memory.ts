import type { WasmKernel } from './wasm-kernel.ts'

const PAGE = 65_536
/** A cache line. */
const ALIGNMENT = 64

/** The kernel's memory, taken piece by piece; nothing is given back but by opening it anew. */
export type WasmMemory = {
  /** Address of so many bytes, all zero. */
  take(bytes: number): number
  /** Address of a copy in single precision. */
  put(values: ArrayLike<number>): number
  /** What lies at an address, until more memory is taken. */
  floats(address: number, length: number): Float32Array
  integers(address: number, length: number): Int32Array
  doubles(address: number, length: number): Float64Array
  /** Whether the memory was opened anew since, so that all tables are lost. */
  isLost(): boolean
  /** Writes whole numbers, and fractions as single precision, word after word. */
  words(address: number, fields: readonly Word[]): void
}

export type Word = number | { readonly single: number }

/** How often each kernel's memory was opened. */
const openings = new WeakMap<WasmKernel, number>()

/** Opens all of the kernel's memory for new tables; those of before are lost. */
export function openMemory(kernel: WasmKernel): WasmMemory {
  let free = kernel.freeFrom()
  const { memory } = kernel
  const opening = (openings.get(kernel) ?? 0) + 1
  openings.set(kernel, opening)
  const take = (bytes: number): number => {
    const address = Math.ceil(free / ALIGNMENT) * ALIGNMENT
    free = address + bytes
    if (free > memory.buffer.byteLength) memory.grow(Math.ceil((free - memory.buffer.byteLength) / PAGE))
    new Uint8Array(memory.buffer, address, bytes).fill(0)
    return address
  }
  const floats = (address: number, length: number) => new Float32Array(memory.buffer, address, length)
  return {
    take,
    floats,
    isLost: () => openings.get(kernel) !== opening,
    integers: (address, length) => new Int32Array(memory.buffer, address, length),
    doubles: (address, length) => new Float64Array(memory.buffer, address, length),
    put(values) {
      const address = take(values.length * 4)
      floats(address, values.length).set(values)
      return address
    },
    words(address, fields) {
      const view = new DataView(memory.buffer, address)
      fields.forEach((field, at) => {
        if (typeof field === 'number') view.setInt32(at * 4, field, true)
        else view.setFloat32(at * 4, field.single, true)
      })
    },
  }
}

/** Rows of draws, each padded to `row` numbers. */
export function paddedRows(values: Float32Array, draws: number, row: number): Float32Array {
  if (row === draws) return values
  const rows = values.length / draws
  const padded = new Float32Array(rows * row)
  for (let at = 0; at < rows; at++) padded.set(values.subarray(at * draws, (at + 1) * draws), at * row)
  return padded
}
