import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { type Connection, migrate, openClient } from './index.ts'

let admin: pg.Client
let owner: pg.Client
let connection: Connection
let folder: string
let opened: pg.Client[]

beforeEach(async () => {
  const server = inject('testServer')
  folder = mkdtempSync(path.join(tmpdir(), 'samsyn-migrations-'))
  const name = `test_${path.basename(folder).replaceAll(/\W/g, '').toLowerCase()}`
  admin = await openClient(server.admin)
  await admin.query(`create database ${name} owner samsyn_owner`)
  connection = { ...server.roles.owner, database: name }
  opened = []
  owner = await anotherClient()
})
afterEach(async () => {
  for (const client of opened) await client.end()
  const { database } = connection
  await admin.query(`drop database ${database} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true })
})

async function anotherClient(): Promise<pg.Client> {
  const client = await openClient(connection)
  opened.push(client)
  return client
}

const holds = (name: string, sql: string) => writeFileSync(path.join(folder, name), sql)

const tables = async (): Promise<string[]> =>
  (
    await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
  ).rows.map(({ name }) => name)

test('migrations run in the order of their numbers, each once', async () => {
  holds('0010_second.sql', 'alter table one add column note text')
  holds('0002_first.sql', 'create table one (id integer); insert into one values (1)')
  holds('notes.txt', 'this is none')
  expect(await migrate(owner, folder)).toEqual(['0002_first.sql', '0010_second.sql'])
  expect(await migrate(owner, folder)).toEqual([])
  holds('0011_third.sql', 'insert into one values (2)')
  expect(await migrate(owner, folder)).toEqual(['0011_third.sql'])
  expect((await owner.query('select id from one order by id')).rows).toEqual([{ id: 1 }, { id: 2 }])
})

test('one that fails half-way leaves the schema as it was before it, and those before it stay', async () => {
  holds('0001_good.sql', 'create table good (id integer)')
  holds('0002_half.sql', 'create table half (id integer); alter table nowhere add column x text')
  holds('0003_after.sql', 'create table after (id integer)')
  await expect(migrate(owner, folder)).rejects.toThrow(
    'The migration 0002_half.sql did not go through; the schema is as it was before it.',
  )
  expect(await tables()).toEqual(['good'])
  holds('0002_half.sql', 'create table half (id integer)')
  expect(await migrate(owner, folder)).toEqual(['0002_half.sql', '0003_after.sql'])
  expect(await tables()).toEqual(['after', 'good', 'half'])
})

test('a connection that is lost half-way leaves the old schema too', async () => {
  const doomed = await anotherClient()
  doomed.on('error', () => undefined)
  holds(
    '0001_lost.sql',
    'create table lost (id integer); select pg_terminate_backend(pg_backend_pid()); create table more (id integer)',
  )
  await expect(migrate(doomed, folder)).rejects.toThrow()
  expect(await tables()).toEqual([])
  holds('0001_lost.sql', 'create table lost (id integer)')
  expect(await migrate(owner, folder)).toEqual(['0001_lost.sql'])
})

test('a migration that was changed after it ran is refused', async () => {
  holds('0001_good.sql', 'create table good (id integer)')
  await migrate(owner, folder)
  holds('0001_good.sql', 'create table good (id bigint)')
  await expect(migrate(owner, folder)).rejects.toMatchObject({
    cause: { message: 'the migration 0001_good.sql has been changed since it was applied' },
  })
})

test('processes that migrate at once apply each migration once', async () => {
  for (let number = 1; number <= 6; number += 1)
    holds(`000${number}_step.sql`, `create table step_${number} (id integer); select pg_sleep(0.02)`)
  const clients = await Promise.all([anotherClient(), anotherClient(), anotherClient()])
  const applied = await Promise.all(clients.map((client) => migrate(client, folder)))
  expect(applied.flat().sort()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `000${number}_step.sql`))
  expect(await tables()).toHaveLength(6)
})

test('a migration does not wait for ever for a lock that somebody holds', async () => {
  holds('0001_good.sql', 'create table good (id integer)')
  await migrate(owner, folder)
  const holder = await anotherClient()
  await holder.query('begin; lock table good')
  // Shorter than the ten seconds of every migration, so that the test need not wait them out.
  holds('0002_waits.sql', `set local lock_timeout = '50ms'; alter table good add column note text`)
  await expect(migrate(owner, folder)).rejects.toMatchObject({ cause: { code: '55P03' } })
  await holder.query('rollback')
  expect(await migrate(owner, folder)).toEqual(['0002_waits.sql'])
})

test('every migration runs with a lock timeout of its own', async () => {
  holds('0001_told.sql', `create table told as select current_setting('lock_timeout') as timeout`)
  await migrate(owner, folder)
  expect((await owner.query('select timeout from told')).rows).toEqual([{ timeout: '10s' }])
  expect((await owner.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '0' }])
})

test('a server that is too old is told apart', async () => {
  const old = { query: async () => ({ rows: [{ version: 150_014 }] }) } as unknown as pg.Client
  await expect(migrate(old, folder)).rejects.toThrow(
    'Samsyn needs PostgreSQL 16 or newer; this server is 15.',
  )
})
