import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { EmbeddedPostgresUnavailable } from './errors.ts'
import { socketName } from './server-settings.ts'

const prefix = 'samsyn-'

/** A socket's path may have 107 bytes on Linux and 103 on macOS. */
const longestSocketPath = 103

/**
 * Makes a new, short, private folder for the socket and the library links.
 *
 * It cannot lie in the data folder, whose path may be of any length. Its random name is new at every start: nobody
 * can have put anything there, and no socket or lock file of a dead server can be in the way.
 */
export function makeRuntimeFolder(): string {
  const bases = process.getuid?.() === 0 ? ['/run', '/tmp', tmpdir()] : [tmpdir(), '/tmp', '/var/tmp']
  const made = bases
    .filter(isFitForSockets)
    .reduce<string | undefined>((done, base) => done ?? make(base), undefined)
  if (made !== undefined) return made
  throw new EmbeddedPostgresUnavailable(
    `The database needs a small folder for its socket, and none could be made in ${bases.join(' or ')}; make one of them writable.`,
  )
}

/** No blank, comma or quote: the server reads a list of folders. */
function isFitForSockets(base: string): boolean {
  const longest = join(base, `${prefix}XXXXXX`, socketName)
  return /^[\w./+-]+$/.test(base) && Buffer.byteLength(longest) <= longestSocketPath
}

function make(base: string): string | undefined {
  try {
    return fs.realpathSync(fs.mkdtempSync(join(base, prefix)))
  } catch {
    return undefined
  }
}

/** Removes a folder that `makeRuntimeFolder` made, now or in an earlier run, and nothing else. */
export function removeRuntimeFolder(path: string): void {
  const found = fs.lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory() || !/^samsyn-\w{6}$/.test(basename(path))) return
  fs.rmSync(path, { recursive: true, force: true })
}
