import { expect, test } from 'vitest'
import { agreed } from './agreement.model.ts'

type Row = { readonly name: string; readonly number?: string | null; readonly note: string }

const rows = (...values: readonly Row[]) =>
  values.map((value, index) => ({ line: index + 2, value, cells: {} }))

test('facts are told by whichever row tells them; blank cells agree with everybody', () => {
  expect(
    agreed(rows({ name: 'a', number: null, note: 'x' }, { name: 'b', number: '1', note: '' }), [
      'number',
      'note',
    ]),
  ).toEqual({ ok: true, value: { number: '1', note: 'x' } })
})

test('a column that the file does not have stays undefined, and an empty one stays empty', () => {
  expect(agreed(rows({ name: 'a', note: '' }, { name: 'a', note: '' }), ['number', 'note'])).toEqual({
    ok: true,
    value: { number: undefined, note: '' },
  })
})

test('the first cell that contradicts a row above it is named, with that row', () => {
  const told = rows(
    { name: 'a', number: null, note: '' },
    { name: 'a', number: '1', note: '' },
    { name: 'a', number: '2', note: '' },
  )
  expect(agreed(told, ['name', 'number'])).toEqual({ ok: false, row: 2, column: 'number', line: 3 })
})
