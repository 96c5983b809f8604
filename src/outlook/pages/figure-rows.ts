import { baseYearOf, figureOf, lastYearOf } from '../data/picture.model.ts'
import { INDICATORS, type IndicatorId } from '../engine/indicator.model.ts'
import { countedFigures } from './counted-figures.ts'
import type { PictureViewProps, PlaceFigures } from './picture-view-props.ts'

/** A figure as it stands in a file: a counted one has a mean alone. */
export type FigureRow = {
  /** The municipality's number; several together are joined with a plus. */
  readonly municipality: string
  readonly name: string
  readonly year: number
  readonly indicator: IndicatorId
  readonly kind: 'counted' | 'projected'
  readonly mean: number
  readonly p10: number | null
  readonly p25: number | null
  readonly p50: number | null
  readonly p75: number | null
  readonly p90: number | null
}

type Source = Pick<PictureViewProps, 'subject' | 'picture' | 'counted' | 'places'>

/** Every figure of a page, or those of one indicator: all together first, then each municipality. */
export function figureRows({ subject, picture, counted, places }: Source, only?: IndicatorId): FigureRow[] {
  const together = { code: picture.codes.join('+'), name: subject.name, picture, counted }
  return [together, ...places].flatMap((place) =>
    INDICATORS.filter((indicator) => only === undefined || indicator === only).flatMap((indicator) =>
      rowsOf(place, indicator),
    ),
  )
}

function rowsOf({ code, name, picture, counted }: PlaceFigures, indicator: IndicatorId): FigureRow[] {
  const base = baseYearOf(picture)
  const row = { municipality: code, name, indicator }
  const unsure = { p10: null, p25: null, p50: null, p75: null, p90: null }
  const before = countedFigures(counted, indicator)
    .filter(({ x }) => x < base)
    .map(
      ({ x, y }): FigureRow => ({
        ...row,
        year: x,
        kind: 'counted',
        mean: Number(y.toPrecision(6)),
        ...unsure,
      }),
    )
  const after = Array.from({ length: lastYearOf(picture) - base + 1 }, (_, at) => base + at)
  return [
    ...before,
    ...after.flatMap((year): FigureRow[] => {
      const figure = figureOf(picture, indicator, year)
      if (!figure) return []
      const { mean, p10, p25, p50, p75, p90 } = figure
      return [{ ...row, year, kind: 'projected', mean, p10, p25, p50, p75, p90 }]
    }),
  ]
}

/** A row of the pyramid: people of a single age, expected. */
export type AgeRow = {
  readonly year: number
  readonly age: number
  readonly men: number
  readonly women: number
}

const AGES = 106

export const ageRows = ({ picture }: Pick<PictureViewProps, 'picture'>): AgeRow[] =>
  picture.years.flatMap((year, at) =>
    Array.from({ length: AGES }, (_, age) => ({
      year,
      age,
      men: picture.people[at]?.[age] ?? 0,
      women: picture.people[at]?.[AGES + age] ?? 0,
    })),
  )
