import type { PartIn } from '../members/membership.model.ts'
import type { MunicipalityChange, MunicipalityCode } from '../municipalities/municipality.model.ts'
import type { PopulationFigure } from '../population/population.model.ts'
import type { Organisation, OrganisationName } from './organisation.model.ts'

/** All that the registers know of an organisation, as far as the reader may see it. */
export type OrganisationFacts = {
  readonly organisation: Organisation
  readonly names: readonly OrganisationName[]
  readonly codes: readonly MunicipalityCode[]
  /** Mergers, splits and changes of number that its own numbers had a part in. */
  readonly changes: readonly MunicipalityChange[]
  /** What the numbers in the changes are called. */
  readonly codeNames: ReadonlyMap<string, string>
  readonly population: readonly PopulationFigure[]
  /** The cooperations it takes part in. */
  readonly parts: readonly PartIn[]
}
