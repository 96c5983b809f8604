import type { ReadTx } from '../../platform/db/index.ts'
import { partsOfOrganisation } from '../members/membership.sql.ts'
import { allCodes, changesOf, codesOf } from '../municipalities/municipality.sql.ts'
import { populationHistory } from '../population/population.sql.ts'
import type { Organisation } from './organisation.model.ts'
import { namesOf } from './organisation.sql.ts'
import type { OrganisationFacts } from './organisation-facts.model.ts'

/** Gathers all that the registers know of an organisation, as far as the reader may see it. */
export async function organisationFacts(tx: ReadTx, organisation: Organisation): Promise<OrganisationFacts> {
  const codes = await codesOf(tx, organisation.id)
  const numbers = codes.map(({ code }) => code)
  const changes = numbers.length > 0 ? await changesOf(tx, numbers) : []
  return {
    organisation,
    codes,
    names: await namesOf(tx, organisation.id),
    changes,
    codeNames: changes.length > 0 ? await namesOfCodes(tx) : new Map(),
    population: numbers.length > 0 ? await populationHistory(tx, numbers) : [],
    parts: await partsOfOrganisation(tx, organisation.id),
  }
}

const namesOfCodes = async (tx: ReadTx) => new Map((await allCodes(tx)).map(({ code, name }) => [code, name]))
