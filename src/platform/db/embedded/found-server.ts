import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readIfThere } from './data-folder.ts'
import { signalProcess } from './living-children.ts'

/**
 * The process id of the server that works on this cluster, or `undefined`.
 *
 * A number in a file is not enough to send signals to: after a crash it may belong to any other program.
 */
export function runningServer(cluster: string): number | undefined {
  const pid = Number.parseInt(readIfThere(join(cluster, 'postmaster.pid')) ?? '', 10)
  return pid > 1 && isServerOf(cluster, pid) ? pid : undefined
}

/** Whether a process is a PostgreSQL process of this cluster: they all live in the cluster's folder. */
function isServerOf(cluster: string, pid: number): boolean {
  try {
    if (process.platform !== 'linux') return listsServer(cluster, pid)
    const home = fs.statSync(`/proc/${pid}/cwd`)
    const ours = fs.statSync(cluster)
    const program = basename(fs.readlinkSync(`/proc/${pid}/exe`))
    return home.dev === ours.dev && home.ino === ours.ino && program.startsWith('postgres')
  } catch {
    return false
  }
}

function listsServer(cluster: string, pid: number): boolean {
  const command = execFileSync('/bin/ps', ['-p', String(pid), '-o', 'command='], {
    encoding: 'utf8',
    stdio: 'pipe',
  })
  return command.includes('bin/postgres') && command.includes(cluster)
}

/** The parent of a process, or `undefined` where that cannot be known. */
export function parentOf(pid: number): number | undefined {
  const status = process.platform === 'linux' ? (readIfThere(`/proc/${pid}/status`) ?? '') : ''
  const parent = /^PPid:\s+(\d+)$/m.exec(status)?.[1]
  return parent === undefined ? undefined : Number(parent)
}

/** Every PostgreSQL process of this cluster, the server and its workers; known on Linux only, elsewhere none. */
export function serverProcesses(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isServerOf(cluster, pid))
}

/** Stops a server that nobody owns any more. */
export async function stopFoundServer(cluster: string, pid: number): Promise<void> {
  await shutDown(pid, () => !isServerOf(cluster, pid))
  await quitOrphanedWorkers(cluster)
}

/**
 * Ends the workers of a server that did not end in order, and waits for them: a busy one notices its server's
 * death only when it next waits, and until then no new server may write. A server that did end in order leaves
 * neither workers nor its pid file.
 */
export async function quitOrphanedWorkers(cluster: string): Promise<void> {
  if (!fs.existsSync(join(cluster, 'postmaster.pid'))) return
  const deadline = performance.now() + 1000
  let left = serverProcesses(cluster)
  for (const pid of left) signalProcess(pid, 'SIGQUIT')
  while (left.length > 0 && performance.now() < deadline) {
    await delay(3)
    left = serverProcesses(cluster)
  }
}

/** Fast, then immediate, then by force, each with its time in milliseconds. */
const waysToStop = [
  ['SIGINT', 3000],
  ['SIGQUIT', 1000],
  ['SIGKILL', 5000],
] as const

/** Stops a server and waits until it is gone. */
export async function shutDown(pid: number, isGone: () => boolean): Promise<void> {
  for (const [signal, patience] of waysToStop) {
    if (isGone()) return
    signalProcess(pid, signal)
    const deadline = performance.now() + patience
    while (!isGone() && performance.now() < deadline) await delay(3)
  }
}

/** No process can have this number, on Linux or macOS. */
const impossiblePid = 2147483647

/**
 * Makes a dead server's postmaster.pid harmless. Its process id may have been reused, and then the server would
 * refuse to start. The file stays, since its other lines let the new server find workers that still write.
 * Call it only when `runningServer` found none.
 */
export function disarmPidFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid')
  const text = readIfThere(file)
  if (text !== undefined) fs.writeFileSync(file, text.replace(/^.*$/m, String(impossiblePid)))
}
