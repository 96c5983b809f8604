/** The door of the jobs: what a job is, and what runs them. */

export type { Job, JobDesk } from './job.ts'
export { type AsOwner, machineDesk } from './machine-desk.ts'
export { type RunningJobs, runJobs } from './run-jobs.ts'
