import type pg from 'pg'
import { inject } from 'vitest'
import { openClient } from '../../src/platform/db/index.ts'
import type { TestDatabase } from './database.ts'

/** Looks into a test database as one whom no row is hidden from, which nobody is in the program. */
export async function asSuperuser<T>(
  { connections }: TestDatabase,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { database = '' } = connections.owner
  const client = await openClient({ ...inject('testServer').admin, database })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
