import { AGES, cellOf, MEN, WOMEN } from '../engine/ages.model.ts'
import { BAND_SLOTS, BAND_STARTS, type BandCounts, bandOfAge, bandSlot } from '../engine/band.model.ts'
import { type PopulationHistory, populationOf } from '../engine/population-history.model.ts'

/** Counted inhabitants by band of a place in each year; the years rise. */
export type BandHistory = {
  readonly sources: readonly string[]
  readonly places: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>
}

const columns = [MEN, WOMEN].flatMap((sex) =>
  BAND_STARTS.map((start) => `${sex === MEN ? 'men' : 'women'}${start}`),
)

const header = ['municipality', 'year', ...columns].join(',')

/** A history by single age, gathered into the bands that indicators are counted from. */
export function gatherBands(history: PopulationHistory, sources: readonly string[]): BandHistory {
  const places = history.places.map(({ code }, at) => {
    const years = history.years.flatMap((year): [number, number[]][] => {
      const cells = populationOf(history, at, year)
      return cells ? [[year, bandsOf(cells)]] : []
    })
    return [code, new Map(years)] as const
  })
  return { sources, places: new Map(places) }
}

function bandsOf(cells: Float64Array): number[] {
  const bands = new Array<number>(BAND_SLOTS).fill(0)
  for (const sex of [MEN, WOMEN])
    for (let age = 0; age < AGES; age++) {
      const slot = bandSlot(sex, bandOfAge(age))
      bands[slot] = (bands[slot] ?? 0) + (cells[cellOf(sex, age)] ?? 0)
    }
  return bands.map((people) => Math.round(people * 10) / 10)
}

/** As a file: sources in comments, then a line for each place and year. */
export function writeBandHistory({ sources, places }: BandHistory): string {
  const lines = [...places].flatMap(([code, years]) =>
    [...years].map(([year, bands]) => [code, year, ...bands].join(',')),
  )
  return `${[...sources.map((source) => `# source: ${source}`), header, ...lines].join('\n')}\n`
}

/** Reads what `writeBandHistory` wrote; throws a sentence for a file of another form. */
export function readBandHistory(text: string): BandHistory {
  const lines = text.split('\n').filter((line) => line !== '')
  const sources = lines.flatMap((line) => (line.startsWith('# source: ') ? [line.slice(10)] : []))
  const [head, ...rows] = lines.filter((line) => !line.startsWith('#'))
  if (head !== header)
    throw new Error('The file of counted inhabitants begins with another header than ours.')
  const places = new Map<string, Map<number, readonly number[]>>()
  for (const row of rows) {
    const [code = '', year, ...bands] = row.split(',')
    const years = places.get(code) ?? new Map<number, readonly number[]>()
    places.set(code, years.set(Number(year), bands.map(Number)))
  }
  return { sources, places }
}

/**
 * Counted inhabitants of places together, as one draw, so that indicators are reckoned the same way before the base
 * year as after it. Only years that every place has, up to `last`; undefined when there are none.
 */
export function countedBands(
  history: BandHistory,
  codes: readonly string[],
  last: number,
): BandCounts | undefined {
  const places = codes.map((code) => history.places.get(code))
  const known = [...(places[0]?.keys() ?? [])].filter((year) => year <= last)
  const years = known.filter((year) => places.every((place) => place?.has(year))).sort((a, b) => a - b)
  if (years.length === 0) return undefined
  const counts = new Float32Array(BAND_SLOTS * years.length)
  for (const place of places)
    years.forEach((year, at) => {
      place?.get(year)?.forEach((people, slot) => {
        counts[slot * years.length + at] = (counts[slot * years.length + at] ?? 0) + people
      })
    })
  return { years, draws: 1, counts }
}
