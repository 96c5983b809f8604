import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Command, CommandIo } from '../../platform/program/command-line.ts'
import { BadFile } from '../files/bad-file.ts'
import { type ReadPopulation, readPopulation } from '../files/read-population.ts'
import { readWeightsFile } from '../files/read-weights-csv.ts'
import { storeStatistics } from '../files/statistics-folder.ts'
import { populationCsv } from '../files/write-population-csv.ts'

type Wish = {
  file: string
  weights?: string | undefined
  source?: string | undefined
  licence?: string | undefined
}

/** Reads a population file and keeps it for the pages; nothing is stored unless all of it makes sense. */
export const importData: Command = {
  words: ['data', 'import'],
  usage: 'data import FILE [--weights FILE] [--source TEXT] [--licence TEXT]',
  help: 'keep a population by municipality, year, sex and age: JSON-stat 2, CSV or XLSX from Statistics Norway, or our own form',
  async run({ words, io, settings }) {
    const wish = readWish(words)
    if (typeof wish === 'string') return refused(io, wish)
    try {
      const weights = wish.weights === undefined ? undefined : await readWeightsFile(wish.weights)
      const read = await readPopulation(wish.file, weights)
      await keep(settings.dataFolder, { wish, read, io })
      return 0
    } catch (fault) {
      if (fault instanceof BadFile) return refused(io, fault.message)
      throw fault
    }
  },
}

function readWish(words: readonly string[]): Wish | string {
  const text = { type: 'string' } as const
  try {
    const options = { weights: text, source: text, licence: text }
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options })
    const [file, ...more] = positionals
    if (file === undefined) return `Name the file to import: ${importData.usage}`
    if (more.length > 0) return `Import one file at a time; "${more[0]}" is one too many.`
    return { ...values, file }
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'The options make no sense.'
  }
}

function refused(io: CommandIo, sentence: string): number {
  io.complain(sentence)
  return 2
}

async function keep(
  dataFolder: string,
  { wish, read, io }: { wish: Wish; read: ReadPopulation; io: CommandIo },
): Promise<void> {
  const { population, origin } = read
  const source = wish.source ?? origin.source ?? 'not said'
  const stored = await storeStatistics(dataFolder, 'population', {
    csv: populationCsv(population),
    about: {
      source,
      table: origin.table ?? null,
      title: null,
      licence: wish.licence ?? licenceOf(source),
      answered: new Date().toISOString(),
      updated: origin.updated ?? null,
      from: path.basename(wish.file),
      notes: [...population.notes],
    },
  })
  for (const note of population.notes) io.complain(note)
  const { places, years } = population
  io.write(`${places.length} municipalities, ${years[0]}-${years.at(-1)}, from ${wish.file} to ${stored}\n`)
}

/** Statistics Norway puts its figures under CC BY 4.0; of others we know nothing. */
const licenceOf = (source: string): string =>
  /statistisk sentralbyrå|statistics norway|\bssb\b/i.test(source) ? 'CC BY 4.0' : 'not said'
