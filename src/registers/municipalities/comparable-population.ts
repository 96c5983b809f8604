import type { ReadTx } from '../../platform/db/index.ts'
import { contains } from '../../platform/time/date-range.model.ts'
import { populationHistory } from '../population/population.sql.ts'
import { ancestorsOf, type ComparableFigure, comparableFigure } from './comparable.model.ts'
import type { MunicipalityCode } from './municipality.model.ts'
import { allChanges, allCodes } from './municipality.sql.ts'
import { backward } from './reform.model.ts'

/** The people of a municipality before its number was in use, added from older numbers; the newest first. */
export async function comparablePopulation(
  tx: ReadTx,
  { code, during }: MunicipalityCode,
): Promise<ComparableFigure[]> {
  const changes = await allChanges(tx)
  const older = ancestorsOf(code, changes)
  if (older.length === 0) return []
  const [codes, figures] = [await allCodes(tx), await populationHistory(tx, older)]
  const dates = [...new Set(figures.map(({ onDate }) => onDate))].filter((date) => !contains(during, date))
  return dates.flatMap(
    (date) => comparableFigure(date, backward({ code, date }, { codes, changes }), figures) ?? [],
  )
}
