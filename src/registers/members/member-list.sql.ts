import type { ReadTx } from '../../platform/db/index.ts'
import { remembered, stateSeen } from '../../platform/records/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import {
  codeKey,
  countKey,
  keysetPage,
  type ListQuery,
  type Put,
  planned,
  rank,
  type SortKey,
} from '../lists/keyset-query.ts'
import type { ListPage, ListRequest } from '../lists/list-request.model.ts'
import { organisationKinds } from '../organisations/organisation.model.ts'
import { isCalled } from '../organisations/organisation-search.ts'
import {
  endedFilter,
  type FullMemberRow,
  type KindCount,
  type MemberRow,
  type MemberSort,
} from './member-row.model.ts'
import { membershipParts } from './membership.model.ts'

export type MemberListRequest = ListRequest<MemberSort> & {
  readonly cooperationId: string
  readonly date: LocalDate
}

const sortKeys: Record<MemberSort, (descending: boolean) => SortKey | null> = {
  name: () => null,
  kind: () => ({ expression: rank('organisation.kind', organisationKinds), type: 'int' }),
  part: () => ({ expression: rank('membership.part', membershipParts), type: 'int' }),
  code: (descending) => codeKey('code.code', descending),
  population: (descending) => countKey('figure.persons', descending),
}

// The cooperation is $1, the date $2.
const tables = `
  from registers.membership
  join registers.organisation on organisation.id = membership.organisation_id
  join registers.organisation_name as name
    on name.organisation_id = organisation.id and name.kind = 'official' and name.begins <= $2 and name.ends > $2
  left join registers.municipality_code as code
    on code.organisation_id = organisation.id and code.begins <= $2 and code.ends > $2
  left join lateral (
    select population.persons, population.on_date, population.source
      from registers.population
     where population.code = code.code and population.on_date <= $2
       and population.age_from = 0 and population.age_to = 150
     order by population.on_date desc
     limit 1) as figure on true`

const columns = `
  membership.id, organisation.slug, name.name, organisation.kind,
  organisation.organisation_number as "organisationNumber", code.code, membership.part,
  membership.role_text as "roleText", membership.position, membership.during,
  figure.persons, figure.on_date as "countedOn", figure.source as "countedBy"`

function conditions({ q, filter }: Pick<MemberListRequest, 'q' | 'filter'>, put: Put): string[] {
  return [
    'membership.cooperation_id = $1',
    filter === endedFilter ? 'membership.ends <= $2' : 'membership.begins <= $2 and membership.ends > $2',
    ...(filter !== null && filter !== endedFilter ? [`organisation.kind = ${put(filter)}`] : []),
    ...(q === '' ? [] : [isCalled(q, put)]),
  ]
}

const fullColumns = `${columns}, membership.note, membership.source, membership.visibility`

/** One page of the organisations that take part, in the order asked for. */
export function memberPage(tx: ReadTx, request: MemberListRequest): Promise<ListPage<MemberRow>> {
  return keysetPage(tx, queryOf(request, columns), request)
}

/** As many rows as a file may hold. */
const mostInFile = 50_000

/** The whole list for a file, in the order asked for. */
export async function memberRows(tx: ReadTx, request: MemberListRequest): Promise<readonly FullMemberRow[]> {
  const whole = { ...request, after: null, before: null, limit: mostInFile }
  const { rows } = await keysetPage<FullMemberRow>(tx, queryOf(whole, fullColumns), whole)
  return rows
}

function queryOf(request: MemberListRequest, selected: string): ListQuery {
  const values: unknown[] = [request.cooperationId, request.date]
  const where = conditions(request, (value) => `$${values.push(value)}`)
  const key = sortKeys[request.sort](request.descending)
  const name = 'name.name collate platform.norwegian'
  return { columns: selected, tables, where, values, key, name, id: 'membership.id' }
}

type Counted = Pick<MemberListRequest, 'cooperationId' | 'date' | 'q'>

const remember = remembered<KindCount[]>(500)

/**
 * How many there are of each kind, and how many have ended, among those that a search finds. Counting reads every
 * row, so the count of the whole list is remembered until something is stored in the cooperation or in what is shared.
 */
export async function memberCounts(tx: ReadTx, counted: Counted): Promise<KindCount[]> {
  const state = counted.q === '' ? await stateSeen(tx, counted.cooperationId) : null
  if (!state) return countMembers(tx, counted)
  const key = `${counted.cooperationId} ${counted.date} ${state.own} ${state.shared}`
  return remember(key, () => countMembers(tx, counted))
}

function countMembers(tx: ReadTx, { cooperationId, date, q }: Counted): Promise<KindCount[]> {
  const values: unknown[] = [cooperationId, date]
  const found = q === '' ? '' : `and ${isCalled(q, (value) => `$${values.push(value)}`)}`
  const text = `
select case when membership.ends <= $2 then '${endedFilter}' else organisation.kind end as kind,
       count(*)::int as count
  from registers.membership
  join registers.organisation on organisation.id = membership.organisation_id
 where membership.cooperation_id = $1 and membership.begins <= $2 ${found}
 group by 1`
  return planned(tx, text, values)
}
