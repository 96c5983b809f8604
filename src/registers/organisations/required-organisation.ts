import type { ReadTx } from '../../platform/db/index.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import type { Organisation } from './organisation.model.ts'
import { organisationBySlug } from './organisation.sql.ts'

/** The organisation that the address names; else 404. */
export async function requiredOrganisation(
  tx: ReadTx,
  { params, date }: Pick<RequestContext, 'params' | 'date'>,
): Promise<Organisation> {
  return requireFound(await organisationBySlug(tx, params.organisation ?? '', date))
}
