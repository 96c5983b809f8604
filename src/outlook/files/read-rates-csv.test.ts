import { expect, test } from 'vitest'
import { temporaryFile } from './population-file.examples.ts'
import { POPULATION_HEADER } from './population-rows.ts'
import { readRatesFile } from './read-rates-csv.ts'

const header = ['measure', ...POPULATION_HEADER.slice(1)].join(',')
const rows = [
  'deaths,2020,men,5,,1',
  'deaths,2020,women,4',
  'exposure,2020,men,100,101',
  'exposure,2020,women,90',
  'fertility,2020,women,,0.5',
  'netMigration,2020,both,-20',
  'netMigration,2021,both,30',
]
const read = async (lines: readonly string[]) =>
  readRatesFile(
    await temporaryFile(['# source: A, CC BY 4.0', '# a note', header, ...lines].join('\n'), 'rates.csv'),
  )

test('rates are read with their sources; what is not there is NaN, an empty cell is nobody', async () => {
  const rates = await read(rows)
  expect(rates.years).toEqual([2020, 2021])
  expect(rates.sources).toEqual(['A, CC BY 4.0'])
  expect([...rates.deaths.subarray(0, 4)]).toEqual([5, 0, 1, 0])
  expect(rates.deaths[106]).toBe(4)
  expect(rates.exposure[1]).toBe(101)
  expect([...rates.fertility.subarray(0, 3)]).toEqual([0, 0.5, 0])
  expect(rates.deaths[212]).toBeNaN()
  expect(rates.fertility[106]).toBeNaN()
  expect([...rates.netMigration]).toEqual([-20, 30])
})

test.each([
  ['an unknown measure', [...rows, 'births,2020,both,1'], 'line 11: "births" is no measure'],
  ['a year that is none', ['deaths,now,men,1'], 'line 4: "now" is no year.'],
  ['a wrong sex', ['fertility,2020,men,1'], 'line 4: fertility is given for women, not for "men".'],
  ['a negative rate', ['deaths,2020,men,1,-2'], 'line 4: age 1 is "-2"; a number of 0 or more is needed.'],
  ['a word', ['netMigration,2020,both,many'], 'line 4: age 0 is "many"'],
  ['a doubled row', [...rows, 'deaths,2020,men,1'], 'line 11: deaths, 2020, men stands here a second time.'],
  [
    'a year missing',
    [...rows, 'netMigration,2023,both,1'],
    'rates.csv: the year 2022 is missing; 2023 is there.',
  ],
  ['one sex only', rows.slice(1), 'rates.csv: 2020 needs deaths and exposure for both men and women.'],
  ['nothing', [], 'rates.csv: there are no rates in it.'],
])('%s is refused with its line', async (_, lines, message) => {
  await expect(read(lines)).rejects.toThrow(message)
})

test('another file than rates is refused', async () => {
  const file = await temporaryFile('a,b\n1,2\n', 'other.csv')
  await expect(readRatesFile(file)).rejects.toThrow('other.csv, line 1: the header must be measure,year,sex,')
})
