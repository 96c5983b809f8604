import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '../config/settings.ts'
import type { AsActor } from '../db/index.ts'
import type { Job } from './job.ts'

/** Rests so many seconds, or until the signal is given; never fails. */
export type Rest = (seconds: number, signal: AbortSignal) => Promise<void>

export type Workplace = {
  readonly jobs: readonly Job[]
  readonly settings: Settings
  readonly machine: () => Promise<AsActor>
  readonly complain: (line: string) => void
  /** Handed in by tests. */
  readonly rest?: Rest
}

export type RunningJobs = { stop(): Promise<void> }

const restReally: Rest = (seconds, signal) =>
  sleep(seconds * 1000, undefined, { signal, ref: false }).catch(() => undefined)

const longestRest = 300
const secondsToFinish = 2

/**
 * Runs every job that the installation is set up for, each by itself, until `stop`: no round begins after that, a round
 * that is under way gets two seconds, and is then cut off. A job that fails is tried again after a while, longer each time.
 */
export function runJobs({ jobs, settings, machine, complain, rest = restReally }: Workplace): RunningJobs {
  const ending = new AbortController()
  const cutting = new AbortController()

  async function round(job: Job): Promise<boolean> {
    return job.round({ machine: await machine(), settings, signal: cutting.signal })
  }

  async function work(job: Job): Promise<void> {
    let failures = 0
    while (!ending.signal.aborted) {
      try {
        const mayBeMore = await round(job)
        failures = 0
        if (mayBeMore) continue
      } catch (fault) {
        if (ending.signal.aborted) return
        failures += 1
        complain(`The job ${job.name} failed (${nameOf(fault)}) and is tried again.`)
      }
      await rest(Math.min(longestRest, job.everySeconds * 2 ** failures), ending.signal)
    }
  }

  const all = Promise.all(jobs.filter(({ isOn }) => isOn?.(settings) ?? true).map(work))
  return {
    async stop() {
      ending.abort()
      await Promise.race([all, restReally(secondsToFinish, cutting.signal)])
      cutting.abort()
      await all
    },
  }
}

/** A fault's message may hold what somebody wrote, so it is told by its code. */
const nameOf = (fault: unknown): string =>
  fault instanceof Error ? ((fault as { code?: string }).code ?? fault.name) : 'unknown'
