import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { BadFile } from './bad-file.ts'

/** What is stored beside figures: where they are from, under which licence, and what was done to them. */
const about = z.object({
  /** The file of the figures, in the same folder; its name carries the beginning of the hash. */
  file: z.string(),
  sha256: z.string(),
  source: z.string(),
  table: z.string().nullable(),
  title: z.string().nullable(),
  licence: z.string(),
  /** When the source answered, or when the file was brought in. */
  answered: z.string(),
  /** When the source last changed the figures. */
  updated: z.string().nullable(),
  /** The address or the name of the file that it was read from. */
  from: z.string(),
  notes: z.array(z.string()),
})

export type AboutStatistics = z.infer<typeof about>

/** What can be stored in the folder. */
export type StatisticsName = 'population' | 'projection' | 'care-key-figures' | 'care-users' | 'code-changes'

/** The folder for official figures below SAMSYN_DATA. */
export const statisticsFolder = (dataFolder: string): string => path.join(dataFolder, 'statistics')

/**
 * Stores figures and what is known about them; the figures lie under a new name until the description, which names them,
 * is put in its place by one rename. So there is the old or the new, never half of either. Returns the path of the figures.
 */
export async function storeStatistics(
  dataFolder: string,
  name: StatisticsName,
  given: { csv: string; about: Omit<AboutStatistics, 'file' | 'sha256'> },
): Promise<string> {
  const folder = statisticsFolder(dataFolder)
  await mkdir(folder, { recursive: true })
  const bytes = gzipSync(given.csv, { level: 9 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = `${name}-${sha256.slice(0, 12)}.csv.gz`
  await writeWhole(path.join(folder, file), bytes)
  const text = `${JSON.stringify({ ...given.about, file, sha256 }, null, 2)}\n`
  await writeWhole(path.join(folder, `${name}.json`), Buffer.from(text))
  await removeOlder(folder, name, file)
  return path.join(folder, file)
}

/** Writes a file so that it is there whole or not at all, also after a power cut. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const aside = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(aside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, file)
  } catch (fault) {
    await rm(aside, { force: true })
    throw fault
  }
}

async function removeOlder(folder: string, name: StatisticsName, kept: string): Promise<void> {
  const older = new RegExp(`^${name}-[0-9a-f]{12}\\.csv\\.gz$`)
  const files = (await readdir(folder)).filter((file) => older.test(file) && file !== kept)
  for (const file of files) await rm(path.join(folder, file), { force: true })
}

/** What is stored under a name; undefined if nothing is. Throws `BadFile` if it is not what was stored. */
export async function findStatistics(
  dataFolder: string,
  name: StatisticsName,
): Promise<{ path: string; about: AboutStatistics } | undefined> {
  const folder = statisticsFolder(dataFolder)
  const description = path.join(folder, `${name}.json`)
  const text = await readFile(description, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const found = about.safeParse(parsed(text))
  if (!found.success)
    throw new BadFile(description, 'this is not what was stored; import or pull the figures again.')
  const file = path.join(folder, path.basename(found.data.file))
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== found.data.sha256)
    throw new BadFile(file, 'these are not the figures that were stored; import or pull them again.')
  return { path: file, about: found.data }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
