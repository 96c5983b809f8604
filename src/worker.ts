import { platformJobs } from './platform/jobs.ts'

/** Every job of the program, slice by slice; `main.ts` runs them beside the pages. */
export const jobs = [...platformJobs]
