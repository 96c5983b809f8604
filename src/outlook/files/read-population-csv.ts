import { AGES, CELLS } from '../engine/ages.model.ts'
import type { PopulationHistory } from '../engine/population-history.model.ts'
import { BadFile } from './bad-file.ts'
import { type CodedPopulation, codedCells, emptyCounts } from './coded-population.model.ts'
import { inTodaysBorders } from './in-todays-borders.ts'
import { type PopulationRow, type PopulationRows, readPopulationRows, sexName } from './population-rows.ts'
import { readFileBytes } from './read-file-bytes.ts'
import { type TodayWeights, todayWeights } from './today-weights.model.ts'

/** A population history in today's borders, and what was done to get there: a sentence each, for people to read. */
export type PopulationFile = PopulationHistory & { readonly notes: readonly string[] }

/**
 * Reads a population file, plain or gzip: `municipality,year,sex,age0,…,age105` with sex men or women, on 1 January.
 * Codes from before a merger are counted in the municipality of today. Throws `BadFile`, which names file and line.
 */
export async function readPopulationFile(file: string, weights?: TodayWeights): Promise<PopulationFile> {
  return populationFileOf(file, await readFileBytes(file), weights ?? todayWeights())
}

/** The same from bytes that are read already. */
export function populationFileOf(file: string, bytes: Uint8Array, weights: TodayWeights): PopulationFile {
  return inTodaysBorders(file, codedPopulation(file, readPopulationRows(file, bytes)), weights)
}

/** Rows in any order as one table. */
function codedPopulation(file: string, { rows, counts }: PopulationRows): CodedPopulation {
  const lines = new Map<string, number>()
  for (const { code, line } of rows) if (!lines.has(code)) lines.set(code, line)
  const codes = [...lines.keys()].sort()
  const years = unbrokenYears(file, rows)
  const table = { codes, years, counts: emptyCounts(codes.length, years.length), lines }
  const placeOf = new Map(codes.map((code, at) => [code, at]))
  const firstYear = years[0] ?? 0
  rows.forEach(({ code, year, sex }, at) => {
    const start = ((placeOf.get(code) ?? 0) * years.length + year - firstYear) * CELLS + sex * AGES
    table.counts.set(counts.subarray(at * AGES, (at + 1) * AGES), start)
  })
  for (const row of rows)
    refuseHalf(file, codedCells(table, placeOf.get(row.code) ?? 0, row.year - firstYear), row)
  return table
}

function unbrokenYears(file: string, rows: readonly PopulationRow[]): number[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)
  const missing = years.find((year, at) => at > 0 && year !== (years[at - 1] ?? 0) + 1)
  if (missing === undefined) return years
  throw new BadFile(file, `the year ${missing - 1} is missing; ${missing} is there.`)
}

function refuseHalf(file: string, cells: Float64Array, { code, year, sex, line }: PopulationRow): void {
  const other = 1 - sex
  if (!Number.isNaN(cells[other * AGES])) return
  throw new BadFile(file, `${code} has ${sexName(sex)} in ${year} and no row for ${sexName(other)}.`, line)
}
