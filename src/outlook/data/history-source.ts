import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../platform/config/project-root.ts'
import type { BandCounts } from '../engine/band.model.ts'
import { findStatistics, statisticsFolder } from '../files/statistics-folder.ts'
import { type BandHistory, countedBands, readBandHistory } from './band-history.ts'
import { inventedBands, isInvented } from './invented-place.model.ts'
import { readInventedPlaces } from './invented-places.ts'
import type { Projector } from './projector.ts'

/** Inhabitants of municipalities together, one draw, with where the figures come from. */
export type Counted = { readonly bands: BandCounts; readonly sources: readonly string[] }

export type HistorySource = {
  /** Those who have been counted up to a year; undefined where some of the places have no figures. */
  counted(codes: readonly string[], last: number): Promise<Counted | undefined>
  /** Statistics Norway's own projection; undefined when it was not pulled, or lacks one of the places. */
  projected(codes: readonly string[], last: number): Promise<Counted | undefined>
}

/** Counted inhabitants of Agder's municipalities that come along. */
const supplied = path.join(projectRoot, 'src/outlook/data/agder/history.csv')

type Name = 'population' | 'projection'

/** `dataFolder` undefined: only what comes along. */
export function historySource(dataFolder: string | undefined, projector: Projector): HistorySource {
  const known = new Map<string, Promise<BandHistory | undefined>>()

  const versions = new Map<Name, { changed: number; version: string | undefined }>()

  const read = (file: string): Promise<BandHistory | undefined> => {
    const reading = known.get(file) ?? readIfThere(file)
    known.set(file, reading)
    return reading
  }

  /** The first digits of the hash of what is stored; checked anew when its description has changed. */
  async function versionOf(folder: string, name: Name): Promise<string | undefined> {
    const description = path.join(statisticsFolder(folder), `${name}.json`)
    const changed = await stat(description).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
    if (changed === undefined) return undefined
    const checked = versions.get(name)
    if (checked?.changed === changed) return checked.version
    const version = (await findStatistics(folder, name))?.about.sha256.slice(0, 12)
    versions.set(name, { changed, version })
    return version
  }

  /** What was imported or pulled, gathered once for each version; while that is going on, as if it were not there. */
  async function stored(name: Name): Promise<BandHistory | undefined> {
    if (!dataFolder) return undefined
    const version = await versionOf(dataFolder, name)
    if (version === undefined) return undefined
    const to = path.join(dataFolder, 'outlook', `${name}-${version}.csv`)
    const history = await read(to)
    if (history) return history
    const key = `gathering ${to}`
    if (!known.has(key))
      known.set(
        key,
        projector.gather({ dataFolder, name, to }).then(() => undefined),
      )
    void known.get(key)?.then(
      () => known.delete(to),
      () => undefined,
    )
    return undefined
  }

  async function first(histories: readonly Promise<BandHistory | undefined>[], asked: Asked) {
    for (const reading of histories) {
      const history = await reading
      const bands = history && countedBands(history, asked.codes, asked.last)
      if (bands) return { bands, sources: history.sources }
    }
    return undefined
  }

  return {
    async counted(codes, last) {
      const sources = [stored('population'), read(supplied)]
      return first(codes.some(isInvented) ? sources.map((source) => invent(source, last)) : sources, {
        codes,
        last,
      })
    },
    projected: (codes, last) => first([stored('projection')], { codes, last }),
  }
}

/** A history with the invented municipalities whose models it holds, and nothing else. */
async function invent(
  reading: Promise<BandHistory | undefined>,
  base: number,
): Promise<BandHistory | undefined> {
  const history = await reading
  if (!history) return undefined
  const { places } = await readInventedPlaces()
  const invented = places.flatMap((place) => {
    const model = history.places.get(place.like)
    const bands = model && inventedBands(place, model, base)
    return bands ? [[place.code, bands] as const] : []
  })
  return { ...history, places: new Map(invented) }
}

type Asked = { readonly codes: readonly string[]; readonly last: number }

const readIfThere = (file: string): Promise<BandHistory | undefined> =>
  readFile(file, 'utf8').then(readBandHistory, (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined
    throw fault
  })
