import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { POPULATION_HEADER } from './population-rows.ts'

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'samsyn-outlook-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Stores a file for the length of a test and returns its path. */
export async function temporaryFile(content: string | Uint8Array, name = 'population.csv'): Promise<string> {
  const file = path.join(await temporaryFolder(), name)
  await writeFile(file, content)
  return file
}

/** A row with `each` people at every age; `key` is such as `9901,2020,men`. */
export const populationRow = (key: string, each = 10): string =>
  [key, ...Array<number>(106).fill(each)].join(',')

/** The rows of both sexes for some places and years; `each` people at every age. */
export const populationRowsOf = (codes: readonly string[], years: readonly number[], each = 10): string[] =>
  codes.flatMap((code) =>
    years.flatMap((year) => ['men', 'women'].map((sex) => populationRow(`${code},${year},${sex}`, each))),
  )

export const populationText = (rows: readonly string[]): string =>
  `${[POPULATION_HEADER.join(','), ...rows].join('\n')}\n`
