import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../platform/config/project-root.ts'
import type { InventedPlace } from './invented-place.model.ts'

const file = path.join(projectRoot, 'src/outlook/data/invented-places.json')

const listed = z.object({
  places: z.array(
    z.object({
      code: z.string().regex(/^99\d\d$/),
      name: z.string(),
      like: z.string(),
      inhabitants: z.number().positive(),
      old: z.number().positive(),
    }),
  ),
})

/** The municipalities of the invented example, and the file's text, which figures depend on. */
export async function readInventedPlaces(): Promise<{ places: readonly InventedPlace[]; text: string }> {
  const text = await readFile(file, 'utf8')
  return { places: listed.parse(JSON.parse(text)).places, text }
}
