import * as fs from 'node:fs'
import { type DataFolder, keptPassword, lastRun, openDataFolder } from './data-folder.ts'
import { EmbeddedPostgresUnavailable, errorCode } from './errors.ts'
import { accessTo, type EmbeddedPostgresAccess } from './start-embedded-postgres.ts'
import { connectOnce, superuserConnection } from './superuser-login.ts'

/** What a client meets when no server takes connections there: no socket, a dead one, one not yet or no longer open. */
const notThere = new Set(['ENOENT', 'ECONNREFUSED', '57P03'])

/**
 * The embedded database that another process runs in a data folder, or `undefined` when none does: for the command
 * line, which works beside the running program. Throws EmbeddedPostgresUnavailable when the folder is another
 * account's.
 */
export async function findRunningPostgres(dataFolder: string): Promise<EmbeddedPostgresAccess | undefined> {
  if (!fs.existsSync(dataFolder)) return undefined
  const folder = openDataFolder(dataFolder)
  const found = socketAndPassword(folder)
  if (found === undefined) return undefined
  try {
    await connectOnce(superuserConnection(found.socketFolder, found.password))
    return accessTo(found.socketFolder, found.password)
  } catch (error) {
    if (notThere.has(errorCode(error) ?? '')) return undefined
    throw error
  }
}

function socketAndPassword(folder: DataFolder): { socketFolder: string; password: string } | undefined {
  try {
    const run = lastRun(folder)
    const password = keptPassword(folder)
    return run && password ? { socketFolder: run.runtimeFolder, password } : undefined
  } catch (cause) {
    throw new EmbeddedPostgresUnavailable(
      `The data folder ${folder.path} belongs to another account (${errorCode(cause)}); use that account, or set SAMSYN_DATA to another folder.`,
      { cause },
    )
  }
}
