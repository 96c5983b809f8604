import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../platform/config/project-root.ts'
import type { CommandIo } from '../../platform/program/command-line.ts'
import type { NationalRates } from '../engine/national-rates.model.ts'
import type { Making } from '../engine/parameter-set.model.ts'
import { OutlookRefusal } from '../engine/refusal.model.ts'
import { type PopulationFile, readPopulationFile } from '../files/read-population-csv.ts'
import { readRatesFile } from '../files/read-rates-csv.ts'
import type { Options } from './options.ts'

/** The rates that come along: Norway 1990–2023, HMD and HFD; the file names its sources and licences. */
const SUPPLIED_RATES = path.join(projectRoot, 'src/outlook/rates/norway.csv')

const POPULATION_SOURCE =
  'Statistics Norway (SSB), table 07459, population 1 January by municipality, sex and age; NLOD 2.0 / CC BY 4.0'

/** A population history and national rates, with what is needed to say where a set came from. */
export type FitInputs = {
  readonly history: PopulationFile
  readonly rates: NationalRates
  readonly made: Making
}

/** Reads `--population` and `--rates`. Throws a sentence that names the option, or file and line. */
export async function readFitInputs(options: Options, command: string): Promise<FitInputs> {
  const file = options.text('population')
  if (file === undefined)
    throw new OutlookRefusal('Say with --population FILE where the population history is.')
  const ratesFile = options.text('rates') ?? SUPPLIED_RATES
  const [history, rates] = await Promise.all([readPopulationFile(file), readRatesFile(ratesFile)])
  const inputs = await Promise.all([file, ratesFile].map(hashed))
  const made = {
    on: new Date().toISOString().slice(0, 10),
    by: command,
    sources: [POPULATION_SOURCE, ...rates.sources],
    inputs,
    notes: [...history.notes],
  }
  return { history, rates, made }
}

/** Tells what was done to a file on the way in, such as codes from before a merger; beside the answer, not in it. */
export function sayNotes(notes: readonly string[], io: CommandIo): void {
  for (const note of notes) io.complain(note)
}

/** A file's name without its folder, and its SHA-256. */
async function hashed(file: string) {
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  return { name: path.basename(file), sha256 }
}
