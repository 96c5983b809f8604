import type { Job } from './jobs/index.ts'
import { mailJobs } from './mail/jobs.ts'

/** The jobs of the platform's own rooms. */
export const platformJobs: readonly Job[] = mailJobs
