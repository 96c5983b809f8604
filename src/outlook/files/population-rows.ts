import { AGES, MEN, WOMEN } from '../engine/ages.model.ts'
import { BadFile } from './bad-file.ts'
import { LineReader } from './line-reader.ts'

/** One row of a population file: a place, a year and a sex; `counts` holds 106 ages from `at * 106`. */
export type PopulationRow = {
  readonly code: string
  readonly year: number
  readonly sex: number
  readonly line: number
}

export type PopulationRows = { readonly rows: readonly PopulationRow[]; readonly counts: Float64Array }

/** The header of our form of a population file. */
export const POPULATION_HEADER: readonly string[] = [
  'municipality',
  'year',
  'sex',
  ...Array.from({ length: AGES }, (_, age) => `age${age}`),
]

const sexes: Readonly<Record<string, number>> = { men: MEN, women: WOMEN }
const mostPeople = 10_000_000

/** Reads the rows of a file in our form, in the order of the file. Throws `BadFile` with the line. */
export function readPopulationRows(file: string, bytes: Uint8Array): PopulationRows {
  const reader = new LineReader(bytes)
  checkHeader(file, reader)
  const rows: PopulationRow[] = []
  const seen = new Map<number, number>()
  let counts = new Float64Array(rowsWithin(bytes) * AGES)
  while (reader.nextLine()) {
    const row = readKey(file, reader)
    refuseDouble(file, row, seen)
    if ((rows.length + 1) * AGES > counts.length) counts = doubled(counts)
    readAges(file, reader, counts.subarray(rows.length * AGES, (rows.length + 1) * AGES))
    rows.push(row)
  }
  if (rows.length === 0) throw new BadFile(file, 'there is a header and no row below it.')
  return { rows, counts: counts.subarray(0, rows.length * AGES) }
}

/** About so many rows: a row of a middling place has three bytes for each age. */
const rowsWithin = (bytes: Uint8Array): number => Math.ceil(bytes.length / (3 * AGES)) + 1

function checkHeader(file: string, reader: LineReader): void {
  if (!reader.nextLine()) throw new BadFile(file, 'the file is empty.')
  reader.chooseDelimiter()
  for (const name of POPULATION_HEADER) {
    const found = reader.text()
    if (found === name) continue
    const expected = 'municipality,year,sex,age0,…,age105'
    const problem =
      found === undefined ? `the column "${name}" is missing` : `"${found}" stands where "${name}" should`
    throw new BadFile(file, `the header must be ${expected}; ${problem}.`, reader.line)
  }
  if (!reader.atEnd()) throw new BadFile(file, 'the header has columns after age105.', reader.line)
}

function readKey(file: string, reader: LineReader): PopulationRow {
  const { line } = reader
  const code = reader.text() ?? ''
  const yearText = reader.text() ?? ''
  const sexText = reader.text() ?? ''
  if (!/^\d{4}$/.test(code))
    throw new BadFile(file, `"${code}" is no municipality code; a code has four digits.`, line)
  const year = Number(yearText)
  if (!/^\d{4}$/.test(yearText) || year < 1800 || year > 2200)
    throw new BadFile(file, `"${yearText}" is no year.`, line)
  const sex = sexes[sexText]
  if (sex === undefined) throw new BadFile(file, `the sex must be men or women, not "${sexText}".`, line)
  return { code, year, sex, line }
}

function refuseDouble(file: string, row: PopulationRow, seen: Map<number, number>): void {
  // A number for code, year and sex is found faster than a text.
  const key = (Number(row.code) * 10_000 + row.year) * 2 + row.sex
  const before = seen.get(key)
  if (before !== undefined) {
    const what = `${row.code}, ${row.year}, ${sexName(row.sex)}`
    throw new BadFile(file, `${what} stands here a second time; it was on line ${before} already.`, row.line)
  }
  seen.set(key, row.line)
}

/** The word for a sex (0 or 1) in our files. */
export const sexName = (sex: number): string => (sex === MEN ? 'men' : 'women')

function readAges(file: string, reader: LineReader, into: Float64Array): void {
  for (let age = 0; age < AGES; age++) {
    if (reader.atEnd())
      throw new BadFile(file, `the row ends before age ${age}; it needs ages 0 to 105.`, reader.line)
    const people = reader.number()
    if (!(people >= 0 && people <= mostPeople)) throw badCount(file, reader, age)
    into[age] = people
  }
  if (!reader.atEnd()) throw new BadFile(file, 'the row has more cells than the header.', reader.line)
}

function badCount(file: string, reader: LineReader, age: number): BadFile {
  const cell = reader.lastCell()
  const problem = {
    hole: 'is empty; a count of people is needed, 0 if there is nobody',
    negative: `is ${cell}; a count of people cannot be negative`,
    large: `is ${cell}; that is more people than the country has`,
    word: `is "${cell}"; a count of people is needed`,
  }[kindOf(cell)]
  return new BadFile(file, `age ${age} ${problem}.`, reader.line)
}

function kindOf(cell: string): 'hole' | 'negative' | 'large' | 'word' {
  if (cell === '') return 'hole'
  const number = Number(cell)
  if (Number.isNaN(number)) return 'word'
  return number < 0 ? 'negative' : 'large'
}

function doubled(counts: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(counts.length * 2)
  larger.set(counts)
  return larger
}
