import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

/** The built program as `npm start` runs it. `npm test` has built it before any test runs. */
export type Program = {
  child: ChildProcess
  origin: string
  said: () => string
  complained: () => string
  ended: Promise<number>
}

const running: ChildProcess[] = []
const folders: string[] = []

afterEach(async () => {
  for (const child of running.splice(0))
    if (child.exitCode === null && child.signalCode === null) await endOf(child, 'SIGTERM')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Ends a process and waits until it has. */
export const endOf = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })

/** A new place for a program's data, gone after the test. */
export function dataFolder(name = 'data'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-start-'))
  folders.push(folder)
  return path.join(folder, name)
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts it with these settings, on a port of its own. */
export async function start(env: Record<string, string>): Promise<Program> {
  const port = String(await freePort())
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'start'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: port, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let said = ''
  let complained = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    complained += chunk
  })
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)))
  return { child, origin: `http://127.0.0.1:${port}`, said: () => said, complained: () => complained, ended }
}

/** Waits for the line that says so. @throws what it complained of when it ends instead. */
export const ready = (program: Program) =>
  Promise.race([
    new Promise<void>((resolve) => {
      const look = () => program.said().includes('ready at') && resolve()
      look()
      program.child.stdout?.on('data', look)
    }),
    program.ended.then((code) => {
      throw new Error(`ended with ${code}: ${program.complained()}`)
    }),
  ])
