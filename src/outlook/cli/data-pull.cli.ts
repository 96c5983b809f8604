import { parseArgs } from 'node:util'
import type { Command, CommandIo } from '../../platform/program/command-line.ts'
import { OutlookRefusal } from '../engine/refusal.model.ts'
import { type Clock, wallClock } from '../ssb/call-pace.ts'
import { PoliteCaller } from '../ssb/polite-caller.ts'
import { type ProgressScreen, standardError } from '../ssb/progress.ts'
import { careKeyFigures, careUsers, pullCare } from '../ssb/pull-care.ts'
import { klassAddress, pullCodeChanges } from '../ssb/pull-code-changes.ts'
import type { PullDesk } from '../ssb/pull-desk.ts'
import { population, projection, pullPopulation } from '../ssb/pull-population.ts'
import { readConfig, SSB_ADDRESS } from '../ssb/px-api.ts'

const subjects = ['population', 'projection', 'care', 'changes'] as const
type Subject = (typeof subjects)[number]

type Wish = { readonly from: string; readonly klass: string; readonly subjects: readonly Subject[] }

type Given = Parameters<Command['run']>[0]
type Surroundings = { readonly screen: ProgressScreen; readonly clock: Clock }

/** Fetches official figures from Statistics Norway and keeps them; what came before a break is not fetched again. */
export const pullData: Command = {
  words: ['data', 'pull'],
  usage: 'data pull [--only SUBJECT …] [--from URL] [--klass URL]',
  help: `fetch figures from Statistics Norway: ${subjects.join(', ')}; broken off, it goes on where it was`,
  run: (given) => runPull(given, { screen: standardError, clock: wallClock }),
}

/** The same with a screen and a clock of one's own, for tests. */
export async function runPull(
  { words, io, settings }: Given,
  { screen, clock }: Surroundings,
): Promise<number> {
  const wish = readWish(words)
  if (typeof wish === 'string') {
    io.complain(wish)
    return 2
  }
  const now = () => new Date(clock.now()).toISOString()
  const caller = new PoliteCaller(wish.from, { clock })
  const klass = new PoliteCaller(wish.klass, { clock })
  const isOnlyChanges = wish.subjects.every((subject) => subject === 'changes')
  try {
    const config = isOnlyChanges ? undefined : await readConfig(caller)
    const desk = config && { caller, config, dataFolder: settings.dataFolder, screen, now }
    const pulls = [
      ...(desk ? tablePulls(desk, wish.subjects) : []),
      ...(wish.subjects.includes('changes')
        ? [() => pullCodeChanges({ klass, dataFolder: settings.dataFolder, now })]
        : []),
    ]
    return await runAll(pulls, io)
  } catch (fault) {
    return told(fault, io)
  }
}

function tablePulls(desk: PullDesk, wanted: readonly Subject[]): (() => Promise<string>)[] {
  const bySubject: Readonly<Record<Exclude<Subject, 'changes'>, readonly (() => Promise<string>)[]>> = {
    population: [() => pullPopulation(desk, population)],
    projection: [() => pullPopulation(desk, projection)],
    care: [() => pullCare(desk, careKeyFigures), () => pullCare(desk, careUsers)],
  }
  return wanted.flatMap((subject) => (subject === 'changes' ? [] : bySubject[subject]))
}

/** One subject that cannot be had does not keep the others from coming. */
async function runAll(pulls: readonly (() => Promise<string>)[], io: CommandIo): Promise<number> {
  let code = 0
  for (const pull of pulls) {
    try {
      io.write(`${await pull()}\n`)
    } catch (fault) {
      code = told(fault, io)
    }
  }
  return code
}

function told(fault: unknown, io: CommandIo): number {
  if (!(fault instanceof OutlookRefusal)) throw fault
  io.complain(fault.message)
  return 1
}

function readWish(words: readonly string[]): Wish | string {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { from: text, klass: text, only: { ...text, multiple: true } },
    })
    const from = values.from ?? SSB_ADDRESS
    if (!isAddress(from)) return `--from must be an address with http or https, not "${from}".`
    const klass = values.klass ?? klassAddress(from)
    if (!isAddress(klass)) return `--klass must be an address with http or https, not "${klass}".`
    const only = values.only?.flatMap((list) => list.split(',')) ?? subjects
    const unknown = only.find((subject) => !subjects.some((known) => known === subject))
    if (unknown !== undefined) return `--only knows ${subjects.join(', ')}, not "${unknown}".`
    return { from, klass, subjects: subjects.filter((subject) => only.includes(subject)) }
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'The options make no sense.'
  }
}

const isAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')
