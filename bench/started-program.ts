import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The whole program in a process of its own, with a data folder of its own. */
export type StartedProgram = {
  readonly origin: string
  readonly dataFolder: string
  /** Milliseconds from spawning to the line that says it is ready. */
  readonly readyAfter: number
  /** Memory of the program's own process now, in MB; PostgreSQL's is not in it. */
  memory(): number
  stop(): Promise<void>
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function waitForLine(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.includes(word)) resolve()
    })
    child.on('exit', (code) => reject(new Error(`the program ended with code ${code} before it was ready`)))
  })
}

/** Starts `npm start`'s own command, built already; a data folder may be handed on from an earlier start. */
export async function startedProgram(
  dataFolder = mkdtempSync(path.join(tmpdir(), 'samsyn-bench-')),
): Promise<StartedProgram> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'start'], {
    env: {
      ...process.env,
      PORT: String(port),
      SAMSYN_DATA: dataFolder,
      SAMSYN_REQUESTS_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await waitForLine(child, 'ready at')
  const readyAfter = performance.now() - began
  const program = programOf(child.pid ?? 0)
  return {
    origin: `http://127.0.0.1:${port}`,
    dataFolder,
    readyAfter,
    memory: () => residentMegabytes(program),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** The launcher's child: the program itself. */
function programOf(launcher: number): number {
  return Number(readFileSync(`/proc/${launcher}/task/${launcher}/children`, 'utf8').trim().split(' ')[0])
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? Number.NaN) / 1024
}

export const forget = (dataFolder: string): void => rmSync(dataFolder, { recursive: true, force: true })
