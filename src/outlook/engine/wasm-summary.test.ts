import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyOf, normalAt } from './random.ts'
import { meanOf, quantiles } from './summary.ts'
import { startWasmKernel } from './wasm-kernel.ts'
import { openMemory } from './wasm-memory.ts'

const kernel = await startWasmKernel(readFileSync(new URL('./kernel.wasm', import.meta.url)))
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]

/** Mean and quantiles of one row, as the compiled kernel finds them. */
function summaryOf(values: Float32Array): number[] {
  const memory = openMemory(kernel)
  const row = memory.put(values)
  const shares = memory.take(SHARES.length * 8)
  memory.doubles(shares, SHARES.length).set(SHARES)
  const results = memory.take((1 + SHARES.length) * 8)
  const room = memory.take(kernel.summaryRoom(values.length))
  const task = memory.take(32)
  memory.words(task, [row, 1, values.length, values.length, shares, SHARES.length, results, room])
  kernel.summarise(task)
  return [...memory.doubles(results, 1 + SHARES.length)]
}

const key = keyOf(3)
const normals = (length: number) => Float32Array.from({ length }, (_, at) => normalAt(key, at))
const rows: readonly (readonly [string, Float32Array])[] = [
  ['a thousand normals', normals(1000)],
  ['few draws', normals(3)],
  ['a single draw', Float32Array.of(7.5)],
  ['all alike', new Float32Array(100).fill(3)],
  ['many alike', Float32Array.from({ length: 999 }, (_, at) => at % 3)],
  ['one far out', Float32Array.from({ length: 500 }, (_, at) => (at === 77 ? 1e30 : at / 500))],
  ['below and above zero', normals(250).map((value) => value * 1e-30)],
  ['in order', Float32Array.from({ length: 640 }, (_, at) => at)],
]

test.each(rows)('mean and quantiles are those of plain TypeScript: %s', (_, values) => {
  const [mean, ...found] = summaryOf(values)
  expect(mean).toBeCloseTo(meanOf(values), 9)
  expect(found).toEqual(quantiles(values.slice(), SHARES))
})

test('draws that are no numbers are left out, and nothing is said when none is left', () => {
  const some = Float32Array.of(5, Number.NaN, 1, Number.NaN, 3)
  expect(summaryOf(some)).toEqual([3, ...quantiles(Float32Array.of(5, 1, 3), SHARES)])
  expect(summaryOf(new Float32Array(4).fill(Number.NaN)).every(Number.isNaN)).toBe(true)
})
