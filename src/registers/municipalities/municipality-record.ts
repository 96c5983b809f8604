import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { organisationById } from '../organisations/organisation.sql.ts'
import { populationHistory } from '../population/population.sql.ts'
import { changesOf, codeByNumber, codesOf } from './municipality.sql.ts'
import type { MunicipalityRecord } from './municipality-record.model.ts'

/** All that is known of a municipality by one of its numbers; the organisation is called what it was on the date. */
export async function findMunicipality(
  tx: ReadTx,
  code: string,
  date: LocalDate,
): Promise<MunicipalityRecord | undefined> {
  const municipality = await codeByNumber(tx, code)
  const organisation = municipality && (await organisationById(tx, municipality.organisationId, date))
  if (!municipality || !organisation) return undefined
  return {
    municipality,
    organisation,
    codes: await codesOf(tx, municipality.organisationId),
    changes: await changesOf(tx, [code]),
    population: await populationHistory(tx, [code]),
  }
}
