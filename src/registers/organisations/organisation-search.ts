import type { Put } from '../lists/keyset-query.ts'
import { beginningWith, containing } from '../lists/list-request.model.ts'

/** The condition that an organisation has, or had, a name with this in it, or a number that begins with it. */
export function isCalled(q: string, put: Put): string {
  const [part, number] = [put(containing(q)), put(beginningWith(q.replace(/\s/g, '')))]
  return `organisation.id in (
        select known.organisation_id from registers.organisation_name as known where known.name ilike ${part}
         union all
        select known.id from registers.organisation as known where known.organisation_number like ${number}
         union all
        select known.organisation_id from registers.municipality_code as known where known.code like ${number})`
}
