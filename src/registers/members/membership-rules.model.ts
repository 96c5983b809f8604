import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { overlaps } from '../../platform/time/date-range.model.ts'
import { isEmptyPeriod } from '../organisations/organisation-rules.model.ts'
import type { Membership, MembershipFields } from './membership.model.ts'

export type MembershipRefusal = 'period-empty' | 'membership-overlaps' | 'organisation-unknown' | 'stale'

/** Whether an organisation may take part like this. `others`: its other periods in the same cooperation. */
export function checkMembership(
  fields: Pick<MembershipFields, 'during'>,
  others: readonly Pick<Membership, 'during'>[],
): Decision<true, 'period-empty' | 'membership-overlaps'> {
  if (isEmptyPeriod(fields.during)) return refuse('period-empty')
  const other = others.find(({ during }) => overlaps(during, fields.during))
  if (!other) return accept(true)
  return refuse('membership-overlaps', {
    from: other.during.from ?? '',
    until: other.during.until ?? '',
  })
}
