import { setTimeout as delay } from 'node:timers/promises'
import type { Launch } from './launch.ts'
import { type Postmaster, type ServerExit, startPostmaster } from './postmaster.ts'

/** A server that lived this long was well; the next restart comes at once. */
const wellAfter = 10_000
const longestPause = 5000

/** Keeps the server running until `stop`, which may be called any number of times and waits for its end. */
export function supervise(
  setup: Launch,
  first: Postmaster,
  onExit?: (exit: ServerExit) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  let current = first

  async function keepRunning(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const exit = await current.ended
      if (stopping.signal.aborted) return
      setup.log(
        `The database ended unexpectedly (${exit.signal ?? `code ${exit.code}`}) and is started again`,
      )
      onExit?.(exit)
      failures = performance.now() - startedAt > wellAfter ? 0 : failures + 1
      await startAgain(failures)
    }
  }

  async function startAgain(failures: number): Promise<void> {
    const pause = failures < 2 ? 0 : Math.min(longestPause, 50 * 2 ** failures)
    try {
      await delay(pause, undefined, { signal: stopping.signal })
      current = await startPostmaster({ ...setup, interrupted: stopping.signal })
      setup.log('The database is running again')
    } catch (error) {
      if (stopping.signal.aborted) return
      setup.log(error instanceof Error ? error.message : String(error))
      await startAgain(failures + 1)
    }
  }

  const ended = keepRunning()
  async function stop(): Promise<void> {
    stopping.abort()
    await current.stop()
    await ended
    // A restart may have succeeded in the same moment.
    await current.stop()
  }

  let stopped: Promise<void> | undefined
  return () => {
    stopped ??= stop()
    return stopped
  }
}
