import type { WriteTx } from '../../platform/db/index.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { allCodes, lockMunicipalities } from '../municipalities/municipality.sql.ts'
import type { RowOutcome, Sheet } from '../sheets/import.model.ts'
import type { RowStored } from '../sheets/import-sheet.ts'
import { figureKey } from './figure-rules.model.ts'
import { badFigures } from './figure-sheet.model.ts'
import type { PopulationFigure } from './population.model.ts'
import { storedFigures } from './population.sql.ts'
import { putPopulation } from './put-population.ts'

/** Puts the figures of a file there, at once; none of them when one is refused. */
export async function importFigures(
  tx: WriteTx,
  sheet: Sheet<PopulationFigure>,
): Promise<readonly RowStored[]> {
  await lockMunicipalities(tx)
  const bad = new Map(badFigures(sheet, await allCodes(tx)).map((cell) => [cell.line, cell]))
  const figures = sheet.rows.map(({ value }) => value)
  const standing = new Map((await storedFigures(tx, figures)).map((figure) => [figureKey(figure), figure]))
  if (bad.size + sheet.bad.length === 0) {
    const put = await putPopulation(tx, figures)
    if (!put.ok) throw new Error(`figures that had been looked through were refused: ${put.code}`)
  }
  return sheet.rows.map(({ line, value }): RowStored => {
    const { code, details = {}, column } = bad.get(line) ?? {}
    if (code) return { ok: false, code, details, ...(column ? { column } : {}) }
    return accept(didOf(value, standing.get(figureKey(value))))
  })
}

function didOf(figure: PopulationFigure, stood: PopulationFigure | undefined): RowOutcome['did'] {
  if (!stood) return 'added'
  return stood.persons === figure.persons && stood.source === figure.source ? 'nothing' : 'changed'
}
