import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import {
  type Connection,
  createDatabase,
  createPool,
  type Database,
  openClient,
} from '../../src/platform/db/index.ts'

/** A database of the test file's own: the program's door to it, and the owner's connection for what only tests need. */
export type TestDatabase = {
  readonly database: Database
  readonly pool: pg.Pool
  readonly owner: pg.Client
  readonly connections: { readonly owner: Connection; readonly app: Connection }
  drop(): Promise<void>
}

/** Copies the migrated database (a few tens of milliseconds), or another one; `drop` it when the file is done. */
export async function createTestDatabase(
  poolSize = 4,
  template = inject('testServer').template,
): Promise<TestDatabase> {
  const { admin, roles } = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  const server = await openClient(admin)
  await server.query(`create database ${name} template ${template} owner samsyn_owner`)
  const connections = { owner: { ...roles.owner, database: name }, app: { ...roles.app, database: name } }
  const pool = createPool(connections.app, poolSize)
  const owner = await openClient(connections.owner)
  return {
    database: createDatabase(pool),
    pool,
    owner,
    connections,
    async drop() {
      await pool.end()
      await owner.end()
      await server.query(`drop database ${name} with (force)`)
      await server.end()
    },
  }
}
