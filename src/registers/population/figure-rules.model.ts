import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { contains } from '../../platform/time/date-range.model.ts'
import type { MunicipalityCode } from '../municipalities/municipality.model.ts'
import type { PopulationFigure } from './population.model.ts'

export type FigureRefusal =
  | 'population-code-unknown'
  | 'population-code-not-in-use'
  | 'population-figure-twice'
  | 'population-ages-turned'

/** Where a figure belongs: one of each stands in the register. */
export const figureKey = ({
  code,
  onDate,
  ages,
}: Pick<PopulationFigure, 'code' | 'onDate' | 'ages'>): string => `${code} ${onDate} ${ages.from}–${ages.to}`

/** Whether one figure can be true: its municipality had this number on its date. */
export function checkFigure(
  { code, onDate, ages }: PopulationFigure,
  codes: ReadonlyMap<string, MunicipalityCode>,
): Decision<true, FigureRefusal> {
  const known = codes.get(code)
  if (!known) return refuse('population-code-unknown', { code })
  if (!contains(known.during, onDate)) return refuse('population-code-not-in-use', { code, date: onDate })
  return ages.from > ages.to ? refuse('population-ages-turned') : accept(true)
}

/** Whether figures can all be true together; the details name the first that cannot, and its place in the list. */
export function checkFigures(
  figures: readonly PopulationFigure[],
  codes: readonly MunicipalityCode[],
): Decision<true, FigureRefusal> {
  const known = new Map(codes.map((code) => [code.code, code]))
  const seen = new Set<string>()
  for (const [index, figure] of figures.entries()) {
    const checked = checkFigure(figure, known)
    if (!checked.ok) return refuse(checked.code, { ...checked.details, index: `${index}` })
    const key = figureKey(figure)
    if (seen.has(key)) return refuse('population-figure-twice', { code: figure.code, index: `${index}` })
    seen.add(key)
  }
  return accept(true)
}
