import { expect, test } from 'vitest'
import { regionCodes, splitFamily } from './region-codes.model.ts'

test('municipalities that came out of a split, and all that led to them, are known', () => {
  expect([...splitFamily].sort()).toEqual([
    '1504',
    '1507',
    '1508',
    '1523',
    '1529',
    '1534',
    '1546',
    '1571',
    '1580',
    '1612',
    '1613',
    '1617',
    '1622',
    '1636',
    '1638',
    '1805',
    '1806',
    '1849',
    '1850',
    '1854',
    '1875',
    '5011',
    '5012',
    '5013',
    '5016',
    '5023',
    '5024',
    '5055',
    '5056',
    '5059',
  ])
})

test('the grouping is asked for where there is one, split municipalities by their own codes', () => {
  const table = ['0', '42', '4223', '1014', '1508', '1507', '8888']
  expect(regionCodes(table, ['K-4223', 'K-1508', 'K-2111', 'F-42'])).toEqual({
    grouped: ['K-4223'],
    plain: ['1508', '1507'],
    unknown: ['K-2111'],
  })
})

test('without a grouping all municipalities that we know are asked for', () => {
  const { grouped, plain } = regionCodes(['0', '42', '4223', '1014', '8888'], undefined)
  expect({ grouped, plain }).toEqual({ grouped: [], plain: ['4223', '1014'] })
})
