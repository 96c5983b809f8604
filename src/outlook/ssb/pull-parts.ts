import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { statisticsFolder, writeWhole } from '../files/statistics-folder.ts'
import type { TableSelection } from './table-selection.model.ts'

/** The parts of a pull that have come so far, so that a pull that was broken off goes on where it was. */
export class PullParts {
  readonly #folder: string
  readonly #vintage: string

  /** `vintage` says what the parts are parts of: source, table and when it was updated. Parts of another are not used. */
  constructor(dataFolder: string, { name, vintage }: { name: string; vintage: string }) {
    this.#folder = path.join(statisticsFolder(dataFolder), `pull-${name}`)
    this.#vintage = hashOf(vintage)
  }

  /** What the source answered to a part; undefined if it has not been asked yet. */
  async find(selection: TableSelection): Promise<string | undefined> {
    return readFile(this.#fileOf(selection), 'utf8').catch(() => undefined)
  }

  async keep(selection: TableSelection, answer: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await writeWhole(this.#fileOf(selection), Buffer.from(answer))
  }

  /** A part that cannot be used is asked for again. */
  async forget(selection: TableSelection): Promise<void> {
    await rm(this.#fileOf(selection), { force: true })
  }

  /** Throws away parts of an older vintage, and what a broken-off write left. */
  async removeOthers(): Promise<void> {
    const files = await readdir(this.#folder).catch(() => [])
    for (const file of files)
      if (!(file.startsWith(this.#vintage) && file.endsWith('.json')))
        await rm(path.join(this.#folder, file), { force: true })
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  #fileOf(selection: TableSelection): string {
    return path.join(this.#folder, `${this.#vintage}-${hashOf(JSON.stringify(selection))}.json`)
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
