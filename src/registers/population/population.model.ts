import type { LocalDate } from '../../platform/time/local-date.model.ts'

/** Ages in whole years, both ends included. */
export type AgeSpan = { readonly from: number; readonly to: number }

export const allAges: AgeSpan = { from: 0, to: 150 }

/** Inhabitants of one municipality on one date. */
export type PopulationFigure = {
  readonly code: string
  readonly onDate: LocalDate
  readonly ages: AgeSpan
  readonly persons: number
  readonly source: string
}

/** A date with figures, and how many of the municipalities asked about have one. */
export type PopulationDate = { readonly date: LocalDate; readonly codes: number; readonly complete: boolean }

/** The figure of a whole span: as it stands, or counted together from spans that fill it exactly. */
export function figureOfSpan(
  figures: readonly PopulationFigure[],
  ages: AgeSpan,
): PopulationFigure | undefined {
  const stated = figures.find((figure) => figure.ages.from === ages.from && figure.ages.to === ages.to)
  const pieces = stated ? [stated] : piecesFrom(figures, ages)
  const [first] = pieces ?? []
  if (!pieces || !first) return undefined
  const sources = [...new Set(pieces.map(({ source }) => source))]
  return { ...first, ages, persons: sumOf(pieces), source: sources.join('; ') }
}

const sumOf = (figures: readonly PopulationFigure[]) =>
  figures.reduce((total, { persons }) => total + persons, 0)

/** Spans that follow each other from one end to the other, the widest first; undefined when there is a hole. */
function piecesFrom(
  figures: readonly PopulationFigure[],
  { from, to }: AgeSpan,
): PopulationFigure[] | undefined {
  const inOrder = figures.toSorted((a, b) => a.ages.from - b.ages.from || b.ages.to - a.ages.to)
  const reaching = new Map<number, PopulationFigure[]>([[from, []]])
  for (const figure of inOrder) {
    const before = reaching.get(figure.ages.from)
    const next = figure.ages.to + 1
    if (before && next <= to + 1 && !reaching.has(next)) reaching.set(next, [...before, figure])
  }
  return reaching.get(to + 1)
}
