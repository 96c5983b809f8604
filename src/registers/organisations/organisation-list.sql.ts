import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import {
  codeKey,
  keysetPage,
  type ListQuery,
  type Put,
  planned,
  rank,
  type SortKey,
} from '../lists/keyset-query.ts'
import type { ListPage, ListRequest } from '../lists/list-request.model.ts'
import { type Organisation, organisationKinds } from './organisation.model.ts'
import { dissolvedFilter, type OrganisationCount, type OrganisationSort } from './organisation-row.model.ts'
import { isCalled } from './organisation-search.ts'

export type OrganisationListRequest = ListRequest<OrganisationSort> & { readonly date: LocalDate }

const sortKeys: Record<OrganisationSort, (descending: boolean) => SortKey | null> = {
  name: () => null,
  kind: () => ({ expression: rank('organisation.kind', organisationKinds), type: 'int' }),
  number: (descending) => codeKey('organisation.organisation_number', descending),
}

// The date is $1.
const tables = `
  from registers.organisation
  join registers.organisation_name as name
    on name.organisation_id = organisation.id and name.kind = 'official' and name.begins <= $1 and name.ends > $1
  left join registers.municipality_code as code
    on code.organisation_id = organisation.id and code.begins <= $1 and code.ends > $1`

const columns = `
  organisation.id, organisation.slug, name.name, organisation.kind,
  organisation.organisation_number as "organisationNumber", code.code,
  organisation.language_form as "languageForm", organisation.during, organisation.revision`

const isDissolved = 'upper(organisation.during) is not null and upper(organisation.during) <= $1::date'

function conditions({ q, filter }: Pick<OrganisationListRequest, 'q' | 'filter'>, put: Put): string[] {
  return [
    filter === dissolvedFilter ? isDissolved : `not (${isDissolved})`,
    ...(filter !== null && filter !== dissolvedFilter ? [`organisation.kind = ${put(filter)}`] : []),
    ...(q === '' ? [] : [isCalled(q, put)]),
  ]
}

/** One page of the register of organisations, as they were on a date. */
export const organisationPage = (
  tx: ReadTx,
  request: OrganisationListRequest,
): Promise<ListPage<Organisation>> => keysetPage(tx, queryOf(request), request)

/** As many rows as a file may hold. */
const mostInFile = 50_000

/** The whole list for a file, in the order asked for. */
export async function organisationRows(
  tx: ReadTx,
  request: OrganisationListRequest,
): Promise<readonly Organisation[]> {
  const whole = { ...request, after: null, before: null, limit: mostInFile }
  return (await organisationPage(tx, whole)).rows
}

function queryOf(request: OrganisationListRequest): ListQuery {
  const values: unknown[] = [request.date]
  const where = conditions(request, (value) => `$${values.push(value)}`)
  const key = sortKeys[request.sort](request.descending)
  const name = 'name.name collate platform.norwegian'
  return { columns, tables, where, values, key, name, id: 'organisation.id' }
}

/** How many there are of each kind, and how many are dissolved, among those that a search finds. */
export function organisationCounts(
  tx: ReadTx,
  { date, q }: Pick<OrganisationListRequest, 'date' | 'q'>,
): Promise<OrganisationCount[]> {
  const values: unknown[] = [date]
  const found = q === '' ? '' : `where ${isCalled(q, (value) => `$${values.push(value)}`)}`
  const text = `
select case when ${isDissolved} then '${dissolvedFilter}' else organisation.kind end as kind,
       count(*)::int as count
  from registers.organisation ${found}
 group by 1`
  return planned(tx, text, values)
}
