import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type DataFolder, readIfThere } from './data-folder.ts'
import { EmbeddedPostgresUnavailable, lastSentence } from './errors.ts'
import { disarmPidFile, quitOrphanedWorkers, shutDown } from './found-server.ts'
import { type Launch, launch } from './launch.ts'
import { endWithThisProcess, signalProcess } from './living-children.ts'
import { serverEnvironment } from './server-package.ts'
import { serverArguments, socketName } from './server-settings.ts'

/** How a server ended: an exit code, or the signal that killed it. */
export type ServerExit = { code: number | null; signal: NodeJS.Signals | null }

/** A server that is our child and takes connections. */
export type Postmaster = {
  pid: number
  /** Fulfilled when it has ended, for whatever reason. */
  ended: Promise<ServerExit>
  /** Stops it, within seconds even if it hangs, and waits for its end. */
  stop: () => Promise<void>
}

/** After kill -9 of a server its memory may stay in use for a moment; the next one refuses to start until then. */
const attempts = 16
const pauseBetweenAttempts = 100
const worthAnotherAttempt = /lock file|shared memory|semaphore/i

/** Recovery after a crash reads at most `max_wal_size` of log, which takes seconds; this is for a very slow disk. */
const patience = 120_000

/** Starts the server and waits until it takes connections. Throws EmbeddedPostgresUnavailable with its last words. */
export async function startPostmaster(setup: Launch): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const { postmaster, lastWords } = await attemptStart(setup)
    if (postmaster !== undefined) return postmaster
    if (attempt === attempts || !worthAnotherAttempt.test(lastWords))
      throw new EmbeddedPostgresUnavailable(
        `The database in ${setup.folder.path} does not start: ${lastSentence(lastWords)} (more in ${setup.folder.logFile}).`,
      )
    await delay(pauseBetweenAttempts, undefined, { signal: setup.interrupted })
  }
}

type Attempt = { postmaster: Postmaster; lastWords?: never } | { postmaster?: never; lastWords: string }

async function attemptStart(setup: Launch): Promise<Attempt> {
  const { folder, runtimeFolder, server } = setup
  setup.interrupted.throwIfAborted()
  await quitOrphanedWorkers(folder.cluster)
  disarmPidFile(folder.cluster)
  for (const name of [socketName, `${socketName}.lock`]) fs.rmSync(join(runtimeFolder, name), { force: true })
  const environment = serverEnvironment(server, runtimeFolder)
  const log = openLog(folder)
  try {
    const command = [server.postgres, ...serverArguments(folder.cluster, runtimeFolder)] as const
    const child = launch({ ...setup, environment }, command, ['ignore', log.handle, log.handle])
    const postmaster = watch(child, folder.cluster)
    if (await becomesReady(setup, child)) return { postmaster }
    await postmaster.stop()
    setup.interrupted.throwIfAborted()
    return { lastWords: log.newText() }
  } finally {
    fs.closeSync(log.handle)
  }
}

function watch(child: ChildProcess, cluster: string): Postmaster {
  const pid = child.pid ?? 0
  const isGone = () => pid === 0 || child.exitCode !== null || child.signalCode !== null
  const ended = once(child, 'exit').then(
    ([code, signal]): ServerExit => ({ code, signal }),
    (): ServerExit => ({ code: null, signal: null }),
  )
  endWithThisProcess(child, () => isGone() || signalProcess(pid, 'SIGINT'))
  const stop = async () => {
    await shutDown(pid, isGone)
    await quitOrphanedWorkers(cluster)
  }
  return { pid, ended, stop }
}

/** The server writes its state into the eighth line of postmaster.pid. False: it ended, hangs, or was not wanted. */
async function becomesReady(setup: Launch, child: ChildProcess): Promise<boolean> {
  const deadline = performance.now() + patience
  const file = join(setup.folder.cluster, 'postmaster.pid')
  while (performance.now() < deadline && !setup.interrupted.aborted) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false
    const lines = readIfThere(file)?.split('\n') ?? []
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') {
      // A program that forgets to stop the database can still end; the server then ends with it.
      child.unref()
      return true
    }
    await delay(3)
  }
  return false
}

const longestLog = 1_000_000

/** The server writes straight to a file, so that its words outlive this process; two files are kept. */
function openLog({ logFile }: DataFolder): { handle: number; newText: () => string } {
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > longestLog) fs.renameSync(logFile, `${logFile}.1`)
  const start = size > longestLog ? 0 : size
  const handle = fs.openSync(logFile, 'a', 0o600)
  return { handle, newText: () => fs.readFileSync(logFile).subarray(start).toString('utf8') }
}
