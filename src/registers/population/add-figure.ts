import type { WriteTx } from '../../platform/db/index.ts'
import { type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { lockMunicipalities } from '../municipalities/municipality.sql.ts'
import type { FigureRefusal } from './figure-rules.model.ts'
import type { PopulationFigure } from './population.model.ts'
import { storedFigures } from './population.sql.ts'
import { type PopulationWritten, putPopulation } from './put-population.ts'

export type AddFigureRefusal = FigureRefusal | 'figure-stands-already'

/** Adds one figure. Another one in its place is only replaced when that is what is meant. Administrators only. */
export async function addFigure(
  tx: WriteTx,
  figure: PopulationFigure,
  { replace }: { readonly replace: boolean },
): Promise<Decision<PopulationWritten, AddFigureRefusal>> {
  await lockMunicipalities(tx)
  const [stood] = await storedFigures(tx, [figure])
  const differs = stood && (stood.persons !== figure.persons || stood.source !== figure.source)
  if (differs && !replace)
    return refuse('figure-stands-already', { persons: `${stood.persons}`, source: stood.source })
  return putPopulation(tx, [figure])
}
