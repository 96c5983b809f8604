/** Where a page of a list begins: the sort key, name and id of the row before it (or after it). */
export type Cursor = readonly [key: string | number, name: string, id: string]

/** Which rows of a list are wanted. Keyset paging: a page knows its neighbours, not its number. */
export type ListRequest<Sort extends string> = {
  /** What the row's name, alias or number must contain; empty for all. */
  readonly q: string
  readonly filter: string | null
  readonly sort: Sort
  readonly descending: boolean
  readonly after: Cursor | null
  readonly before: Cursor | null
  readonly limit: number
}

export type ListPage<Row> = {
  readonly rows: readonly Row[]
  readonly previous: Cursor | null
  readonly next: Cursor | null
}

export const pageLength = 50

/** A cursor as it travels in an address. */
export const writeCursor = (cursor: Cursor): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(cursor))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** A cursor out of an address; null for anything else, which then means the first page. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 2_000 || !/^[\w-]+$/.test(text)) return null
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isCursor(parsed) ? parsed : null
  } catch {
    return null
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function isCursor(value: unknown): value is Cursor {
  if (!Array.isArray(value) || value.length !== 3) return false
  const [key, name, id] = value
  const isKey = typeof key === 'string' || (Number.isSafeInteger(key) && Math.abs(key) <= 2_147_483_647)
  // PostgreSQL takes no zero character in a text.
  const isText = (text: unknown) => typeof text === 'string' && !text.includes('\0')
  return (
    isKey &&
    (typeof key !== 'string' || isText(key)) &&
    isText(name) &&
    typeof id === 'string' &&
    uuid.test(id)
  )
}

/**
 * Turns what a query for one row more than the page gave into a page. A query for the rows before a cursor runs
 * backwards, so its rows are turned round.
 */
export function pageOf<Row>(
  found: readonly Row[],
  request: Pick<ListRequest<string>, 'after' | 'before' | 'limit'>,
  cursorOf: (row: Row) => Cursor,
): ListPage<Row> {
  const hasMore = found.length > request.limit
  const kept = found.slice(0, request.limit)
  const rows = request.before ? kept.toReversed() : kept
  const [first, last] = [rows[0], rows.at(-1)]
  const hasPrevious = request.before ? hasMore : request.after !== null
  const hasNext = request.before ? true : hasMore
  return {
    rows,
    previous: first && hasPrevious ? cursorOf(first) : null,
    next: last && hasNext ? cursorOf(last) : null,
  }
}

/** A text to search for as a pattern of `like`, its own signs taken literally. */
export const containing = (text: string): string => `%${literal(text)}%`

export const beginningWith = (text: string): string => `${literal(text)}%`

const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')
