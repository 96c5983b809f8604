import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../platform/config/project-root.ts'
import { readParameterSet } from '../engine/parameter-file.model.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'
import { withInvented } from './invented-place.model.ts'
import { readInventedPlaces } from './invented-places.ts'

/** The set that figures are made from, and what tells it from another. */
export type Parameters = {
  readonly set: ParameterSet
  readonly file: string
  /** The first twelve digits of a SHA-256 of the file and of the invented municipalities. */
  readonly version: string
  /** Whether the installation has fitted a set of its own, instead of the one that comes with the program. */
  readonly own: boolean
}

/** The set for the 25 municipalities of Agder that comes along. */
export const suppliedParameters = path.join(projectRoot, 'src/outlook/data/agder/parameters.json')

export const ownParameters = (dataFolder: string): string =>
  path.join(dataFolder, 'statistics', 'parameters.json')

/** Reads the installation's own set where there is one, else the supplied one; anew when the file has changed. */
export function parameterSource(dataFolder: string | undefined): () => Promise<Parameters> {
  let kept: { changed: number; parameters: Parameters } | undefined
  return async () => {
    const own = dataFolder && (await changeOf(ownParameters(dataFolder)))
    const file = own && dataFolder ? ownParameters(dataFolder) : suppliedParameters
    const changed = own || (await changeOf(file)) || 0
    if (kept?.parameters.file !== file || kept.changed !== changed)
      kept = { changed, parameters: { ...(await readParameters(file)), own: Boolean(own) } }
    return kept.parameters
  }
}

/** A set from its file, with the invented municipalities whose models it holds. */
export async function readParameters(file: string): Promise<Omit<Parameters, 'own'>> {
  const text = await readFile(file, 'utf8')
  const invented = await readInventedPlaces()
  const version = createHash('sha256').update(text).update(invented.text).digest('hex').slice(0, 12)
  return { set: withInvented(readParameterSet(text, file), invented.places), file, version }
}

/** When a file was last changed; undefined when there is none. */
async function changeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
}
