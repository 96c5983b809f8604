import { baseYearOf, figureOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import { headlineYear } from './years.model.ts'

/** What municipalities can be compared by, as it stands in the address. */
export const MEASURES = ['baereevne', 'innbyggere', 'eldre', 'demens', 'arsverk'] as const

export type Measure = (typeof MEASURES)[number]
export type SortKey = Measure | 'navn'

export const measureAsked = (text: string | undefined): SortKey =>
  text === 'navn' ? 'navn' : (MEASURES.find((measure) => measure === text) ?? 'baereevne')

/** A measure in a year: the figure and eight of ten outcomes. */
export type Compared = { readonly value: number; readonly low: number; readonly high: number }

export type ComparedPlace = {
  readonly code: string
  readonly name: string
  readonly inhabitants: number
  readonly measures: Readonly<Record<Measure, Compared | undefined>>
}

const scaled = ({ p50, p10, p90 }: { p50: number; p10: number; p90: number }, factor: number): Compared => ({
  value: p50 * factor,
  low: p10 * factor,
  high: p90 * factor,
})

type PlaceAsked = { readonly code: string; readonly name: string; readonly picture: Picture }

/** What is compared, so that large and small can stand side by side: ratios, growth in per cent, per thousand. */
export function comparedPlace({ code, name, picture }: PlaceAsked): ComparedPlace {
  const base = baseYearOf(picture)
  const year = headlineYear(base, lastYearOf(picture))
  const then = (indicator: Parameters<typeof figureOf>[1]) => figureOf(picture, indicator, year)
  const inhabitants = figureOf(picture, 'population', base)?.p50 ?? 0
  const people = then('population')
  const old = then('80+')
  const oldNow = figureOf(picture, '80+', base)?.p50 ?? 0
  const ill = then('dementia')
  const gap = then('fteGap')
  const needed = then('careFte')?.p50 ?? 0
  const ratio = then('supportRatio')
  return {
    code,
    name,
    inhabitants,
    measures: {
      baereevne: ratio && scaled(ratio, 1),
      innbyggere: people && inhabitants > 0 ? grown(people, inhabitants) : undefined,
      eldre: old && oldNow > 0 ? grown(old, oldNow) : undefined,
      demens: ill && people && people.p50 > 0 ? scaled(ill, 1000 / people.p50) : undefined,
      arsverk: gap && needed > 0 ? scaled(gap, 100 / needed) : undefined,
    },
  }
}

/** Growth in per cent. */
const grown = ({ p50, p10, p90 }: { p50: number; p10: number; p90: number }, now: number): Compared => ({
  value: 100 * (p50 / now - 1),
  low: 100 * (p10 / now - 1),
  high: 100 * (p90 / now - 1),
})

export type Sorting = { readonly key: SortKey; readonly descending: boolean }

/** Sorted as asked; places without the figure last. */
export function sortedPlaces(
  places: readonly ComparedPlace[],
  { key, descending }: Sorting,
): ComparedPlace[] {
  const sign = descending ? -1 : 1
  return places.toSorted((a, b) => {
    if (key === 'navn') return sign * a.name.localeCompare(b.name, 'nb')
    const [one, other] = [a.measures[key]?.value, b.measures[key]?.value]
    if (one === undefined || other === undefined)
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0)
    return sign * (one - other) || a.name.localeCompare(b.name, 'nb')
  })
}
