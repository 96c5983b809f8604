import { AGES } from '../engine/ages.model.ts'
import { BAND_STARTS, BANDS } from '../engine/band.model.ts'
import type { ParameterSet, PlaceParameters } from '../engine/parameter-set.model.ts'

/** A municipality that does not exist: whom it is like, and how many live there, in all and of 80 and older. */
export type InventedPlace = {
  readonly code: string
  readonly name: string
  readonly like: string
  readonly inhabitants: number
  readonly old: number
}

/** Numbers that no municipality has are kept for invented ones. */
export const isInvented = (code: string): boolean => code.startsWith('99')

/** The places of a set that exist. */
export const realPlaces = ({ places }: ParameterSet): ParameterSet['places'] =>
  places.filter(({ code }) => !isInvented(code))

const OLD = 80

const isOldCell = (cell: number): boolean => cell % AGES >= OLD

const sumWhere = (values: readonly number[], isCounted: (at: number) => boolean): number =>
  values.reduce((sum, value, at) => sum + (isCounted(at) ? value : 0), 0)

/** What the young and the old of the model are multiplied by. */
function scaleOf({ inhabitants, old }: InventedPlace, model: PlaceParameters) {
  const modelOld = sumWhere(model.population, isOldCell)
  const modelAll = sumWhere(model.population, () => true)
  return {
    young: (inhabitants - old) / (modelAll - modelOld),
    old: old / modelOld,
    all: inhabitants / modelAll,
  }
}

/** The set with the invented municipalities whose models it holds; they move as many as their size says. */
export function withInvented(set: ParameterSet, invented: readonly InventedPlace[]): ParameterSet {
  const places = invented.flatMap((place): PlaceParameters[] => {
    const model = set.places.find(({ code }) => code === place.like)
    if (!model || set.places.some(({ code }) => code === place.code)) return []
    const scale = scaleOf(place, model)
    const population = model.population.map((people, cell) =>
      Math.round(people * (isOldCell(cell) ? scale.old : scale.young)),
    )
    const share = model.share.map((part) => part * scale.all)
    return [{ ...model, code: place.code, name: place.name, population, share }]
  })
  return places.length === 0 ? set : { ...set, places: [...set.places, ...places] }
}

/** The counted years of a model by band, scaled the same way. */
export function inventedBands(
  place: InventedPlace,
  model: ReadonlyMap<number, readonly number[]>,
  base: number,
): ReadonlyMap<number, readonly number[]> | undefined {
  const now = model.get(base)
  if (!now) return undefined
  const isOldSlot = (slot: number) => (BAND_STARTS[slot % BANDS] ?? 0) >= OLD
  const old = place.old / sumWhere(now, isOldSlot)
  const young = (place.inhabitants - place.old) / sumWhere(now, (slot) => !isOldSlot(slot))
  return new Map(
    [...model].map(([year, bands]) => [
      year,
      bands.map((people, slot) => Math.round(10 * people * (isOldSlot(slot) ? old : young)) / 10),
    ]),
  )
}
