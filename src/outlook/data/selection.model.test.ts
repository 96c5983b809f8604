import { expect, test } from 'vitest'
import { codesIn, MOST_PLACES } from './selection.model.ts'

test('codes are sorted and each stands once', () => {
  expect(codesIn('4223,4204,4223')).toEqual(['4204', '4223'])
  expect(codesIn('4204+4223')).toEqual(['4204', '4223'])
})

test.each([
  [undefined],
  [''],
  ['vennesla'],
  ['42'],
  ["4204,'; drop table"],
  [Array.from({ length: MOST_PLACES + 1 }, (_, at) => 1000 + at).join(',')],
])('what is no list of codes is none: %s', (text) => {
  expect(codesIn(text)).toBeUndefined()
})
