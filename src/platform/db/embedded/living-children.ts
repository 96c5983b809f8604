import type { ChildProcess } from 'node:child_process'

/**
 * Children run in their own process group, so that Ctrl-C in a terminal reaches this program first and the server
 * only when it is told to stop. The price is that they must be ended by us, however this process leaves.
 */
const endings = new Map<ChildProcess, () => void>()

/** Calls `end` when this process exits in any way that lets code run, unless the child has ended before. */
export function endWithThisProcess(child: ChildProcess, end: () => void): void {
  if (child.pid === undefined) return
  if (endings.size === 0) process.on('exit', endAll)
  endings.set(child, end)
  child.once('exit', () => {
    endings.delete(child)
    if (endings.size === 0) process.off('exit', endAll)
  })
}

function endAll(): void {
  for (const end of endings.values()) end()
}

/** Sends a signal to a process, or to a whole group when `pid` is negative; that it is gone already is no fault. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Not SIGHUP: to listen for it, even for a moment, would undo nohup. */
const endingSignals = ['SIGINT', 'SIGTERM'] as const

/**
 * Does work that starts children, and aborts it when this process is told to end meanwhile. If nobody else listens
 * for the signal, the process then ends by it, as it would have done without us.
 */
export async function unlessSignalled<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController()
  let received: NodeJS.Signals | undefined
  const interrupt = (signal: NodeJS.Signals) => {
    received = signal
    interruption.abort(new Error(`The start of the database was interrupted by ${signal}.`))
  }
  for (const signal of endingSignals) process.on(signal, interrupt)
  try {
    return await work(interruption.signal)
  } finally {
    for (const signal of endingSignals) process.off(signal, interrupt)
    if (received !== undefined && process.listenerCount(received) === 0) process.kill(process.pid, received)
  }
}
