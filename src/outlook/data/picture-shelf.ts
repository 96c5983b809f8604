import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Picture, pictureName, type Standing } from './picture.model.ts'

/** Pictures that have been made: a few in memory, all of them on disk where there is a folder. */
export type PictureShelf = {
  find(standing: Standing, codes: readonly string[]): Promise<Picture | undefined>
  put(picture: Picture): Promise<void>
  /** Throws away what was made with other parameters or another engine. */
  sweep(standing: Standing): Promise<void>
}

/** A picture takes some 100 kB in memory. */
const MOST_IN_MEMORY = 120

const keyOf = ({ engine, parameters, draws, seed, to }: Standing, codes: readonly string[]): string =>
  [engine, parameters, draws, seed, to, pictureName(codes)].join(' ')

const folderOf = ({ engine, parameters, draws, seed, to }: Standing): string =>
  `${engine}-${parameters}-${draws}-${seed}-${to}`.replace(/[^\w.-]/g, '_')

function fileOf(codes: readonly string[]): string {
  const name = pictureName(codes)
  return `${codes.length === 1 ? name : `sum-${createHash('sha256').update(name).digest('hex').slice(0, 20)}`}.json`
}

/** `folder` undefined: in memory only. */
export function pictureShelf(folder: string | undefined): PictureShelf {
  const kept = new Map<string, Picture>()

  function keep(key: string, picture: Picture): Picture {
    kept.delete(key)
    kept.set(key, picture)
    const [oldest] = kept.keys()
    if (kept.size > MOST_IN_MEMORY && oldest !== undefined) kept.delete(oldest)
    return picture
  }

  async function read(standing: Standing, codes: readonly string[]): Promise<Picture | undefined> {
    if (!folder) return undefined
    const file = path.join(folder, folderOf(standing), fileOf(codes))
    const text = await readFile(file, 'utf8').catch(() => undefined)
    return text === undefined ? undefined : pictureIn(text)
  }

  return {
    async find(standing, codes) {
      const key = keyOf(standing, codes)
      const found = kept.get(key) ?? (await read(standing, codes))
      return found && keep(key, found)
    },
    async put(picture) {
      keep(keyOf(picture, picture.codes), picture)
      if (!folder) return
      const file = path.join(folder, folderOf(picture), fileOf(picture.codes))
      await mkdir(path.dirname(file), { recursive: true })
      // Written aside first: a reader never meets half a picture.
      const aside = `${file}.${process.pid}.tmp`
      await writeFile(aside, JSON.stringify(picture))
      await rename(aside, file).catch(() => rm(aside, { force: true }))
    },
    async sweep(standing) {
      if (!folder) return
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      const old = entries.filter((entry) => entry.isDirectory() && entry.name !== folderOf(standing))
      for (const { name } of old) await rm(path.join(folder, name), { recursive: true, force: true })
    },
  }
}

/** A file that was damaged is as if it were not there: the picture is made anew. */
function pictureIn(text: string): Picture | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
