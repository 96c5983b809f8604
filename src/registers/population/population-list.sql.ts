import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { keysetPage, type ListQuery, type Put, planned, type SortKey } from '../lists/keyset-query.ts'
import { beginningWith, containing, type ListPage, type ListRequest } from '../lists/list-request.model.ts'
import {
  agesFilter,
  type PopulationAsked,
  type PopulationChoices,
  type PopulationRow,
  type PopulationSort,
} from './population-row.model.ts'

export type PopulationListRequest = ListRequest<PopulationSort> & PopulationAsked

// Counted backwards from far ahead, so that the newest comes first while names still go from A to Å. There is an
// index of exactly this, and one of the persons, so that a page need not make the names of all other rows.
const newestFirst = "(date '4000-01-01' - population.on_date)"

const sortKeys: Record<PopulationSort, (descending: boolean) => SortKey | null> = {
  date: () => ({ expression: newestFirst, type: 'int' }),
  name: () => null,
  persons: () => ({ expression: 'population.persons', type: 'int' }),
}

const tables = `
  from registers.population
  join registers.municipality_code as code on code.code = population.code`

// Name, then date, then ages: one text that sorts as the three would.
const name = `(code.name || ' ' || lpad(${newestFirst}::text, 7, '0') || ' '
  || lpad(population.age_from::text, 3, '0') || lpad(population.age_to::text, 3, '0')) collate platform.norwegian`

const id = `md5(population.code || ' ' || ${newestFirst} || ' ' || population.age_from || ' ' || population.age_to)::uuid`

const columns = `
  ${id} as id, ${name} as name, code.name as municipality, population.code, population.on_date as "onDate",
  population.age_from as "ageFrom", population.age_to as "ageTo", population.persons, population.source`

const isWhole = 'population.age_from = 0 and population.age_to = 150'

type Chosen = Pick<PopulationListRequest, 'q' | 'code' | 'onDate'>

function chosen({ q, code, onDate }: Chosen, put: Put): string[] {
  const isCalled = () =>
    `(lower(code.name) like lower(${put(containing(q))}) or population.code like ${put(beginningWith(q))})`
  return [
    ...(code === null ? [] : [`population.code = ${put(code)}`]),
    ...(onDate === null ? [] : [`population.on_date = ${put(onDate)}::date`]),
    ...(q === '' ? [] : [isCalled()]),
  ]
}

function queryOf(request: PopulationListRequest): ListQuery {
  const values: unknown[] = []
  const put: Put = (value) => `$${values.push(value)}`
  const sort = request.filter === agesFilter ? `not (${isWhole})` : isWhole
  const where = [sort, ...chosen(request, put)]
  return { columns, tables, where, values, key: sortKeys[request.sort](request.descending), name, id }
}

type Stored = Omit<PopulationRow, 'ages'> & { name: string; ageFrom: number; ageTo: number }

const rowOf = ({ name: _, ageFrom, ageTo, ...row }: Stored): PopulationRow => ({
  id: row.id,
  municipality: row.municipality,
  code: row.code,
  onDate: row.onDate,
  ages: { from: ageFrom, to: ageTo },
  persons: row.persons,
  source: row.source,
})

/** One page of the figures, in the order asked for. */
export async function populationPage(
  tx: ReadTx,
  request: PopulationListRequest,
): Promise<ListPage<PopulationRow>> {
  const { rows, previous, next } = await keysetPage<Stored>(tx, queryOf(request), request)
  return { rows: rows.map(rowOf), previous, next }
}

/** As many rows as a file may hold when it is imported again. */
const mostInFile = 50_000

/** The chosen figures for a file, in the order asked for. */
export async function populationRows(
  tx: ReadTx,
  request: PopulationListRequest,
): Promise<readonly PopulationRow[]> {
  const whole = { ...request, after: null, before: null, limit: mostInFile }
  return (await populationPage(tx, whole)).rows
}

/** The municipalities and dates that have figures, and how many figures a choice gives. */
export async function populationChoices(tx: ReadTx, asked: Chosen): Promise<PopulationChoices> {
  const values: unknown[] = []
  const found = chosen(asked, (value) => `$${values.push(value)}`)
  const where = found.length > 0 ? `where ${found.join(' and ')}` : ''
  const [counts] = await planned<{ whole: number; ages: number }>(
    tx,
    `
select count(*) filter (where ${isWhole})::int as whole, count(*) filter (where not (${isWhole}))::int as ages
  ${tables} ${where}`,
    values,
  )
  const municipalities = await sql<{ code: string; name: string }>`
    select code, name
      from registers.municipality_code as code
     where exists (select from registers.population where population.code = code.code)
     order by name collate platform.norwegian, code`.execute(tx)
  const dates = await sql<{ date: LocalDate }>`
    select distinct on_date as date from registers.population order by on_date desc`.execute(tx)
  return {
    municipalities: municipalities.rows,
    dates: dates.rows.map(({ date }) => date),
    whole: counts?.whole ?? 0,
    ages: counts?.ages ?? 0,
  }
}
