import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { endDemonstrationSessions, forgetOldSessions } from '../auth/index.ts'
import { projectRoot } from '../config/project-root.ts'
import type { Settings } from '../config/settings.ts'
import { DataFolderInUse, EmbeddedPostgresUnavailable } from '../db/embedded/index.ts'
import {
  createDatabase,
  createPool,
  type Database,
  migrate,
  openClient,
  requireFewRights,
} from '../db/index.ts'
import type { Site } from '../http/context.ts'
import type { SliceRoutes } from '../http/route.ts'
import { createServer } from '../http/server.ts'
import { type AsOwner, type Job, machineDesk, type RunningJobs, runJobs } from '../jobs/index.ts'
import { today } from '../time/local-date.model.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { version } from './version.ts'

/** What comes before the first request, such as loading the examples. */
export type Prepare = (doors: { owner: pg.Client; database: Database; settings: Settings }) => Promise<void>

export type Program = {
  readonly settings: Settings
  readonly slices: readonly SliceRoutes[]
  /** What runs beside the pages, in every process. */
  readonly jobs: readonly Job[]
  readonly prepare: Prepare
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

async function bringUp(opened: OpenDatabase, { settings, prepare }: Program): Promise<pg.Pool> {
  const owner = await openClient(opened.roles.owner)
  try {
    await migrate(owner, path.join(projectRoot, 'db/migrations'))
    const pool = createPool(opened.roles.app, settings.poolSize)
    await requireFewRights(pool)
    await forgetOldSessions(owner)
    if (!settings.demo) await endDemonstrationSessions(owner)
    await prepare({ owner, database: createDatabase(pool), settings })
    return pool
  } finally {
    await owner.end()
  }
}

function serve(pool: pg.Pool, { settings, slices }: Program): Promise<FastifyInstance> {
  const site: Site = {
    origin: settings.origin,
    demonstration: settings.demo,
    development: settings.dev,
    version,
    largestFile: settings.largestFile,
    mailIsOn: settings.mail !== undefined,
  }
  return createServer({
    surroundings: { database: createDatabase(pool), site, today: () => today(() => new Date()) },
    slices,
    trustedProxies: settings.trustedProxies,
    requestsPerMinute: settings.requestsPerMinute,
    log: { write: (line) => void process.stderr.write(line) },
  })
}

/** Runs the jobs as the machine; the owner's connection is opened for a moment each time the machine needs a session. */
function startJobs(pool: pg.Pool, opened: OpenDatabase, { jobs, settings }: Program): RunningJobs {
  const asOwner: AsOwner = async (work) => {
    const owner = await openClient(opened.roles.owner)
    try {
      return await work(owner)
    } finally {
      await owner.end()
    }
  }
  const desk = machineDesk({ database: createDatabase(pool), asOwner, now: () => performance.now() })
  const running = runJobs({ jobs, settings, machine: desk.machine, complain })
  return { stop: () => running.stop().finally(desk.close) }
}

/** Steps to undo, last first; each gets its chance even when another fails. */
async function undo(steps: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps.reverse()) await step().catch((fault: Error) => complain(fault.message))
}

/** Ends everything in order on a signal, or when the launcher is gone; within five seconds, come what may. */
function endOnSignal(steps: (() => Promise<unknown>)[]): void {
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), 5000).unref()
    await undo(steps)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)
}

/** Starts the database and the server, and prints one line with the address. A failure prints one sentence. */
export async function startProgram(program: Program): Promise<void> {
  const steps: (() => Promise<unknown>)[] = []
  endOnSignal(steps)
  for (const warning of program.settings.warnings) complain(warning)
  try {
    const opened = await openDatabase(program.settings, complain)
    steps.push(opened.stop)
    const pool = await bringUp(opened, program)
    steps.push(() => pool.end())
    const app = await serve(pool, program)
    steps.push(() => app.close())
    const { host, port } = program.settings
    await app.listen({ host, port })
    steps.push(startJobs(pool, opened, program).stop)
    say(`Samsyn ${version} is ready at ${program.settings.origin}`)
  } catch (fault) {
    complain(sentenceOf(fault))
    await undo(steps)
    process.exit(1)
  }
}

/** A fault as a person at the terminal needs it: its message, and what caused it. */
function sentenceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const { code, port } = fault as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; set PORT to a free one.`
  const isWholeSentence = fault instanceof DataFolderInUse || fault instanceof EmbeddedPostgresUnavailable
  return fault.cause && !isWholeSentence ? `${fault.message}\n${sentenceOf(fault.cause)}` : fault.message
}
