import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join, resolve } from 'node:path'
import { EmbeddedPostgresUnavailable, errorCode } from './errors.ts'

/** The absolute paths of everything this room keeps in the data folder. */
export type DataFolder = {
  path: string
  cluster: string
  stagedCluster: string
  lockFile: string
  passwordFile: string
  logFile: string
  runFile: string
}

/** Makes the data folder if it is missing. Throws EmbeddedPostgresUnavailable when it cannot be written to. */
export function openDataFolder(path: string): DataFolder {
  const wanted = resolve(path)
  try {
    const created = fs.mkdirSync(wanted, { recursive: true })
    // The server's account must be able to pass through; what lies inside is closed file by file.
    if (created !== undefined) fs.chmodSync(wanted, process.getuid?.() === 0 ? 0o711 : 0o700)
    fs.accessSync(wanted, fs.constants.W_OK | fs.constants.X_OK)
    return pathsIn(fs.realpathSync(wanted))
  } catch (cause) {
    throw new EmbeddedPostgresUnavailable(
      `The data folder ${wanted} cannot be made or written to (${errorCode(cause)}); set SAMSYN_DATA to a folder that you own.`,
      { cause },
    )
  }
}

/** A cluster grows under a name of its own, in case an earlier, killed attempt still writes somewhere. */
const staged = 'postgres.new-'

/** Removes what attempts to create a cluster left behind. */
export function removeStagedClusters(folder: DataFolder): void {
  for (const name of fs.readdirSync(folder.path))
    if (name.startsWith(staged))
      fs.rmSync(join(folder.path, name), { recursive: true, force: true, maxRetries: 10 })
}

function pathsIn(path: string): DataFolder {
  return {
    path,
    cluster: join(path, 'postgres'),
    stagedCluster: join(path, `${staged}${randomBytes(4).toString('hex')}`),
    lockFile: join(path, 'postgres.lock'),
    passwordFile: join(path, 'postgres-password'),
    logFile: join(path, 'postgres.log'),
    runFile: join(path, 'postgres-run.json'),
  }
}

/** Which major version made the cluster, such as "18"; `undefined` when there is no cluster yet. */
export function clusterVersion(folder: DataFolder): string | undefined {
  const version = readIfThere(join(folder.cluster, 'PG_VERSION'))?.trim()
  if (version === undefined && fs.existsSync(folder.cluster) && fs.readdirSync(folder.cluster).length > 0)
    throw new EmbeddedPostgresUnavailable(
      `The folder ${folder.cluster} holds something that is not a PostgreSQL database; move it away or set SAMSYN_DATA to another folder.`,
    )
  return version
}

/** Throws EmbeddedPostgresUnavailable when the cluster was made by another major version than the server's. */
export function requireVersion(folder: DataFolder, serverVersion: string): void {
  const version = clusterVersion(folder)
  if (version === undefined || version === serverVersion) return
  throw new EmbeddedPostgresUnavailable(
    `The database in ${folder.cluster} was made by PostgreSQL ${version}, and this program brings PostgreSQL ${serverVersion}; start the version of the program that made it, or set SAMSYN_DATA to another folder.`,
  )
}

/** The superuser's password: made at random on the first call, kept in a file that only this account reads. */
export function superuserPassword(folder: DataFolder): string {
  const kept = keptPassword(folder)
  if (kept) return kept
  const made = randomBytes(32).toString('base64url')
  writeWhole(folder.passwordFile, `${made}\n`)
  return made
}

/** The superuser's password if one was made, else `undefined` or an empty text. */
export function keptPassword(folder: DataFolder): string | undefined {
  return readIfThere(folder.passwordFile)?.trim()
}

/** Who started the server last, and where its socket is. */
export type Run = { pid: number; runtimeFolder: string }

/** The run that was recorded last, or `undefined` when there is none or it cannot be understood. */
export function lastRun(folder: DataFolder): Run | undefined {
  try {
    const run: unknown = JSON.parse(readIfThere(folder.runFile) ?? 'null')
    return isRun(run) ? run : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isRun(run: unknown): run is Run {
  return (
    typeof run === 'object' &&
    run !== null &&
    'pid' in run &&
    'runtimeFolder' in run &&
    typeof run.pid === 'number' &&
    typeof run.runtimeFolder === 'string'
  )
}

export function recordRun(folder: DataFolder, run: Run): void {
  writeWhole(folder.runFile, `${JSON.stringify(run)}\n`)
}

export function forgetRun(folder: DataFolder): void {
  fs.rmSync(folder.runFile, { force: true })
}

/** Readers see the old text or the new one, never a half. */
function writeWhole(file: string, text: string): void {
  fs.writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true })
  fs.renameSync(`${file}.new`, file)
}

/** The text of a file, or `undefined` when there is no such file. */
export function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
