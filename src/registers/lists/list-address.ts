import { withQuery } from '../paths.ts'
import { type Cursor, pageLength, readCursor, writeCursor } from './list-request.model.ts'
import type { ListWords } from './list-words.model.ts'

/** How a reader has chosen to see a list; all of it stands in the address. */
export type ListState<Sort extends string, Filter extends string> = {
  readonly q: string
  readonly filter: Filter | null
  readonly sort: Sort
  readonly descending: boolean
  readonly after: Cursor | null
  readonly before: Cursor | null
  readonly limit: number
}

type Query = Readonly<Record<string, string>>

const longestSearch = 100

/** What somebody searches for, without what cannot be seen. */
export const searchText = (text = ''): string =>
  text.toWellFormed().replace(/\p{C}/gu, '').trim().slice(0, longestSearch)

const meant = <Value extends string>(words: Readonly<Record<Value, string>>, word: string | undefined) =>
  (Object.keys(words) as Value[]).find((value) => words[value] === word)

/** Reads how a list is wanted; what makes no sense is passed over. */
export function readListState<Sort extends string, Filter extends string>(
  query: Query,
  words: ListWords<Sort, Filter>,
): ListState<Sort, Filter> {
  const sorted = query.sorter?.replace(/^-/, '')
  const sort = meant(words.sorts, sorted)
  return {
    q: searchText(query.q),
    filter: meant(words.filters, query.vis) ?? null,
    sort: sort ?? words.first,
    descending: sort !== undefined && query.sorter?.startsWith('-') === true,
    after: readCursor(query.etter),
    before: readCursor(query.foran),
    limit: pageLength,
  }
}

/** The address of a list, seen in another way. A change of search, filter or order begins at the beginning. */
export type ListLinks<Sort extends string, Filter extends string> = {
  readonly filtered: (filter: Filter | null) => string
  readonly sorted: (sort: Sort) => { href: string; direction?: 'ascending' | 'descending' }
  readonly next: (cursor: Cursor) => string
  readonly previous: (cursor: Cursor) => string
  /** Without search and filter. */
  readonly all: string
  /** The whole list as a file. */
  readonly file: (address: string) => string
  /** What must survive a search. */
  readonly kept: Readonly<Record<string, string>>
}

export function listLinks<Sort extends string, Filter extends string>(
  { base, dato }: { readonly base: string; readonly dato: string | undefined },
  state: ListState<Sort, Filter>,
  words: ListWords<Sort, Filter>,
): ListLinks<Sort, Filter> {
  const sorter = (sort: Sort, descending: boolean) =>
    sort === words.first && !descending ? undefined : `${descending ? '-' : ''}${words.sorts[sort]}`
  const chosen = {
    dato,
    q: state.q,
    vis: state.filter === null ? undefined : words.filters[state.filter],
    sorter: sorter(state.sort, state.descending),
  }
  const { q: _, ...kept } = chosen
  return {
    filtered: (filter) =>
      withQuery(base, { ...chosen, vis: filter === null ? undefined : words.filters[filter] }),
    sorted: (sort) => {
      const isSorted = sort === state.sort
      const descending = isSorted ? !state.descending : (words.largestFirst?.includes(sort) ?? false)
      const href = withQuery(base, { ...chosen, sorter: sorter(sort, descending) })
      return isSorted ? { href, direction: state.descending ? 'descending' : 'ascending' } : { href }
    },
    next: (cursor) => withQuery(base, { ...chosen, etter: writeCursor(cursor) }),
    previous: (cursor) => withQuery(base, { ...chosen, foran: writeCursor(cursor) }),
    all: withQuery(base, { dato, sorter: chosen.sorter }),
    file: (address) => withQuery(address, chosen),
    kept: Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ),
  }
}
