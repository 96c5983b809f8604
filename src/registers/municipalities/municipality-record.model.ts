import type { PopulationFigure } from '../population/population.model.ts'
import type { MunicipalityChange, MunicipalityCode } from './municipality.model.ts'

/** All that is known of a municipality by one of its numbers. */
export type MunicipalityRecord = {
  readonly municipality: MunicipalityCode
  readonly organisation: { readonly slug: string; readonly name: string }
  /** Every number of the same municipality, the oldest first. */
  readonly codes: readonly MunicipalityCode[]
  /** Mergers, splits and changes of number that this number had a part in. */
  readonly changes: readonly MunicipalityChange[]
  /** Figures for all ages, the newest first. */
  readonly population: readonly PopulationFigure[]
}
