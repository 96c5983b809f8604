import { expect, test } from 'vitest'
import { codesIn, MOST_PLACES, tickedIn, tickName } from './selection.model.ts'

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

test('boxes that were ticked are codes, sorted, and other fields are not', () => {
  const query = {
    [tickName('4223')]: 'ja',
    [tickName('4204')]: 'ja',
    kommuner: '4218',
    kost: '1',
    ar: '2040',
  }
  expect(tickedIn(query)).toEqual(['4204', '4223'])
})
