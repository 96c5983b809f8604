import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { populationOf, totalOf } from '../engine/population-history.model.ts'
import { BadFile } from './bad-file.ts'
import { populationRow, populationRowsOf, populationText, temporaryFile } from './population-file.examples.ts'
import { readPopulationFile } from './read-population-csv.ts'

const two = populationRowsOf(['9901', '9902'], [2020, 2021])
const read = async (content: string | Uint8Array) => readPopulationFile(await temporaryFile(content))
const readRows = (rows: readonly string[]) => read(populationText(rows))
const replaced = (rows: readonly string[], at: number, row: string) => rows.with(at, row)
const cellReplaced = (row: string, at: number, cell: string) => row.split(',').with(at, cell).join()

describe('a whole file', () => {
  test('becomes places, years and counts, whatever the order of the rows', async () => {
    const rows = [populationRow('9902,2021,women', 3), ...two.filter((row) => !row.startsWith('9902,2021,w'))]
    const history = await readRows(rows)
    expect(history.places).toEqual([
      { code: '9901', name: '9901' },
      { code: '9902', name: '9902' },
    ])
    expect(history.years).toEqual([2020, 2021])
    expect(history.counts).toHaveLength(2 * 2 * 212)
    expect(populationOf(history, 1, 2021)?.[105]).toBe(10)
    expect(populationOf(history, 1, 2021)?.[106]).toBe(3)
    expect(history.notes).toEqual([])
  })

  test('is read the same from gzip, with Windows line ends, quotes, a byte order mark or semicolons', async () => {
    const text = populationText(two)
    const expected = await read(text)
    const quoted = `"${text.split('\n', 1)[0]?.replaceAll(',', '","')}"${text.slice(text.indexOf('\n'))}`
    for (const other of [
      gzipSync(text),
      text.replaceAll('\n', '\r\n'),
      text.trimEnd(),
      quoted,
      `\ufeff${text}`,
      text.replaceAll(',', ';'),
      text.replaceAll(/(99\d\d),/g, '"$1",'),
    ])
      expect(await read(other)).toEqual(expected)
  })

  test('may hold shares of people', async () => {
    const rows = [cellReplaced(two[0] ?? '', 3, '2.75'), ...two.slice(1)]
    expect((await readRows(rows)).counts[0]).toBe(2.75)
    const semicolons = populationText(rows).replaceAll(',', ';').replace('2.75', '2,75')
    expect((await read(semicolons)).counts[0]).toBe(2.75)
  })

  test('names the municipalities of today', async () => {
    const { places } = await readRows(populationRowsOf(['4223'], [2024]))
    expect(places).toEqual([{ code: '4223', name: 'Vennesla' }])
  })

  test('says which places begin late, and leaves NaN there', async () => {
    const history = await readRows(two.filter((row) => !row.startsWith('9902,2020')))
    expect(populationOf(history, 1, 2020)).toBeUndefined()
    expect(totalOf(populationOf(history, 1, 2021) ?? [])).toBe(2120)
    expect(history.notes).toEqual(['These begin later than the file: 9902 9902 in 2021.'])
  })

  test('of the size of the nation is read in a moment', async () => {
    const codes = Array.from({ length: 90 }, (_, at) => `${9901 + at}`)
    const file = await temporaryFile(
      populationText(
        populationRowsOf(
          codes,
          Array.from({ length: 22 }, (_, at) => 2005 + at),
        ),
      ),
    )
    const start = performance.now()
    await readPopulationFile(file)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('a file that is wrong names the line', () => {
  const at = (column: number, cell: string) => replaced(two, 4, cellReplaced(two[4] ?? '', column, cell))
  test.each([
    ['a hole', at(20, ''), 'line 6: age 17 is empty; a count of people is needed, 0 if there is nobody.'],
    ['a negative', at(3, '-1'), 'line 6: age 0 is -1; a count of people cannot be negative.'],
    ['a word', at(108, 'ukjent'), 'line 6: age 105 is "ukjent"; a count of people is needed.'],
    ['no number', at(3, 'NaN'), 'line 6: age 0 is "NaN"; a count of people is needed.'],
    ['too many', at(3, '1e9'), 'line 6: age 0 is 1e9; that is more people than the country has.'],
    ['an unknown sex', at(2, 'both'), 'line 6: the sex must be men or women, not "both".'],
    ['a year that is none', at(1, '20x0'), 'line 6: "20x0" is no year.'],
    ['a code that is none', at(0, '423'), 'line 6: "423" is no municipality code; a code has four digits.'],
    [
      'an unknown code',
      [...two, ...populationRowsOf(['8888'], [2020, 2021])],
      'line 10: 8888 is not the code of a municipality, now or since 2005.',
    ],
    [
      'a doubled row',
      [...two, two[1] ?? ''],
      'line 10: 9901, 2020, women stands here a second time; it was on line 3 already.',
    ],
    ['one sex only', two.slice(0, -1), 'line 8: 9902 has men in 2021 and no row for women.'],
    [
      'a row cut off',
      [...two.slice(0, -1), '9902,2021,women,1,2'],
      'line 9: the row ends before age 2; it needs ages 0 to 105.',
    ],
    ['a row too long', replaced(two, 0, `${two[0]},5`), 'line 2: the row has more cells than the header.'],
  ])('%s', async (_, rows, message) => {
    await expect(readRows(rows)).rejects.toThrow(`population.csv, ${message}`)
  })
})

describe('a file that is wrong as a whole says so', () => {
  const gzip = gzipSync(populationText(two))
  const years = populationRowsOf(['9901', '9902'], [2020, 2021, 2022])
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'the file is empty.'],
    ['an empty gzip', gzipSync(''), 'the file is empty.'],
    ['a header alone', populationText([]), 'there is a header and no row below it.'],
    ['a gzip cut off', gzip.subarray(0, gzip.length - 30), 'the gzip is cut off before its end.'],
    ['a damaged gzip', gzip.map((byte, at) => (at === 40 ? byte ^ 255 : byte)), 'the gzip is damaged.'],
    [
      'a year missing everywhere',
      populationText(years.filter((row) => !row.includes(',2021,'))),
      'the year 2021 is missing; 2022 is there.',
    ],
    [
      'a year missing for one place',
      populationText(years.filter((row) => !row.startsWith('9902,2021'))),
      '9902 (9902) has no figures for 2021, though for 2020; a year in between or at the end may not be missing.',
    ],
    [
      'the last year missing for one place',
      populationText(years.filter((row) => !row.startsWith('9902,2022'))),
      '9902 (9902) has no figures for 2022',
    ],
    [
      'a column missing',
      populationText(two).replace('age7,', ''),
      'line 1: the header must be municipality,year,sex,age0,…,age105; "age8" stands where "age7" should.',
    ],
    ['nobody at all', populationText(populationRowsOf(['9901'], [2020], 0)), 'nobody lives in any'],
  ])('%s', async (_, content, message) => {
    const reading = read(content)
    await expect(reading).rejects.toThrow(BadFile)
    await expect(reading).rejects.toThrow(message)
  })

  test('a file that is not there', async () => {
    await expect(readPopulationFile('nowhere.csv')).rejects.toThrow('nowhere.csv: there is no such file.')
    await expect(readPopulationFile('/')).rejects.toThrow('/: this is a folder, not a file.')
  })
})
