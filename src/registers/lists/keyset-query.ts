import { CompiledQuery } from 'kysely'
import type { ReadTx } from '../../platform/db/index.ts'
import { type Cursor, type ListPage, type ListRequest, pageOf } from './list-request.model.ts'

/** Gives a value its place in the query: `$3`. */
export type Put = (value: unknown) => string

/** What a list is sorted by before the name. */
export type SortKey = { readonly expression: string; readonly type: 'int' | 'text' }

/** The parts of a list's query, in SQL of our own; what somebody typed comes in through `put` only. */
export type ListQuery = {
  readonly columns: string
  readonly tables: string
  readonly where: readonly string[]
  /** The values put so far. */
  readonly values: readonly unknown[]
  readonly key: SortKey | null
  /** Expressions of the row's name, with its collation, and of its id. */
  readonly name: string
  readonly id: string
}

type Named = { readonly id: string; readonly name: string }
type Order = { readonly key: SortKey | null; readonly backwards: boolean }

/**
 * Planned with its values each time (under a millisecond): one list has eleven rows, another ten thousand, and
 * the plan of a prepared statement that suits one takes fifty times as long for the other.
 */
export async function planned<Row>(tx: ReadTx, text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await tx.getExecutor().executeQuery<Row>(CompiledQuery.raw(text, [...values]))
  return rows
}

/** One page of a list: the rows after a cursor, or before one, in the order asked for. */
export async function keysetPage<Row extends Named>(
  tx: ReadTx,
  query: ListQuery,
  asked: ListRequest<string>,
): Promise<ListPage<Row>> {
  const cursor = asked.before ?? asked.after
  // A cursor that was made for another order begins nowhere in this one: the list begins at its beginning.
  const request = cursor && !isOfType(cursor, query.key) ? { ...asked, after: null, before: null } : asked
  const { text, values } = written(query, request)
  const rows = await planned<Row & { readonly key: string | number }>(tx, text, values)
  return pageOf(rows, request, (row) => [row.key, row.name, row.id])
}

function written(
  { columns, tables, ...query }: ListQuery,
  { after, before, descending, limit }: ListRequest<string>,
) {
  const values = [...query.values]
  const put: Put = (value) => `$${values.push(value)}`
  const cursor = before ?? after
  const backwards = descending !== (before !== null)
  const where = [...query.where, ...(cursor ? [beyond(cursor, { ...query, backwards }, put)] : [])]
  const by = [...(query.key ? [query.key.expression] : []), query.name, query.id]
  const text = `
select ${columns}, ${query.key?.expression ?? '0'} as key
  ${tables}
 where ${where.join('\n   and ')}
 order by ${by.map((expression) => `${expression} ${backwards ? 'desc' : 'asc'}`).join(', ')}
 limit ${put(limit + 1)}`
  return { text, values }
}

type Place = Order & Pick<ListQuery, 'name' | 'id'>

function beyond([key, after, at]: Cursor, { key: sortKey, name, id, backwards }: Place, put: Put): string {
  const way = backwards ? '<' : '>'
  const [nameAt, idAt] = [put(after), `${put(at)}::uuid`]
  // The comparison of the name alone lets an index in the order of names begin in the right place.
  if (!sortKey) return `${name} ${way}= ${nameAt} and (${name}, ${id}) ${way} (${nameAt}, ${idAt})`
  return `(${sortKey.expression}, ${name}, ${id}) ${way} (${put(key)}::${sortKey.type}, ${nameAt}, ${idAt})`
}

const isOfType = ([key]: Cursor, sortKey: SortKey | null): boolean =>
  typeof key === (sortKey?.type === 'text' ? 'string' : 'number')

/** Where something is in a list of ours, as a number to sort by. */
export const rank = (column: string, values: readonly string[]): string =>
  `array_position('{${values.join(',')}}', ${column})`

/** A number of statistics to sort by; rows without one come last, whichever way it goes. */
export const countKey = (column: string, descending: boolean): SortKey => ({
  expression: `coalesce(${column}, ${descending ? -1 : 2_147_483_647})`,
  type: 'int',
})

/** A code to sort by; rows without one come last, whichever way it goes. */
export const codeKey = (column: string, descending: boolean): SortKey => ({
  expression: `coalesce(${column}, '${descending ? '' : '~'}') collate "C"`,
  type: 'text',
})
