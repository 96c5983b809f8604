import { sql } from 'kysely'
import type { ReadTx } from '../db/index.ts'

export type NamesById = ReadonlyMap<string, string>

/** Finds what ids of a slice's own rows are called, as far as the reader may know. */
export type NameSource = (tx: ReadTx, ids: readonly string[]) => Promise<NamesById>

/** A card has the id of its record, so most names stand in the card index. */
const cardTitles: NameSource = async (tx, ids) => {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from platform.record where id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

const sources: NameSource[] = [cardTitles]

/** Lets a slice tell the names of ids that its changes mention, such as an organisation's. */
export function addNameSource(source: NameSource): void {
  sources.push(source)
}

/** Names for as many of the ids as anybody knows. */
export async function namesById(tx: ReadTx, ids: readonly string[]): Promise<NamesById> {
  const names = new Map<string, string>()
  for (const source of ids.length > 0 ? sources : [])
    for (const [id, name] of await source(tx, ids)) names.set(id, name)
  return names
}
