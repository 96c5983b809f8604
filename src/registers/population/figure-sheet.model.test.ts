import { expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import { badFigures } from './figure-sheet.model.ts'

const codes = [
  {
    code: '9901',
    name: 'Fjordvik',
    organisationId: '',
    during: { from: localDate('1964-01-01'), until: localDate('2020-01-01') },
    source: '',
  },
]
const row = (line: number, [code, date]: readonly [string, string], ages = { from: 0, to: 150 }) => ({
  line,
  value: { code, onDate: localDate(date), ages, persons: 1, source: 'SSB' },
  cells: { kommunenummer: code, dato: date, alder_til: `${ages.to}` },
})

test('each row that cannot be true is named by the cell that is wrong', () => {
  const rows = [
    row(2, ['9901', '2016-01-01']),
    row(3, ['1234', '2016-01-01']),
    row(4, ['9901', '2021-01-01']),
    row(5, ['9901', '2016-01-01'], { from: 90, to: 80 }),
    row(7, ['9901', '2016-01-01']),
    row(8, ['9901', '2016-01-01'], { from: 80, to: 89 }),
  ]
  expect(badFigures({ rows }, codes)).toEqual([
    {
      line: 3,
      column: 'kommunenummer',
      code: 'population-code-unknown',
      details: { code: '1234' },
      typed: '1234',
    },
    {
      line: 4,
      column: 'dato',
      code: 'population-code-not-in-use',
      details: { code: '9901', date: '2021-01-01' },
      typed: '2021-01-01',
    },
    { line: 5, column: 'alder_til', code: 'population-ages-turned', details: {}, typed: '80' },
    {
      line: 7,
      column: 'kommunenummer',
      code: 'population-line-twice',
      details: { line: '2' },
      typed: '9901',
    },
  ])
})
