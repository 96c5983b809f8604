import * as fs from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { type DataFolder, readIfThere } from './data-folder.ts'
import { EmbeddedPostgresUnavailable } from './errors.ts'
import { type Launch, type Owner, run, type ServerAccount } from './launch.ts'

const ownAccount: ServerAccount = { name: 'this account', identity: {}, prefix: [] }

const nobody = 65534

/**
 * In a user namespace of its own the server sees itself as nobody, while outside it stays what we are. It can thus
 * enter folders that only root may enter. This comes last, for it also keeps root's right to read root's files.
 */
const namespaceAccount: ServerAccount = {
  name: 'nobody in a user namespace',
  identity: {},
  prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'],
}

/** All of a launch that is known before the account is. */
type Surroundings = Omit<Launch, 'account' | 'password'>

/**
 * Finds an account that the server can run under: PostgreSQL refuses root, and any account that has no name.
 * Throws EmbeddedPostgresUnavailable, naming SAMSYN_DATA, when there is none.
 */
export async function chooseServerAccount(surroundings: Surroundings): Promise<ServerAccount> {
  const obstacles = new Set<Obstacle>()
  for (const account of candidates(surroundings.folder)) {
    const obstacle = await tryAccount(surroundings, account)
    if (obstacle === undefined) return account
    obstacles.add(obstacle)
  }
  throw new EmbeddedPostgresUnavailable(explain(surroundings, obstacles))
}

function candidates(folder: DataFolder): ServerAccount[] {
  if (process.getuid?.() !== 0) return hasName() ? [ownAccount] : [namespaceAccount]
  const accounts = [...namedAccounts(), { ...namespaceAccount, owner: { uid: 0, gid: 0 } }]
  const current = fs.statSync(folder.cluster, { throwIfNoEntry: false })?.uid
  return accounts.sort((a, b) => Number(b.owner?.uid === current) - Number(a.owner?.uid === current))
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function namedAccounts(): (ServerAccount & { owner: Owner })[] {
  const lines = (readIfThere('/etc/passwd') ?? '').split('\n').map((line) => line.split(':'))
  return ['postgres', 'nobody'].flatMap((name) => {
    const line = lines.find(([found]) => found === name)
    const owner = { uid: Number(line?.[2]), gid: Number(line?.[3]) }
    return owner.uid > 0 && owner.gid > 0 ? [{ name, identity: owner, prefix: [], owner }] : []
  })
}

type Obstacle = 'not allowed' | 'data out of reach' | 'program out of reach'

/** What keeps an account from serving this folder: seen by trying, for modes alone do not tell. */
async function tryAccount(surroundings: Surroundings, account: ServerAccount): Promise<Obstacle | undefined> {
  if (account === ownAccount) return undefined
  const trial = join(surroundings.folder.path, `.reach-${process.pid}`)
  try {
    fs.mkdirSync(trial, { mode: 0o700 })
    give(trial, account)
    give(surroundings.runtimeFolder, account)
    const script = 'cd "$1" && test -w . || exit 3; exec "$0" -V'
    const command = ['/bin/sh', '-c', script, surroundings.server.postgres, trial] as const
    const { code, output } = await run({ ...surroundings, account }, command)
    if (code === 0) return undefined
    if (code === 3) return 'data out of reach'
    return code === undefined || output.includes('unshare') ? 'not allowed' : 'program out of reach'
  } catch (error) {
    surroundings.interrupted.throwIfAborted()
    if (error instanceof Error && 'syscall' in error) return 'not allowed'
    throw error
  } finally {
    fs.rmSync(trial, { recursive: true, force: true })
  }
}

/** Makes a folder and all in it the account's. The folder itself comes last, so that a half-done change is redone. */
export function give(path: string, account: ServerAccount): void {
  if (account.owner === undefined) return
  const found = fs.lstatSync(path)
  if (found.uid === account.owner.uid) return
  if (found.isDirectory()) for (const name of fs.readdirSync(path)) give(join(path, name), account)
  fs.lchownSync(path, account.owner.uid, account.owner.gid)
}

function explain({ folder, server }: Surroundings, obstacles: Set<Obstacle>): string {
  const who = process.getuid?.() === 0 ? 'as root' : 'under an account without a name'
  const start = `PostgreSQL does not run ${who}, and user namespaces are closed here`
  if (obstacles.has('program out of reach'))
    return `${start}; no other account can read ${server.postgres}: move the program and SAMSYN_DATA to folders that everyone may enter, or start it as an ordinary user.`
  return `${start}; no other account can reach ${folder.path}: set SAMSYN_DATA to a folder whose parents everyone may enter, such as /var/lib/samsyn, or start the program as an ordinary user.`
}
