import type { ReadTx } from '../../platform/db/index.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { isId } from '../../platform/records/index.ts'
import type { Organisation } from '../organisations/organisation.model.ts'
import { organisationById } from '../organisations/organisation.sql.ts'
import type { Membership } from './membership.model.ts'
import { membershipById } from './membership.sql.ts'

export type Found = { readonly membership: Membership; readonly organisation: Organisation }

/** The membership that the address names, in this cooperation and no other; else 404. */
export async function requiredMember(
  tx: ReadTx,
  context: Pick<RequestContext, 'params' | 'date' | 'cooperation'>,
): Promise<Found> {
  const { membership: id } = context.params
  const membership = requireFound(
    id && context.cooperation && isId(id) ? await membershipById(tx, context.cooperation.id, id) : undefined,
  )
  const organisation = requireFound(await organisationById(tx, membership.organisationId, context.date))
  return { membership, organisation }
}
