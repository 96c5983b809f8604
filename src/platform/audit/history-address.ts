import { paths } from '../http/paths.ts'
import { isId } from '../records/new-id.ts'
import type { HistoryFilter } from './history.sql.ts'

/** How a reader has chosen to see a history; all of it stands in the address. */
export type HistoryState = HistoryFilter & { readonly before: bigint | null }

const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)

/** Reads what is wanted; what makes no sense is passed over. */
export const readHistoryState = (query: Readonly<Record<string, string>>): HistoryState => ({
  subjectId: idOf(query.om),
  kind: /^[a-z]+(-[a-z]+)*$/.test(query.slag ?? '') ? query.slag : undefined,
  personId: idOf(query.person),
  before: /^\d{1,18}$/.test(query.etter ?? '') ? BigInt(query.etter ?? '') : null,
})

/** The address of a history seen in one way. */
export function historyAddress(
  base: string,
  { subjectId, kind, personId, before }: Partial<HistoryState>,
): string {
  const query = { om: subjectId, slag: kind, person: personId, etter: before ? `${before}` : undefined }
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length > 0 ? `${base}?${new URLSearchParams(given)}` : base
}

export const historyFile = (slug: string): string => `${paths.history(slug)}.csv`
