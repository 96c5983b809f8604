import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { USUAL_INDICATORS } from '../src/outlook/engine/indicator.model.ts'
import { readParameterSet } from '../src/outlook/engine/parameter-file.model.ts'
import type { PlaceParameters } from '../src/outlook/engine/parameter-set.model.ts'
import { SMALL_PLACE } from '../src/outlook/engine/place-plan.ts'
import { populationCsv } from '../src/outlook/files/write-population-csv.ts'
import { projectOnThreads, startThreads } from '../src/outlook/worker/project-on-threads.ts'
import { type Figure, median, report } from './figure.ts'
import { madeUpPopulation } from './made-up-population.ts'
import { compiledRun, type EngineWork, onePlace, perCell, plainRun, STEPS } from './outlook-engine.ts'
import { timedProcess } from './timed-process.ts'

/**
 * The projection of the whole country against a numpy program that does the same work, in one run, by turns. The folder
 * of that program is given by SAMSYN_YARDSTICK, a population file by SAMSYN_POPULATION; made up without one.
 */
const ROUNDS = 3
const DRAWS = 1000
/** Seconds for the whole country that no program on one core, or two, could go below: arithmetic, random words, memory. */
const FLOOR = { one: 0.7, two: 0.35 } as const
const CLI = 'dist/server/cli.js'

const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-outlook-'))
const figures: Figure[] = []
const say = (line: string) => process.stdout.write(`  ${line}\n`)
const seconds = (value: number) => `${value.toFixed(2)} s`

function populationFile(): string {
  const given = process.env.SAMSYN_POPULATION
  if (given) return given
  say('SAMSYN_POPULATION names no file: the history is made up.')
  const file = path.join(folder, 'population.csv')
  writeFileSync(file, populationCsv(madeUpPopulation()))
  return file
}

const population = populationFile()
const parameters = path.join(folder, 'parameters.json')
execFileSync(process.execPath, [CLI, 'outlook', 'fit', '--population', population, '--out', parameters])
const set = readParameterSet(readFileSync(parameters, 'utf8'), parameters)
const inhabitants = ({ population: people }: PlaceParameters) => people.reduce((sum, one) => sum + one, 0)
const small = set.places.filter((place) => inhabitants(place) < SMALL_PLACE)
const country: EngineWork = { set, places: set.places, draws: DRAWS, noise: 'matched' }

type Turn = { readonly wall: number; readonly cpu: number }
const medians = (turns: readonly Turn[]): Turn => ({
  wall: median(turns.map(({ wall }) => wall)),
  cpu: median(turns.map(({ cpu }) => cpu)),
})

/** From file to JSON, fitting included, on two threads. */
const wholeProcess = (noise: string) =>
  timedProcess(process.execPath, [
    ...[CLI, 'outlook', 'project', '--population', population, '--all', '--to', String(set.base + STEPS)],
    ...['--draws', String(DRAWS), '--seed', '7', '--threads', '2', '--noise', noise, '--json'],
  ])

async function measureProcesses(): Promise<Turn | undefined> {
  const yardstick = process.env.SAMSYN_YARDSTICK
  const program = yardstick && path.join(yardstick, 'bench_numpy.py')
  if (!program || !existsSync(program))
    say('SAMSYN_YARDSTICK names no folder with bench_numpy.py: nothing to compare with.')
  const turns: { ours: Turn[]; numpy: Turn[]; bySize: Turn[] } = { ours: [], numpy: [], bySize: [] }
  let memory = 0
  for (let round = 0; round < ROUNDS; round++) {
    if (program) turns.numpy.push(await timedProcess('python3', [program, 'stoch', 'block', String(DRAWS)]))
    const ours = await wholeProcess('matched')
    memory = Math.max(memory, ours.memory)
    turns.ours.push(ours)
    turns.bySize.push(await wholeProcess('by-size'))
  }
  const [ours, numpy, bySize] = [medians(turns.ours), medians(turns.numpy), medians(turns.bySize)]
  say(`whole process, two threads: ${seconds(ours.wall)} (${seconds(ours.cpu)} of processors)`)
  say(`the same with whole persons in small places: ${seconds(bySize.wall)} (${seconds(bySize.cpu)})`)
  figures.push({
    name: 'memory of the whole process',
    value: memory,
    unit: 'MB',
    limit: 700,
    rule: 'at-most',
  })
  if (!program) return undefined
  say(`numpy: ${seconds(numpy.wall)} (${seconds(numpy.cpu)})`)
  figures.push(
    {
      name: 'wall time against numpy',
      value: numpy.wall / ours.wall,
      unit: '× as fast (aim 20)',
      limit: 10,
      rule: 'at-least',
    },
    {
      name: 'the same, whole persons in small places',
      value: numpy.wall / bySize.wall,
      unit: '×',
      limit: 5,
      rule: 'at-least',
    },
  )
  return numpy
}

async function measureEngine(numpy: Turn | undefined): Promise<void> {
  compiledRun({ ...country, places: set.places.slice(0, 12) })
  const one = medians(Array.from({ length: ROUNDS }, () => compiledRun(country)))
  say(
    `engine alone, one thread: ${seconds(one.wall)} (${seconds(one.cpu)}), ${perCell(one.cpu, country).toFixed(2)} ns a cell, ${(one.cpu / FLOOR.one).toFixed(1)} × the physical floor`,
  )
  const two: number[] = []
  for (let round = 0; round < ROUNDS; round++) two.push(await onTwoThreads())
  say(
    `engine alone, two threads: ${seconds(median(two))}, ${(median(two) / FLOOR.two).toFixed(1)} × the physical floor`,
  )
  const whole = compiledRun({ ...country, places: small, noise: 'whole' })
  say(`whole persons in the ${small.length} small places, one thread: ${seconds(whole.cpu)} of the processor`)
  const plain = plainRun(country)
  say(`plain TypeScript, one thread: ${seconds(plain.wall)} (${seconds(plain.cpu)})`)
  if (numpy)
    figures.push({
      name: 'plain TypeScript against numpy, processor time',
      value: numpy.cpu / plain.cpu,
      unit: '× as fast',
      limit: 1.7,
      rule: 'at-least',
    })
}

/** Seconds with threads that are started already, as they are when files have been read. */
async function onTwoThreads(): Promise<number> {
  const request = { to: set.base + STEPS, draws: DRAWS, seed: 7, noise: 'matched' } as const
  const codes = set.places.map(({ code }) => code)
  const threads = startThreads(2)
  await setTimeout(1000)
  const began = performance.now()
  await projectOnThreads({ set, codes, request, indicators: USUAL_INDICATORS }, threads)
  return (performance.now() - began) / 1000
}

/** Its processor time is what must keep the limit: other work on the machine is not the engine's. */
function measureOnePlace(): void {
  const run = onePlace({
    ...country,
    places: set.places.filter((place) => !small.includes(place)).slice(0, 1),
  })
  for (let round = 0; round < 10; round++) run()
  const { wall, cpu } = medians(Array.from({ length: 30 }, run))
  say(`one municipality: ${(1000 * wall).toFixed(1)} ms on the clock`)
  figures.push({
    name: 'one municipality, 1 000 draws, 26 years',
    value: 1000 * cpu,
    unit: 'ms',
    limit: 20,
    rule: 'at-most',
  })
}

/** The cost of a cell must not depend on how many there are. */
function measureProportions(): void {
  const byPlaces = [25, 100, 357].map((count) => ({ ...country, places: set.places.slice(0, count) }))
  const byDraws = [250, 1000, 4000].map((draws) => ({ ...country, places: set.places.slice(0, 100), draws }))
  for (const [name, works] of [
    ['places', byPlaces],
    ['draws', byDraws],
  ] as const) {
    const costs = works.map((work) =>
      perCell(Math.min(...Array.from({ length: ROUNDS }, () => compiledRun(work).cpu)), work),
    )
    works.forEach((work, at) => {
      say(`${work.places.length} municipalities × ${work.draws} draws: ${costs[at]?.toFixed(2)} ns a cell`)
    })
    const spread = Math.max(...costs) / Math.min(...costs)
    figures.push({
      name: `dearest cell against the cheapest, by ${name}`,
      value: spread,
      unit: '×',
      limit: 1.5,
      rule: 'at-most',
    })
  }
}

try {
  const numpy = await measureProcesses()
  await measureEngine(numpy)
  measureOnePlace()
  measureProportions()
  report(figures)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
