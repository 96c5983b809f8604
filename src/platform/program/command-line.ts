import type pg from 'pg'
import { processEnvironment, readSettings, type Settings } from '../config/settings.ts'
import type { Database } from '../db/index.ts'

/** Where a command's answer goes, and where its complaints go. */
export type CommandIo = { write(text: string): void; complain(text: string): void }

type WithOwner = <T>(work: (owner: pg.Client, database: Database) => Promise<T>) => Promise<T>

export type Command = {
  readonly words: readonly string[]
  readonly usage: string
  readonly help: string
  /** Returns the exit code: 0 done, 1 not so, 2 the input makes no sense. */
  readonly run: (given: {
    words: readonly string[]
    io: CommandIo
    settings: Settings
    withOwner: WithOwner
  }) => Promise<number>
}

export const processIo: CommandIo = {
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
}

/** All of standard input as text. */
export async function standardInput(): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('utf8')
}

/** Read when a command asks for it: the database's packages take longer to load than many commands to run. */
const withOwner =
  (settings: Settings): WithOwner =>
  async (work) =>
    (await import('./with-owner.ts')).withOwner(settings, work)

/** Throws the embedded database away; only with --yes, since nothing brings it back. */
const resetDatabase: Command = {
  words: ['db', 'reset'],
  usage: 'db reset --yes',
  help: 'throw the embedded database away; the next start loads the examples anew',
  async run({ words, io, settings }) {
    if (settings.databaseUrl)
      return refused(io, 'DATABASE_URL is set: a database that others run is not ours to throw away.')
    if (!words.includes('--yes'))
      return refused(
        io,
        `This deletes the database in ${settings.dataFolder}. Say so with: npm run db:reset -- --yes`,
      )
    const { removeEmbeddedPostgres } = await import('../db/embedded/index.ts')
    await removeEmbeddedPostgres(settings.dataFolder)
    io.write(`Deleted the database in ${settings.dataFolder}\n`)
    return 0
  },
}

function refused(io: CommandIo, sentence: string): number {
  io.complain(sentence)
  return 2
}

function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length)) + 2
  return `samsyn\n\n${commands.map(({ usage, help }) => `  ${usage.padEnd(width)}${help}`).join('\n')}\n`
}

/** Finds the command that the words name, and runs it. Returns the exit code. */
export async function runCommand(
  known: readonly Command[],
  words: readonly string[],
  io: CommandIo = processIo,
): Promise<number> {
  const commands = [...known, resetDatabase]
  const command = commands.find((candidate) => candidate.words.every((word, index) => words[index] === word))
  if (!command) {
    const asksForHelp = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')
    if (asksForHelp) io.write(helpText(commands))
    else io.complain(`There is no command "${words.join(' ')}".\n\n${helpText(commands)}`)
    return asksForHelp ? 0 : 2
  }
  const settings = readSettings(processEnvironment())
  if (!settings.ok) return refused(io, settings.problems.join('\n'))
  const rest = words.slice(command.words.length)
  return command
    .run({ words: rest, io, settings: settings.value, withOwner: withOwner(settings.value) })
    .catch((fault: Error) => {
      io.complain(fault.message)
      return 1
    })
}
