import type { Settings } from '../config/settings.ts'
import type { AsActor } from '../db/index.ts'

/** What a job works with: all cooperations as the machine, under row security and audit like everybody else. */
export type JobDesk = {
  readonly machine: AsActor
  readonly settings: Settings
  /** Aborted when the program can wait no longer: what is not done then is left as it was. */
  readonly signal: AbortSignal
}

/**
 * Work that nobody waits for. A round takes one thing that is due, in a transaction that locks it (`for update skip
 * locked`), so that any number of processes can share the work and a process that dies lets go of it. It answers whether
 * there may be more. What is due stands in the slice's own table: a job has no queue of its own.
 */
export type Job = {
  /** Verb first, in kebab-case: `send-mail`. */
  readonly name: string
  /** How long to rest when there is nothing to do. */
  readonly everySeconds: number
  /** Whether the installation is set up for it; always, when left out. */
  readonly isOn?: (settings: Settings) => boolean
  readonly round: (desk: JobDesk) => Promise<boolean>
}
