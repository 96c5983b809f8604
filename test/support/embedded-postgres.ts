import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, vi } from 'vitest'
import { runningServer, stopFoundServer } from '../../src/platform/db/embedded/found-server.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/db/embedded/index.ts'
import type { OwnerNews } from './embedded-postgres-owner.ts'

const script = path.join(import.meta.dirname, 'embedded-postgres-owner.ts')
const identity = { uid: 65534, gid: 65534 }

/** Waits, without a fixed pause, until `question` answers without throwing. */
export const eventually = <T>(question: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(question, { timeout: 15_000, interval: 10 })

/** Asks one question of a database and closes the connection again. */
export async function ask(connection: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Whether root can try an ordinary account: it must be able to read this checkout. */
export const ordinaryAccountReadsProgram =
  process.getuid?.() === 0 && spawnSync(process.execPath, [script], { ...identity, cwd: '/' }).status === 0

/** Whether this kernel lets a process have a user namespace. */
export const userNamespacesOpen =
  spawnSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', 'true']).status === 0

/** The user id and the user namespace that a process has, as seen from here. */
export function identityOf(pid: number): { uid: number; namespace: string } {
  const uid = /^Uid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { uid: Number(uid), namespace: fs.readlinkSync(`/proc/${pid}/ns/user`) }
}

/** Every process, of any program, that was told this path or (as far as Linux tells) works in it. */
export function processesIn(folder: string): string[] {
  return allProcesses()
    .filter(({ told, home }) => told.includes(folder) || home.startsWith(folder))
    .map(({ told }) => told)
}

function allProcesses(): { told: string; home: string }[] {
  if (process.platform === 'linux')
    return fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(linuxProcess)
  const list = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).stdout
  return list.split('\n').map((told) => ({ told, home: '' }))
}

/** Nothing for a process that ends while it is looked at. */
function linuxProcess(pid: string): { told: string; home: string }[] {
  try {
    const told = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return [{ told: `${pid} ${told}`, home: homeOf(pid) }]
  } catch {
    return []
  }
}

function homeOf(pid: string): string {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/** A process of its own that owns the database in a folder. */
export type Owner = {
  folder: string
  child: ChildProcess
  news: readonly OwnerNews[]
  /** The last news of a kind, as soon as there is one. */
  told: <Kind extends string>(kind: Kind) => Promise<Extract<OwnerNews, Record<Kind, unknown>>>
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts an owner; `ordinary` runs it under another account than root. */
function startOwner(folder: string, how: { writing?: boolean; ordinary?: boolean } = {}): Owner {
  const child = spawn(process.execPath, [script, folder, ...(how.writing ? ['write'] : [])], {
    ...(how.ordinary ? identity : {}),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const news: OwnerNews[] = []
  createInterface({ input: child.stdout }).on('line', (line) => news.push(JSON.parse(line)))
  return {
    folder,
    child,
    news,
    told: (kind) =>
      eventually(() => {
        const found = news.findLast((item) => kind in item)
        if (found === undefined)
          throw new Error(`The owner told nothing of "${kind}": ${JSON.stringify(news)}`)
        return found as never
      }),
    ended: once(child, 'close').then(([code, signal]) => ({ code, signal })),
  }
}

/** A folder for one test file, and starts in it that are all ended after each test. */
export function databasesHere(name: string): {
  folder: string
  start: typeof startEmbeddedPostgres
  owner: typeof startOwner
} {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), name)))
  // Everyone may enter it, so that any account can be tried.
  fs.chmodSync(folder, 0o755)
  const databases: EmbeddedPostgres[] = []
  const owners: Owner[] = []
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.stop()
    for (const owner of owners.splice(0)) await endWithItsServer(owner)
  })
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    start: async (options) => {
      const database = await startEmbeddedPostgres(options)
      databases.push(database)
      return database
    },
    owner: (...how) => {
      const owner = startOwner(...how)
      owners.push(owner)
      return owner
    },
  }
}

/** A killed owner leaves its server, which no other test may find. */
async function endWithItsServer(owner: Owner): Promise<void> {
  owner.child.kill('SIGKILL')
  await owner.ended
  const cluster = path.join(owner.folder, 'postgres')
  const orphan = runningServer(cluster)
  if (orphan !== undefined) await stopFoundServer(cluster, orphan)
}
