import type { StatTable } from '../files/json-stat.ts'
import type { PoliteCaller } from './polite-caller.ts'
import { type ListedTable, readMetadata, searchTables } from './px-api.ts'
import { SourceRefusal, SourceTrouble } from './source-trouble.ts'

/** How to know a table: by what is searched for, what its title says, and what it is divided by. */
export type TableSought = {
  /** What it is called in messages. */
  readonly what: string
  readonly queries: readonly string[]
  readonly titleFits: (title: string) => boolean
  /** Whether the variables are those that are needed. */
  readonly tableFits: (table: StatTable) => boolean
  /** Better tables first. */
  readonly order: (a: ListedTable, b: ListedTable) => number
}

export type TableFound = { readonly listed: ListedTable; readonly metadata: StatTable }

const mostLookedAt = 8

/** Finds a table by its title and makes sure by its variables; numbers of tables change. Throws `SourceTrouble`. */
export async function findTable(caller: PoliteCaller, sought: TableSought): Promise<TableFound> {
  const candidates = new Map<string, ListedTable>()
  for (const query of sought.queries) {
    for (const table of await searchTables(caller, query))
      if (sought.titleFits(table.label)) candidates.set(table.id, table)
    if (candidates.size > 0) break
  }
  for (const listed of [...candidates.values()].sort(sought.order).slice(0, mostLookedAt)) {
    const metadata = await readableMetadata(caller, listed.id)
    if (metadata && sought.tableFits(metadata)) return { listed, metadata }
  }
  throw new SourceTrouble(
    `${caller.base} has no table of ${sought.what} that fits; looked for ${sought.queries.join(', ')}.`,
  )
}

/** A table may be listed and not be open to the interface. */
async function readableMetadata(caller: PoliteCaller, id: string): Promise<StatTable | undefined> {
  try {
    return await readMetadata(caller, id)
  } catch (fault) {
    if (fault instanceof SourceRefusal) return undefined
    throw fault
  }
}

/** Newest first; among equals the one that goes back the longest. */
export function newestFirst(a: ListedTable, b: ListedTable): number {
  return (
    text(b.lastPeriod).localeCompare(text(a.lastPeriod)) ||
    text(a.firstPeriod).localeCompare(text(b.firstPeriod))
  )
}

/** The latest beginning first: the newest projection. */
export function latestBeginningFirst(a: ListedTable, b: ListedTable): number {
  return (
    text(b.firstPeriod).localeCompare(text(a.firstPeriod)) || text(b.updated).localeCompare(text(a.updated))
  )
}

const text = (period: string | null | undefined): string => period ?? ''
