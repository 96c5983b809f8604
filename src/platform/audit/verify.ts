import type pg from 'pg'
import { chainWalk, type Walked } from './chain-walk.ts'
import { type StoredHead, storedEntries, storedHeads } from './stored-entry.sql.ts'

/**
 * Walks every chain and works each hash out anew, trusting none of the database's own functions. Entries that are
 * written meanwhile are not seen. Newest entries taken away together with the head's memory of them leave a chain
 * that fits; only heads `published` outside the database earlier tell.
 */
export async function walkAudit(
  owner: pg.ClientBase,
  published: readonly StoredHead[] = [],
): Promise<Walked> {
  const walk = chainWalk(published)
  await owner.query('begin isolation level repeatable read read only')
  try {
    for await (const entries of storedEntries(owner)) for (const entry of entries) walk.take(entry)
    return walk.finish(await storedHeads(owner))
  } finally {
    await owner.query('rollback')
  }
}
