import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { DataFolder } from './data-folder.ts'
import { endWithThisProcess, signalProcess } from './living-children.ts'
import type { ServerPackage } from './server-package.ts'

/** On whose behalf the server runs. */
export type ServerAccount = {
  name: string
  /** What to change to when a program is started; empty for our own account. */
  identity: Owner | Record<string, never>
  /** A command that is put before the program. */
  prefix: readonly string[]
  /** Whose the database's files must be; `undefined` when they are ours anyway. */
  owner?: Owner
}

export type Owner = { uid: number; gid: number }

/** All that one start of the server knows. */
export type Launch = {
  folder: DataFolder
  server: ServerPackage
  runtimeFolder: string
  environment: Record<string, string>
  account: ServerAccount
  password: string
  log: (line: string) => void
  interrupted: AbortSignal
}

/** How a process is to be run, whatever the program. */
type Terms = Pick<Launch, 'account' | 'environment'>

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]]

/** Starts a program under the server's account, in its own process group, with nothing of our environment. */
export function launch(terms: Terms, command: Command, stdio: StdioOptions): ChildProcess {
  const [program, ...args] = [...terms.account.prefix, ...command]
  return spawn(program ?? command[0], args, {
    ...terms.account.identity,
    cwd: '/',
    env: terms.environment,
    detached: true,
    stdio,
  })
}

/** What a short-lived program did: its exit code (`undefined` if it never ran or was killed) and what it wrote. */
export type Outcome = { code: number | undefined; output: string }

/** Runs a program to its end, with `input` on its standard input. An abort kills it with all its children. */
export async function run(
  terms: Terms & Pick<Launch, 'interrupted'>,
  command: Command,
  input = '',
): Promise<Outcome> {
  terms.interrupted.throwIfAborted()
  const child = launch(terms, command, 'pipe')
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text))
  child.stdin?.on('error', () => {}).end(input)
  const kill = () => {
    if (child.pid !== undefined) signalProcess(-child.pid, 'SIGKILL')
  }
  endWithThisProcess(child, kill)
  terms.interrupted.addEventListener('abort', kill)
  try {
    const [code] = await once(child, 'close')
    terms.interrupted.throwIfAborted()
    return { code: typeof code === 'number' ? code : undefined, output }
  } catch (error) {
    terms.interrupted.throwIfAborted()
    return { code: undefined, output: String(error) }
  } finally {
    terms.interrupted.removeEventListener('abort', kill)
  }
}
