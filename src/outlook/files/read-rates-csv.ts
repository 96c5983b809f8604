import { AGES, CELLS, MEN, WOMEN } from '../engine/ages.model.ts'
import type { NationalRates } from '../engine/national-rates.model.ts'
import { BadFile } from './bad-file.ts'
import { readFileBytes } from './read-file-bytes.ts'

const HEADER = ['measure', 'year', 'sex', ...Array.from({ length: AGES }, (_, age) => `age${age}`)].join()
const sourceMark = '# source: '

type RateRow = { measure: string; year: number; sex: string; values: number[]; line: number }

/** How many values of each measure stand for a year, and which sexes it is given for. */
const measures: Readonly<Record<string, { sexes: readonly string[]; length: number }>> = {
  deaths: { sexes: ['men', 'women'], length: AGES },
  exposure: { sexes: ['men', 'women'], length: AGES },
  fertility: { sexes: ['women'], length: AGES },
  netMigration: { sexes: ['both'], length: 1 },
}

/**
 * Reads national rates, plain or gzip: `measure,year,sex,age0,…,age105` with the measures deaths, exposure (men, women),
 * fertility (women) and netMigration (both; the number stands in age0). Lines that begin with # are notes, those with
 * `# source: ` are kept. An empty cell is 0; a row that is not there leaves NaN. Throws `BadFile` with the line.
 */
export async function readRatesFile(file: string): Promise<NationalRates> {
  const lines = new TextDecoder().decode(await readFileBytes(file)).split(/\r?\n/)
  const rows = readRows(file, lines)
  const years = unbrokenYears(file, rows)
  const rates = emptyRates(years, lines.filter((line) => line.startsWith(sourceMark)).map(sourceText))
  for (const row of rows) store(rates, row)
  refuseUseless(file, rates)
  return rates
}

const sourceText = (line: string): string => line.slice(sourceMark.length).trim()

function readRows(file: string, lines: readonly string[]): RateRow[] {
  const rows: RateRow[] = []
  const seen = new Set<string>()
  let header: string | undefined
  lines.forEach((text, at) => {
    if (text.trim() === '' || text.startsWith('#')) return
    if (header === undefined) {
      header = text
      if (text !== HEADER)
        throw new BadFile(file, 'the header must be measure,year,sex,age0,…,age105.', at + 1)
      return
    }
    const row = readRow(file, text, at + 1)
    const key = `${row.measure}, ${row.year}, ${row.sex}`
    if (seen.has(key)) throw new BadFile(file, `${key} stands here a second time.`, at + 1)
    seen.add(key)
    rows.push(row)
  })
  if (rows.length === 0) throw new BadFile(file, 'there are no rates in it.')
  return rows
}

function readRow(file: string, text: string, line: number): RateRow {
  const [measure = '', year = '', sex = '', ...cells] = text.split(',')
  const form = measures[measure]
  if (!form)
    throw new BadFile(
      file,
      `"${measure}" is no measure; there are ${Object.keys(measures).join(', ')}.`,
      line,
    )
  if (!/^(1[89]|2[01])\d\d$/.test(year)) throw new BadFile(file, `"${year}" is no year.`, line)
  if (!form.sexes.includes(sex))
    throw new BadFile(file, `${measure} is given for ${form.sexes.join(' and ')}, not for "${sex}".`, line)
  if (cells.length > AGES) throw new BadFile(file, 'the row has more cells than the header.', line)
  const values = cells.map((cell, age) => {
    const value = Number(cell)
    const isFine = Number.isFinite(value) && (value >= 0 || measure === 'netMigration')
    if (!isFine) throw new BadFile(file, `age ${age} is "${cell}"; a number of 0 or more is needed.`, line)
    return value
  })
  return { measure, year: Number(year), sex, values, line }
}

function unbrokenYears(file: string, rows: readonly RateRow[]): number[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)
  const gap = years.find((year, at) => at > 0 && year !== (years[at - 1] ?? 0) + 1)
  if (gap !== undefined) throw new BadFile(file, `the year ${gap - 1} is missing; ${gap} is there.`)
  return years
}

function emptyRates(years: readonly number[], sources: readonly string[]): NationalRates {
  const empty = (length: number) => new Float64Array(years.length * length).fill(Number.NaN)
  return {
    years,
    deaths: empty(CELLS),
    exposure: empty(CELLS),
    fertility: empty(AGES),
    netMigration: empty(1),
    sources,
  }
}

function store(rates: NationalRates, { measure, year, sex, values }: RateRow): void {
  const at = year - (rates.years[0] ?? 0)
  const side = sex === 'men' ? MEN : WOMEN
  const [into, start, length] = {
    deaths: [rates.deaths, at * CELLS + side * AGES, AGES] as const,
    exposure: [rates.exposure, at * CELLS + side * AGES, AGES] as const,
    fertility: [rates.fertility, at * AGES, AGES] as const,
    netMigration: [rates.netMigration, at, 1] as const,
  }[measure] ?? [rates.netMigration, 0, 0]
  for (let age = 0; age < length; age++) into[start + age] = values[age] ?? 0
}

/** Deaths without people at risk, or of one sex only, say nothing. */
function refuseUseless(file: string, { years, deaths, exposure }: NationalRates): void {
  years.forEach((year, at) => {
    const starts = [at * CELLS, at * CELLS + AGES]
    const given = starts
      .flatMap((start) => [deaths[start], exposure[start]])
      .filter((value) => !Number.isNaN(value))
    if (given.length !== 0 && given.length !== 4)
      throw new BadFile(file, `${year} needs deaths and exposure for both men and women.`)
  })
}
