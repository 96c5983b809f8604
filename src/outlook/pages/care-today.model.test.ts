import { expect, test } from 'vitest'
import { type CareToday, NATION } from '../files/care-shares.model.ts'
import { careRows, leaningOf } from './care-today.model.ts'

const care: CareToday = {
  year: 2024,
  source: 'made up for tests',
  shares: new Map([
    [NATION, { home80: 26 }],
    ['9901', { home80: 31, institution80: 9 }],
    ['9902', { home80: 22 }],
    ['9903', { home80: 27 }],
    ['9904', { institution80: 12 }],
  ]),
}

test('a municipality that uses more or less than the country shows which way the picture errs', () => {
  expect(['9901', '9902', '9903', '9904', '9905'].map((code) => leaningOf(care, code))).toEqual([
    'too-low',
    'too-high',
    'alike',
    undefined,
    undefined,
  ])
})

test('the municipalities stand with the country last, and nothing is told where none has figures', () => {
  const places = [
    { code: '9901', name: 'Fjordvik' },
    { code: '9999', name: 'Dalen' },
  ]
  expect(careRows(care, places, 'Norge').map(({ name }) => name)).toEqual(['Fjordvik', 'Norge'])
  expect(careRows(care, places.slice(1), 'Norge')).toEqual([])
})
