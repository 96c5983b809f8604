import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { CommandIo } from '../../platform/program/command-line.ts'
import { fitParameters } from '../engine/fit/fit.ts'
import { onlyPlaces } from '../engine/only-places.ts'
import { writeParameterSet } from '../engine/parameter-file.model.ts'
import { OutlookRefusal } from '../engine/refusal.model.ts'
import { answering } from './answering.ts'
import { readFitInputs, sayNotes } from './inputs.ts'
import { readOptions } from './options.ts'

const OPTIONS = {
  population: { type: 'string' },
  rates: { type: 'string' },
  from: { type: 'string' },
  municipality: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const

/** `outlook fit --population FILE --out FILE`: estimates the parameters and writes them; 0 done, 2 bad input. */
export const runOutlookFit = answering(async (words: readonly string[], io: CommandIo) => {
  const options = readOptions(words, OPTIONS)
  const out = options.text('out')
  if (out === undefined)
    throw new OutlookRefusal('Say with --out FILE where the parameters are to be written.')
  const { history, rates, made } = await readFitInputs(options, 'samsyn outlook fit')
  sayNotes(history.notes, io)
  const base = options.whole('from', undefined)
  const fitted = fitParameters(history, rates, { made, ...(base === undefined ? {} : { base }) })
  const codes = options.list('municipality')
  const set = codes.length > 0 ? onlyPlaces(fitted, codes) : fitted
  await writeAside(out, writeParameterSet(set))
  io.write(`Parameters of ${set.places.length} municipalities for ${set.base}–${set.last} are in ${out}\n`)
  return 0
})

/** Writes beside the file and renames, so that nobody meets half of it. */
async function writeAside(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}.part`
  try {
    await writeFile(aside, text)
    await rename(aside, file)
  } catch (cause) {
    await rm(aside, { force: true })
    throw new OutlookRefusal(`${file} cannot be written: ${(cause as Error).message}`, { cause })
  }
}
