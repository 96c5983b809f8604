import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, cutSelection, type TableSelection } from './table-selection.model.ts'

const codes = (length: number) => Array.from({ length }, (_, at) => `${at}`)

/** Every combination of codes that a selection asks for. */
const combinations = (selection: TableSelection): string[] =>
  selection.reduce<string[]>(
    (found, one) => found.flatMap((start) => one.codes.map((code) => `${start} ${code}`)),
    [''],
  )

test('parts are below the limit, overlap nowhere, and are the whole together', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 50 }), (sizes, most) => {
      const selection = sizes.map((size, at) => ({ variable: `v${at}`, codes: codes(size) }))
      const parts = cutSelection(selection, { most, first: 'v0' })
      for (const part of parts) expect(cellsOf(part)).toBeLessThanOrEqual(most)
      expect(parts.flatMap(combinations).sort()).toEqual(combinations(selection).sort())
    }),
  )
})

test('regions are cut before years', () => {
  const selection = [
    { variable: 'Region', codes: codes(357), codeList: 'agg_KommSummer' },
    { variable: 'Alder', codes: codes(106) },
    { variable: 'Kjonn', codes: codes(2) },
    { variable: 'Tid', codes: codes(22) },
  ]
  const parts = cutSelection(selection, { most: 800_000, first: 'Region' })
  expect(parts.map(([region]) => region?.codes.length)).toEqual([171, 171, 15])
  expect(parts.every(([region]) => region?.codeList === 'agg_KommSummer')).toBe(true)
})
