import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../platform/config/project-root.ts'
import type { NationalDementia } from './national-dementia.model.ts'

const nation = z.object({
  made: z.object({ on: z.string(), by: z.string() }),
  counted: z.object({ year: z.number(), people: z.number(), published: z.number() }),
  projected: z.object({
    year: z.number(),
    p10: z.number(),
    p50: z.number(),
    p90: z.number(),
    published: z.number(),
  }),
  publishedBy: z.string(),
})

/** People with dementia in the whole country, ours beside what has been published; comes along with the program. */
export async function readNationalDementia(): Promise<NationalDementia> {
  const file = path.join(projectRoot, 'src/outlook/data/dementia-nation.json')
  return nation.parse(JSON.parse(await readFile(file, 'utf8')))
}
