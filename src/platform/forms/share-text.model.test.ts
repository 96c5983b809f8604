import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseShare } from './share-text.model.ts'

test.each([
  ['30 %', '0.3'],
  ['30%', '0.3'],
  ['30\u00a0%', '0.3'],
  ['30 prosent', '0.3'],
  ['12,5 %', '0.125'],
  ['0,3', '0.3'],
  ['0.30', '0.3'],
  ['0.125', '0.125'],
  ['0,125', '0.125'],
  ['33,333 %', '0.33333'],
  ['1/3', '1/3'],
  ['2 / 6', '1/3'],
  ['⅓', '1/3'],
  ['1/4', '0.25'],
  ['33 1/3 %', '1/3'],
  ['1', '1'],
  ['1,000', '1'],
  ['100 %', '1'],
  ['0', '0'],
  ['0 %', '0'],
  ['1/7', '1/7'],
])('%s is %s exactly', (text, value) => {
  expect(parseShare(text)).toEqual({ ok: true, value })
})

test.each([
  ['', 'required'],
  ['halvparten', 'share'],
  ['1/0', 'share'],
  ['1//3', 'share'],
  ['%', 'share'],
  ['1/3/4', 'share'],
  ['30', 'share-out-of-range'],
  ['4/3', 'share-out-of-range'],
  ['101 %', 'share-out-of-range'],
  ['-0,1', 'share-out-of-range'],
])('%j: %s', (text, code) => {
  expect(parseShare(text)).toEqual({ ok: false, code })
})

test('a fraction keeps its value, whatever its form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (a, b) => {
      const [above, below] = a <= b ? [a, b] : [b, a]
      const share = parseShare(`${above}/${below}`)
      if (!share.ok) throw new Error(share.code)
      const [top = '', bottom = '1'] = share.value.split('/')
      expect(Number(top) / Number(bottom)).toBeCloseTo(above / below, 12)
    }),
  )
})
