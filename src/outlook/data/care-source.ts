import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { readCareKeyFigures } from '../files/care-key-figures.ts'
import type { CareToday } from '../files/care-shares.model.ts'
import { findStatistics, statisticsFolder } from '../files/statistics-folder.ts'

/** Reads KOSTRA's figures where they were pulled; anew when they were pulled again. `undefined` where there are none. */
export function careSource(dataFolder: string | undefined): () => Promise<CareToday | undefined> {
  let kept: { readonly changed: number; readonly care: CareToday | undefined } | undefined
  return async () => {
    if (!dataFolder) return undefined
    const changed = await changeOf(path.join(statisticsFolder(dataFolder), 'care-key-figures.json'))
    if (changed === undefined) return undefined
    if (kept?.changed !== changed) kept = { changed, care: await read(dataFolder) }
    return kept.care
  }
}

async function read(dataFolder: string): Promise<CareToday | undefined> {
  const found = await findStatistics(dataFolder, 'care-key-figures')
  const figures = found && readCareKeyFigures(await readFile(found.path))
  if (!figures) return undefined
  const { source, table, licence, answered } = found.about
  return { ...figures, source: [source, table, licence, answered.slice(0, 10)].filter(Boolean).join(', ') }
}

const changeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
