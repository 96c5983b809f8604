import { BadFile } from './bad-file.ts'
import type { Grid } from './grid-shape.ts'
import { inTodaysBorders } from './in-todays-borders.ts'
import { readJsonStat } from './json-stat.ts'
import { PopulationBuilder } from './population-builder.ts'
import { addGrid } from './population-from-grid.ts'
import { addStatTable } from './population-from-json-stat.ts'
import { readCsvGrid } from './read-csv-grid.ts'
import { readFileBytes } from './read-file-bytes.ts'
import { type PopulationFile, populationFileOf } from './read-population-csv.ts'
import { type TodayWeights, todayWeights } from './today-weights.model.ts'

/** What a file says of itself; undefined where it says nothing. */
export type FileOrigin = {
  readonly source: string | undefined
  readonly table: string | undefined
  /** When the figures were updated at the source. */
  readonly updated: string | undefined
}

export type PopulationForm = 'samsyn' | 'json-stat2' | 'csv' | 'xlsx'

export type ReadPopulation = {
  readonly population: PopulationFile
  readonly form: PopulationForm
  readonly origin: FileOrigin
}

const nothingSaid: FileOrigin = { source: undefined, table: undefined, updated: undefined }
const statisticsNorway = 'Statistics Norway'
const oldestSingleAge = 105

/**
 * Reads a population file of any form we know, plain or gzip: our own, JSON-stat 2, and Statistics Norway's CSV and XLSX.
 * What is in the file decides, not its name. Throws `BadFile`.
 */
export async function readPopulation(
  file: string,
  weights: TodayWeights = todayWeights(),
): Promise<ReadPopulation> {
  const bytes = await readFileBytes(file)
  const given = { file, bytes, weights }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromWorkbook(given)
  const start = bytes.subarray(0, 200).toString('latin1').replace('\u00ef\u00bb\u00bf', '').trimStart()
  if (start.startsWith('{')) return fromJsonStat(given)
  if (/^"?municipality"?[,;]/.test(start))
    return { population: populationFileOf(file, bytes, weights), form: 'samsyn', origin: nothingSaid }
  return fromGrid(given, readCsvGrid(file, bytes), 'csv')
}

type Given = { readonly file: string; readonly bytes: Buffer; readonly weights: TodayWeights }

async function fromWorkbook(given: Given): Promise<ReadPopulation> {
  // The reader of workbooks is loaded only by those who need it.
  const { readXlsx } = await import('./read-xlsx.ts')
  return fromGrid(given, await readXlsx(given.file, given.bytes), 'xlsx')
}

function fromGrid({ file, weights }: Given, grid: Grid, form: PopulationForm): ReadPopulation {
  const builder = new PopulationBuilder(file, weights)
  addGrid(builder, grid, file)
  const population = inTodaysBorders(file, builder.build(), weights)
  const table = /^(\d{5}):/.exec(
    grid
      .flat()
      .find((cell) => cell.trim() !== '')
      ?.trim() ?? '',
  )?.[1]
  return { population, form, origin: { ...nothingSaid, table, source: table && statisticsNorway } }
}

function fromJsonStat({ file, bytes, weights }: Given): ReadPopulation {
  const table = readJsonStat(file, bytes.toString('utf8'))
  const builder = new PopulationBuilder(file, weights)
  const { openAge } = addStatTable(builder, table, { name: file })
  if (openAge < oldestSingleAge)
    throw new BadFile(file, `the ages end with ${openAge} and older; single years up to 105 are needed.`)
  const population = inTodaysBorders(file, builder.build(), weights)
  const { source, updated } = table
  return { population, form: 'json-stat2', origin: { source, updated, table: table.table } }
}
