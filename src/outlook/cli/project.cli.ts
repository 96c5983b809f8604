import { readFile } from 'node:fs/promises'
import type { CommandIo } from '../../platform/program/command-line.ts'
import { fitParameters } from '../engine/fit/fit.ts'
import { type IndicatorId, requireIndicator, USUAL_INDICATORS } from '../engine/indicator.model.ts'
import { leverValues } from '../engine/lever.model.ts'
import { readParameterSet } from '../engine/parameter-file.model.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'
import type { ProjectionRequest } from '../engine/plan.ts'
import { populationOf } from '../engine/population-history.model.ts'
import { type OutlookRow, requirePlace } from '../engine/project.ts'
import { checkDraws, checkRequest } from '../engine/projection-request.model.ts'
import { OutlookRefusal } from '../engine/refusal.model.ts'
import { successorsOf } from '../files/code-changes.model.ts'
import { municipalityName } from '../files/municipality-names.model.ts'
import { readPopulationFile } from '../files/read-population-csv.ts'
import { startThreads } from '../worker/project-on-threads.ts'
import { answering } from './answering.ts'
import { columns } from './columns.ts'
import { readFitInputs, sayNotes } from './inputs.ts'
import { named, type Options, readLevers, readOptions } from './options.ts'
import { projectPlaces } from './project-places.ts'
import { rowsJson } from './rows-json.ts'

const OPTIONS = {
  population: { type: 'string' },
  rates: { type: 'string' },
  parameters: { type: 'string' },
  municipality: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  threads: { type: 'string' },
  noise: { type: 'string' },
  lever: { type: 'string', multiple: true },
  indicator: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const

const USUAL_DRAWS = 1000
const USUAL_SEED = 7
/** How far ahead when nobody says. */
const USUAL_YEARS = 24

/** `outlook project --population FILE --municipality 4223 --to 2052 --json`; 0 done, 2 bad input. */
export const runOutlookProject = answering(async (words: readonly string[], io: CommandIo) => {
  const options = readOptions(words, OPTIONS)
  const order = readOrder(options)
  // They get ready while the files are read.
  const threads = options.has('all') ? startThreads(order.threads) : order.threads
  const set = await parametersFor(options, order.to)
  sayNotes(set.made.notes, io)
  const request = { ...order, to: order.to ?? Math.min(set.last, set.base + USUAL_YEARS) }
  // Told here and not by a thread, so that it is a refusal and nothing has been started.
  named('to', () => checkRequest(set, { ...request, seed: 0 }))
  named('seed', () => checkRequest(set, request))
  const indicators = readIndicators(options)
  const codes = chosenPlaces(options, set)
  const rows = await projectPlaces({ set, codes, request, indicators }, threads)
  io.write(options.has('json') ? rowsJson(rows) : `${rowsTable(rows)}\n`)
  return 0
})

/** What needs no file, so that a slip is told at once. */
function readOrder(options: Options) {
  const draws = options.whole('draws', USUAL_DRAWS)
  named('draws', () => checkDraws(draws))
  if (!options.has('all') && options.list('municipality').length === 0)
    throw new OutlookRefusal('Say which municipalities: --municipality CODE, as often as needed, or --all.')
  const threads = options.whole('threads', undefined)
  if (threads !== undefined && (threads < 1 || threads > 256))
    throw new OutlookRefusal(`--threads takes a whole number from 1 to 256, not ${threads}.`)
  const levers = readLevers(options.list('lever'))
  named('lever', () => leverValues(levers))
  return {
    draws,
    threads,
    to: options.whole('to', undefined),
    seed: options.whole('seed', USUAL_SEED),
    levers,
    noise: readNoise(options.text('noise')),
  }
}

const NOISES = ['by-size', 'whole', 'matched', 'none'] as const

function readNoise(typed = 'by-size'): NonNullable<ProjectionRequest['noise']> {
  const noise = NOISES.find((known) => known === typed)
  if (!noise) throw new OutlookRefusal(`--noise is one of ${NOISES.join(', ')}, not "${typed}".`)
  return noise
}

function readIndicators(options: Options): readonly IndicatorId[] {
  const asked = options.list('indicator')
  return asked.length > 0 ? named('indicator', () => asked.map(requireIndicator)) : USUAL_INDICATORS
}

/** Fitted from the files, or read from `--parameters`. */
async function parametersFor(options: Options, to: number | undefined): Promise<ParameterSet> {
  const from = options.whole('from', undefined)
  const file = options.text('parameters')
  if (file !== undefined) return withPopulation(await readParameters(file, from), options.text('population'))
  const { history, rates, made } = await readFitInputs(options, 'samsyn outlook project')
  const base = from ?? (history.years.at(-1) as number)
  return fitParameters(history, rates, { made, base, ...(to === undefined ? {} : { last: to }) })
}

/** The set with the base population of another file, for those of its places that the file has. */
async function withPopulation(set: ParameterSet, file: string | undefined): Promise<ParameterSet> {
  if (file === undefined) return set
  const history = await readPopulationFile(file)
  const places = set.places.map((place) => {
    const index = history.places.findIndex(({ code }) => code === place.code)
    const population = populationOf(history, index, set.base)
    return population ? { ...place, population: [...population] } : place
  })
  if (places.every((place, at) => place === set.places[at]))
    throw new OutlookRefusal(
      `${file} has no population of ${set.base} for any municipality of the parameters.`,
    )
  return { ...set, places }
}

async function readParameters(file: string, from: number | undefined): Promise<ParameterSet> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new OutlookRefusal(`${file} cannot be read: ${(cause as Error).message}`, { cause })
  })
  const set = readParameterSet(text, file)
  if (from !== undefined && from !== set.base)
    throw new OutlookRefusal(`--from ${from}: the parameters in ${file} are fitted for ${set.base}.`)
  return set
}

function chosenPlaces(options: Options, set: ParameterSet): readonly string[] {
  if (options.has('all')) return set.places.map(({ code }) => code)
  const codes = [...new Set(options.list('municipality'))]
  for (const code of codes) refuseOldCode(set, code)
  return named('municipality', () => codes.map((code) => requirePlace(set, code).code))
}

/** A code from before a merger has people in a file, and no future of its own: the one of today is named. */
function refuseOldCode(set: ParameterSet, code: string): void {
  const now = set.places.some((place) => place.code === code) ? [] : successorsOf(code)
  if (now.length === 0) return
  const named = now.map((today) => `${today} ${municipalityName(today)}`)
  throw new OutlookRefusal(
    `--municipality ${code}: the code is from before a merger or a new number; today it is ${named.join(' and ')}.`,
  )
}

function rowsTable(rows: readonly OutlookRow[]): string {
  const head = ['municipality', 'year', 'indicator', 'mean', 'p10', 'p50', 'p90']
  const cells = rows.map(({ municipality, year, indicator, mean, p10, p50, p90 }) => [
    municipality,
    String(year),
    indicator,
    ...[mean, p10, p50, p90].map((value) => (Math.abs(value) < 100 ? value.toFixed(2) : value.toFixed(0))),
  ])
  return columns([head, ...cells])
}
