import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { type DataFolder, lastRun } from './data-folder.ts'
import { DataFolderInUse, EmbeddedPostgresUnavailable } from './errors.ts'

const SQLITE_BUSY = 5

/**
 * Takes the data folder for this process; the answer gives it back.
 *
 * Node offers no file locks, but its SQLite does: an exclusive transaction on an empty file is a kernel lock.
 * Taking it is atomic, kill -9 releases it, and it holds between containers that share the folder, which neither a
 * pid file nor a socket that is probed can promise. POSIX drops the lock when the process opens and closes the file
 * in any other way: never read postgres.lock.
 *
 * Throws DataFolderInUse, or EmbeddedPostgresUnavailable when the file system has no locks.
 */
export function lockDataFolder(folder: DataFolder): () => void {
  const file = openLockFile(folder)
  try {
    file.exec('pragma journal_mode = off; begin exclusive')
  } catch (cause) {
    file.close()
    if (sqliteCode(cause) === SQLITE_BUSY) throw inUse(folder, lastRun(folder)?.pid)
    throw cannotLock(folder, cause)
  }
  return () => {
    if (file.isOpen) file.close()
  }
}

function openLockFile(folder: DataFolder): DatabaseSync {
  try {
    const file = new DatabaseSync(folder.lockFile, { timeout: 0 })
    chmodSync(folder.lockFile, 0o600)
    return file
  } catch (cause) {
    throw cannotLock(folder, cause)
  }
}

export function inUse(folder: DataFolder, pid: number | undefined): DataFolderInUse {
  const who = pid === undefined ? 'Another process' : `Another process (${pid})`
  return new DataFolderInUse(
    `${who} is already using the data folder ${folder.path}; stop it first, or set SAMSYN_DATA to another folder.`,
  )
}

function cannotLock(folder: DataFolder, cause: unknown): EmbeddedPostgresUnavailable {
  return new EmbeddedPostgresUnavailable(
    `The data folder ${folder.path} cannot be locked for one process; set SAMSYN_DATA to a folder that you own on a local disk.`,
    { cause },
  )
}

function sqliteCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : undefined
}
