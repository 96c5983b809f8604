import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { readImportedPopulation, readPulledProjection } from '../files/imported-population.ts'
import { writeWhole } from '../files/statistics-folder.ts'
import { openKernel } from '../worker/kernel-file.ts'
import { gatherBands, writeBandHistory } from './band-history.ts'
import { makePictures, openStudio, type Studio } from './make-pictures.ts'
import { readParameters } from './parameter-source.ts'
import type { GatherOrder, PictureOrder, ProjectorAnswer, ProjectorOrder } from './projector-message.ts'

/** Makes pictures away from the thread that answers requests. The national draws of the last set are kept. */
let opened: Studio | undefined

async function studioFor({ file, standing }: PictureOrder): Promise<Studio> {
  if (opened && JSON.stringify(opened.standing) === JSON.stringify(standing)) return opened
  opened = undefined
  const { set } = await readParameters(file)
  opened = openStudio(set, standing, await openKernel())
  return opened
}

const tell = (answer: ProjectorAnswer): void => parentPort?.postMessage(answer)

async function gather({ dataFolder, name, to }: GatherOrder): Promise<void> {
  const read = name === 'population' ? readImportedPopulation : readPulledProjection
  const found = await read(dataFolder)
  if (!found) throw new Error(`There is no ${name} in ${dataFolder}.`)
  const { source, table, licence, answered } = found.about
  const history = gatherBands(found.population, [
    [source, table && `table ${table}`, licence, answered.slice(0, 10)].filter(Boolean).join('; '),
  ])
  await mkdir(path.dirname(to), { recursive: true })
  await writeWhole(to, Buffer.from(writeBandHistory(history)))
}

async function paint(id: number, order: PictureOrder): Promise<void> {
  const studio = await studioFor(order)
  for (const picture of makePictures(studio, order.codes)) tell({ kind: 'picture', id, picture })
}

async function fill(order: ProjectorOrder): Promise<void> {
  const { id } = order
  try {
    if (order.kind === 'gather') await gather(order)
    else await paint(id, order)
    tell({ kind: 'done', id })
  } catch (fault) {
    tell({ kind: 'failed', id, sentence: fault instanceof Error ? fault.message : String(fault) })
  }
}

/** One order after another: they come faster than they are filled. */
let last = Promise.resolve()
parentPort?.on('message', (order: ProjectorOrder) => {
  last = last.then(() => fill(order))
})
