import { expect, test } from 'vitest'
import type { OutlookRow } from '../engine/project.ts'
import { rowsJson } from './rows-json.ts'

const row = (mean: number): OutlookRow => ({
  ...{ municipality: '4223', year: 2040, indicator: 'population' },
  ...{ mean, p10: 0, p25: 10, p50: 14_000.25, p75: Number.NaN, p90: 0.1 },
})

type Answer = { results: readonly Record<string, unknown>[] }
const read = (text: string) => (JSON.parse(text) as Answer).results

test('an answer without rows, with one and with several is JSON, a line a row', () => {
  expect(read(rowsJson([]))).toEqual([])
  expect(read(rowsJson([row(1)]))).toEqual([{ ...row(1), p75: null }])
  expect(
    rowsJson([row(1), row(2), row(3)])
      .trim()
      .split('\n'),
  ).toHaveLength(5)
  expect(read(rowsJson([row(1), row(2)])).map(({ mean }) => mean)).toEqual([1, 2])
})

test.each([
  [1234.5678912, 1234.568],
  [-1234.5678912, -1234.568],
  [0.00012345678, 0.0001234568],
  [9.99999996, 10],
  [999_999.96, 1_000_000],
  [123_456_789, 123_456_800],
  [5_594_340, 5_594_340],
  [3.25, 3.25],
  [-0.5, -0.5],
  [1e-30, 0],
])('%f is written with seven figures that count: %f', (value, written) => {
  expect(read(rowsJson([row(value)]))[0]?.mean).toBe(written)
})

test('every size of number is written as it would be by JavaScript', () => {
  for (let power = -6; power < 9; power += 0.0137) {
    const value = 10 ** power
    expect(read(rowsJson([row(value)]))[0]?.mean).toBe(Number(value.toPrecision(7)))
  }
})
