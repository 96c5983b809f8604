import type pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { type Reuse, reuseConnections } from '../../../test/support/connection-reuse.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { verifyAudit } from '../audit/index.ts'
import { type Database, openClient, type WriteTx } from './index.ts'
import { kyselyOn } from './kysely-on-client.ts'

let db: TestDatabase
let superuser: pg.Client

beforeEach(async () => {
  db = await createTestDatabase()
  const { database } = db.connections.owner
  superuser = await openClient({ ...inject('testServer').admin, ...(database ? { database } : {}) })
})
afterEach(async () => {
  await superuser.end()
  await db.drop()
})

const reuse = (asked: Partial<Reuse>): Reuse => ({
  connections: db.connections,
  requests: 5_000,
  poolSize: 3,
  callers: 12,
  seed: 2017,
  ...asked,
})

test('5 000 mixed requests through three connections, killed and timed out, show nobody another’s row', async () => {
  const outcome = await reuseConnections(superuser, reuse({}))
  expect(outcome).toMatchObject({ leaked: 0, misplaced: 0 })
  expect(outcome.answered + outcome.failed).toBe(5_000)
  // Enough was killed, answered, refused, seen and written for the noughts to mean something.
  expect(outcome.killed).toBeGreaterThan(50)
  expect(outcome.answered).toBeGreaterThan(2_000)
  expect(outcome.failed).toBeGreaterThan(500)
  expect(outcome.rowsSeen).toBeGreaterThan(10_000)
  expect(outcome.written).toBeGreaterThan(100)
  expect(await verifyAudit(db.owner, { write: () => undefined, complain: () => undefined })).toBe(0)
}, 120_000)

/** The mistake that transactions prevent: a setting that lives as long as the connection does. */
function forgetful(pool: pg.Pool): Database {
  const acting = (hash: string | null) => {
    const work = async <T>(task: (tx: WriteTx) => Promise<T>): Promise<T> => {
      const client = await pool.connect()
      try {
        if (hash) await client.query(`select set_config('samsyn.session', $1, false)`, [hash])
        const named = async <Row>(query: pg.QueryConfig) => (await client.query(query)).rows as Row[]
        return await task(Object.assign(kyselyOn(client), { named, writes: true as const }) as WriteTx)
      } finally {
        client.release()
      }
    }
    return { read: work, write: work }
  }
  return {
    asActor: ({ sessionHash }) => acting(sessionHash),
    openReading: ({ sessionHash }, _questions, work) => acting(sessionHash).read((tx) => work(tx, [])),
    door: async () => [],
  }
}

test('the same requests find the leaks of a setting that outlives its transaction', async () => {
  const outcome = await reuseConnections(superuser, reuse({ requests: 500, makeDatabase: forgetful }))
  expect(outcome.leaked).toBeGreaterThan(10)
}, 60_000)
