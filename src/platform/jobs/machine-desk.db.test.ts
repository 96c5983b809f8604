import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import type { AsActor } from '../db/index.ts'
import { type AsOwner, machineDesk } from './index.ts'

let db: TestDatabase
let cast: Cast
const asOwner: AsOwner = (work) => work(db.owner)

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
})
afterAll(() => db.drop())

const sessions = async (): Promise<number> =>
  (await db.owner.query(`select count(*)::int as count from platform.session where device = 'jobs'`)).rows[0]
    .count

const cooperationsOf = async (machine: AsActor): Promise<string[]> => {
  const { rows } = await machine.read((tx) =>
    sql<{ slug: string }>`select slug from platform.cooperation order by slug`.execute(tx),
  )
  return rows.map(({ slug }) => slug)
}

test('the machine sees every cooperation, and nobody else does by its session once it is closed', async () => {
  const desk = machineDesk({ database: db.database, asOwner, now: () => 0 })
  const machine = await desk.machine()
  expect(await cooperationsOf(machine)).toEqual([cast.fjordvik.slug, cast.neighbour.slug])
  await desk.close()
  expect(await cooperationsOf(machine)).toEqual([])
  expect(await sessions()).toBe(0)
})

test('one session serves all jobs, and is renewed before it runs out', async () => {
  let minutes = 0
  const desk = machineDesk({ database: db.database, asOwner, now: () => minutes * 60_000 })
  const [first] = await Promise.all([desk.machine(), desk.machine(), desk.machine()])
  expect(await sessions()).toBe(1)
  minutes = 31
  const second = await desk.machine()
  for (const machine of [first as AsActor, second]) expect(await cooperationsOf(machine)).toHaveLength(2)
  minutes = 62
  const third = await desk.machine()
  expect(await cooperationsOf(first as AsActor)).toEqual([])
  for (const machine of [second, third]) expect(await cooperationsOf(machine)).toHaveLength(2)
  await desk.close()
  expect(await sessions()).toBe(0)
})

test('a session that could not be opened is asked for again the next time', async () => {
  let tries = 0
  const shaky: AsOwner = (work) => {
    tries += 1
    return tries === 1 ? Promise.reject(new Error('away')) : work(db.owner)
  }
  const desk = machineDesk({ database: db.database, asOwner: shaky, now: () => 0 })
  await expect(desk.machine()).rejects.toThrow('away')
  expect(await cooperationsOf(await desk.machine())).toHaveLength(2)
  await desk.close()
})

test('closing a desk where nobody worked opens nothing', async () => {
  const desk = machineDesk({
    database: db.database,
    asOwner: () => Promise.reject(new Error('never')),
    now: () => 0,
  })
  await expect(desk.close()).resolves.toBeUndefined()
})
