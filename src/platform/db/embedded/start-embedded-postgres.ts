import { createCluster } from './create-cluster.ts'
import {
  clusterVersion,
  type DataFolder,
  forgetRun,
  lastRun,
  openDataFolder,
  recordRun,
  requireVersion,
  superuserPassword,
} from './data-folder.ts'
import { inUse, lockDataFolder } from './folder-lock.ts'
import { parentOf, runningServer, stopFoundServer } from './found-server.ts'
import type { Launch } from './launch.ts'
import { unlessSignalled } from './living-children.ts'
import type { ServerExit } from './postmaster.ts'
import { makeRuntimeFolder, removeRuntimeFolder } from './runtime-folder.ts'
import { chooseServerAccount, give } from './server-account.ts'
import { findServerPackage, type ServerPackage, serverEnvironment } from './server-package.ts'
import { port, superuser } from './server-settings.ts'
import { type Connection, startWithLogin, superuserConnection } from './superuser-login.ts'
import { supervise } from './supervise.ts'

/** Where the database is to live, and who wants to hear of it. */
export type EmbeddedPostgresOptions = {
  /** Any path; it is made if it is missing. */
  dataFolder: string
  /** Gets a sentence for each thing worth telling an operator; the server's own log is postgres.log. */
  log?: (line: string) => void
  /** Called when the server ended without being told to, before it is started again. */
  onExit?: (exit: ServerExit) => void
}

/** A way into a running embedded database. */
export type EmbeddedPostgresAccess = {
  /** The folder of the Unix socket: the `host` of a connection. */
  socketFolder: string
  port: number
  superuser: string
  /** What to hand the driver; without a user it is the superuser's. */
  connection: (database: string, user?: string, password?: string) => Connection
}

/** A PostgreSQL server that this process owns: started again when it dies, gone when this process ends. */
export type EmbeddedPostgres = EmbeddedPostgresAccess & {
  /** Ends the server, in at most a few seconds, and gives the folder back. May be called again. */
  stop: () => Promise<void>
  /** True when a server that an earlier process left behind was found in the folder and replaced by this one. */
  adopted: boolean
}

/**
 * Starts the PostgreSQL server that is installed with the program, on a private Unix socket; makes its database on
 * the first run. Throws `DataFolderInUse` or `EmbeddedPostgresUnavailable`, each with one sentence for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = findServerPackage()
  const folder = openDataFolder(options.dataFolder)
  const release = lockDataFolder(folder)
  try {
    return await unlessSignalled((interrupted) => start({ options, server, folder, release, interrupted }))
  } catch (error) {
    release()
    throw error
  }
}

type Start = {
  options: EmbeddedPostgresOptions
  server: ServerPackage
  folder: DataFolder
  release: () => void
  interrupted: AbortSignal
}

async function start({ options, server, folder, release, interrupted }: Start): Promise<EmbeddedPostgres> {
  requireVersion(folder, server.version)
  const adopted = await stopOrphan(folder)
  const runtimeFolder = makeRuntimeFolder()
  const cleanUp = () => {
    removeRuntimeFolder(runtimeFolder)
    forgetRun(folder)
  }
  try {
    recordRun(folder, { pid: process.pid, runtimeFolder })
    const log = options.log ?? (() => {})
    const setup = await prepare({ folder, server, runtimeFolder, log, interrupted })
    const stopServer = supervise(setup, await startWithLogin(setup), options.onExit)
    const stop = async () => {
      await stopServer()
      cleanUp()
      release()
    }
    let stopped: Promise<void> | undefined
    return { ...accessTo(runtimeFolder, setup.password), adopted, stop: () => (stopped ??= stop()) }
  } catch (error) {
    cleanUp()
    throw error
  }
}

/** True when a server without an owner was found, and stopped: a new child is easier to watch than a stranger. */
export async function stopOrphan(folder: DataFolder): Promise<boolean> {
  const run = lastRun(folder)
  const orphan = runningServer(folder.cluster)
  if (orphan !== undefined) {
    // A second wall where the file system's locks do not work: a server that still has its parent is no orphan.
    if (run !== undefined && run.pid !== process.pid && parentOf(orphan) === run.pid)
      throw inUse(folder, run.pid)
    await stopFoundServer(folder.cluster, orphan)
  }
  if (run !== undefined) removeRuntimeFolder(run.runtimeFolder)
  return orphan !== undefined
}

async function prepare(known: Omit<Launch, 'account' | 'password' | 'environment'>): Promise<Launch> {
  const { folder, server, runtimeFolder } = known
  const surroundings = { ...known, environment: serverEnvironment(server, runtimeFolder) }
  const account = await chooseServerAccount(surroundings)
  const setup = { ...surroundings, account, password: superuserPassword(folder) }
  if (clusterVersion(folder) === undefined) await createCluster(setup)
  else give(folder.cluster, account)
  return setup
}

/** How to reach the server whose socket is in a folder. */
export function accessTo(socketFolder: string, superuserPassword: string): EmbeddedPostgresAccess {
  return {
    socketFolder,
    port,
    superuser,
    connection: (database, user, password = '') =>
      user === undefined
        ? { ...superuserConnection(socketFolder, superuserPassword), database }
        : { host: socketFolder, port, database, user, password },
  }
}
