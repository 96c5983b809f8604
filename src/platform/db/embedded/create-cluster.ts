import * as fs from 'node:fs'
import { join } from 'node:path'
import { type DataFolder, removeStagedClusters } from './data-folder.ts'
import { EmbeddedPostgresUnavailable, lastSentence } from './errors.ts'
import { type Command, type Launch, run } from './launch.ts'
import { give } from './server-account.ts'
import { superuser } from './server-settings.ts'

/**
 * Makes the database cluster, all or nothing: it grows beside its place and is moved there when it is whole and
 * on disk.
 *
 * Authentication is scram with a random password, for everybody. Asking the kernel who is at the socket (peer)
 * needs names for both ends, and those differ between root, an ordinary user, a container's nameless user and a
 * user namespace; a password is the same everywhere, and the private folder is a second wall.
 *
 * Text sorts by code point unless a query names a collation: indexes then never depend on a library's version.
 * Norwegian order is `collate "nb-NO-x-icu"`. The character type must be a UTF-8 one, or the text search takes
 * quotation marks and dashes for letters.
 */
export async function createCluster(setup: Launch): Promise<void> {
  const { folder, account, log } = setup
  log(`Creating the database in ${folder.cluster}`)
  const passwordFile = join(setup.runtimeFolder, 'password')
  fs.writeFileSync(passwordFile, setup.password, { mode: 0o600 })
  give(passwordFile, account)
  try {
    await initialise(setup, passwordFile, process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8')
    fs.renameSync(folder.stagedCluster, folder.cluster)
    syncFolder(folder.path)
  } finally {
    fs.rmSync(passwordFile, { force: true })
    removeStagedClusters(folder)
  }
}

async function initialise(setup: Launch, passwordFile: string, characterType: string): Promise<void> {
  const { folder, account, server } = setup
  removeStagedClusters(folder)
  fs.mkdirSync(folder.stagedCluster, { mode: 0o700 })
  give(folder.stagedCluster, account)
  const { code, output } = await run(
    setup,
    initdb(server.initdb, folder, [`--pwfile=${passwordFile}`, `--lc-ctype=${characterType}`]),
  )
  if (code === 0) return
  if (/invalid locale name/.test(output) && characterType !== 'C') return initialise(setup, passwordFile, 'C')
  throw new EmbeddedPostgresUnavailable(
    `The database could not be created in ${folder.path} (${lastSentence(output)}); free some space or set SAMSYN_DATA to another folder.`,
    { cause: new Error(output) },
  )
}

function initdb(program: string, folder: DataFolder, choices: string[]): Command {
  return [
    program,
    `--pgdata=${folder.stagedCluster}`,
    `--username=${superuser}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...choices,
  ]
}

function syncFolder(path: string): void {
  const handle = fs.openSync(path, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
