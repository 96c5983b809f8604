import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A program run to its end: seconds on the clock and on processors (its own and its children's), memory at its peak. */
export type TimedProcess = {
  readonly wall: number
  readonly cpu: number
  /** MB; NaN where the system does not tell. */
  readonly memory: number
  readonly output: string
}

/** Runs a program by a shell that tells the time on processors. Throws when it fails. */
export async function timedProcess(command: string, words: readonly string[]): Promise<TimedProcess> {
  const began = performance.now()
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', command, ...words], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  const output: Buffer[] = []
  const times: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stdio[3]?.on('data', (chunk: Buffer) => times.push(chunk))
  let memory = Number.NaN
  const watch = setInterval(() => {
    const now = peakBelow(child.pid ?? 0)
    if (!(now <= memory) && now > 0) memory = now
  }, 20)
  const code = await new Promise((resolve) => child.on('close', resolve))
  const wall = (performance.now() - began) / 1000
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} ended with code ${code}`)
  return {
    wall,
    cpu: childrenSeconds(Buffer.concat(times).toString()),
    memory,
    output: Buffer.concat(output).toString(),
  }
}

/** The second line of `times` is the children's: user and system, such as 1m2.34s 0m0.56s. */
function childrenSeconds(times: string): number {
  const found = [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  return found.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0)
}

/** Peak memory of the shell's child in MB, as Linux tells it. */
function peakBelow(shell: number): number {
  try {
    const child = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ')[0]
    const status = readFileSync(`/proc/${child}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000
  } catch {
    return Number.NaN
  }
}
