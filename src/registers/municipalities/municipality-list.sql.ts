import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import {
  codeKey,
  countKey,
  keysetPage,
  type ListQuery,
  type Put,
  planned,
  type SortKey,
} from '../lists/keyset-query.ts'
import { beginningWith, containing, type ListPage, type ListRequest } from '../lists/list-request.model.ts'
import {
  endedFilter,
  type MunicipalityCounts,
  type MunicipalityRow,
  type MunicipalitySort,
} from './municipality-row.model.ts'

export type MunicipalityListRequest = ListRequest<MunicipalitySort> & { readonly date: LocalDate }

const sortKeys: Record<MunicipalitySort, (descending: boolean) => SortKey | null> = {
  name: () => null,
  code: (descending) => codeKey('code.code', descending),
  population: (descending) => countKey('figure.persons', descending),
}

// The date is $1.
const tables = `
  from registers.municipality_code as code
  join registers.organisation on organisation.id = code.organisation_id
  left join lateral (
    select population.persons, population.on_date, population.source
      from registers.population
     where population.code = code.code and population.on_date <= $1
       and population.age_from = 0 and population.age_to = 150
     order by population.on_date desc
     limit 1) as figure on true`

const columns = `
  md5(code.code)::uuid as id, code.code, code.name, organisation.slug, code.during, code.source,
  figure.persons, figure.on_date as "countedOn", figure.source as "countedBy"`

const isCalled = (q: string, put: Put): string =>
  `(lower(code.name) like lower(${put(containing(q))}) or code.code like ${put(beginningWith(q))})`

const inUse = 'code.begins <= $1::date and code.ends > $1::date'
const isEnded = 'code.ends <= $1::date'

function queryOf({ date, filter, q, sort, descending }: MunicipalityListRequest): ListQuery {
  const values: unknown[] = [date]
  const put: Put = (value) => `$${values.push(value)}`
  const where = [filter === endedFilter ? isEnded : inUse, ...(q === '' ? [] : [isCalled(q, put)])]
  const name = 'code.name collate platform.norwegian'
  return { columns, tables, where, values, key: sortKeys[sort](descending), name, id: 'md5(code.code)::uuid' }
}

/** One page of the municipalities as they were on a date, or of the numbers that had gone out of use by then. */
export const municipalityPage = (
  tx: ReadTx,
  request: MunicipalityListRequest,
): Promise<ListPage<MunicipalityRow>> => keysetPage(tx, queryOf(request), request)

/** More municipalities than Norway ever had. */
const mostInFile = 10_000

/** The whole list for a file, in the order asked for. */
export async function municipalityRows(
  tx: ReadTx,
  request: MunicipalityListRequest,
): Promise<readonly MunicipalityRow[]> {
  const whole = { ...request, after: null, before: null, limit: mostInFile }
  return (await municipalityPage(tx, whole)).rows
}

/** How many numbers are in use on a date, and how many had gone out of use, among those that a search finds. */
export async function municipalityCounts(
  tx: ReadTx,
  { date, q }: Pick<MunicipalityListRequest, 'date' | 'q'>,
): Promise<MunicipalityCounts> {
  const values: unknown[] = [date]
  const found = q === '' ? '' : `where ${isCalled(q, (value) => `$${values.push(value)}`)}`
  const text = `
select count(*) filter (where ${inUse})::int as "inUse", count(*) filter (where ${isEnded})::int as ended
  from registers.municipality_code as code ${found}`
  const [counts] = await planned<MunicipalityCounts>(tx, text, values)
  return counts ?? { inUse: 0, ended: 0 }
}
