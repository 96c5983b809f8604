import type { MunicipalityCode } from '../municipalities/municipality.model.ts'
import type { BadCell, Sheet, SheetRow } from '../sheets/import.model.ts'
import { checkFigure, type FigureRefusal, figureKey } from './figure-rules.model.ts'
import type { PopulationFigure } from './population.model.ts'

/** The column that a refusal is about. */
const columnOf: Record<FigureRefusal, string> = {
  'population-code-unknown': 'kommunenummer',
  'population-code-not-in-use': 'dato',
  'population-ages-turned': 'alder_til',
  'population-figure-twice': 'kommunenummer',
}

/** Every row that cannot be true beside the register and the rows above it, by the cell that is wrong. */
export function badFigures(
  { rows }: Pick<Sheet<PopulationFigure>, 'rows'>,
  codes: readonly MunicipalityCode[],
): BadCell[] {
  const known = new Map(codes.map((code) => [code.code, code]))
  const lineOf = new Map<string, number>()
  return rows.flatMap((row) => {
    const checked = checkFigure(row.value, known)
    if (!checked.ok) return badCell(row, columnOf[checked.code], checked)
    const key = figureKey(row.value)
    const before = lineOf.get(key)
    if (before !== undefined)
      return badCell(row, 'kommunenummer', { code: 'population-line-twice', details: { line: `${before}` } })
    lineOf.set(key, row.line)
    return []
  })
}

type Wrong = Pick<BadCell, 'code' | 'details'>

const badCell = (
  { line, cells }: SheetRow<PopulationFigure>,
  column: string,
  { code, details = {} }: Wrong,
): BadCell[] => [{ line, column, code, details, typed: cells[column] ?? '' }]
