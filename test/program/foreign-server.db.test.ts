import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openClient } from '../../src/platform/db/index.ts'
import { dataFolder, endOf, ready, start } from '../support/program.ts'

/** A database on a server that others run: its owner may make roles and hand on the program's, and no more. */
const name = `theirs_${randomBytes(4).toString('hex')}`
const { admin } = inject('testServer')
let superuser: pg.Client

beforeAll(async () => {
  superuser = await openClient(admin)
  await superuser.query(`create role ${name} login createrole password 'prøve'`)
  await superuser.query(`grant samsyn_app to ${name} with admin option`)
  await superuser.query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`)
})
afterAll(async () => {
  await superuser.query(`drop database if exists ${name} with (force)`)
  await superuser.query(`drop role if exists samsyn_app_${name}`)
  await superuser.query(`drop role if exists ${name}`)
  await superuser.end()
})

function theirAddress(): string {
  const url = new URL(`postgres://localhost/${name}`)
  url.username = name
  url.password = 'prøve'
  url.searchParams.set('host', admin.host ?? '')
  if (admin.port) url.searchParams.set('port', String(admin.port))
  return url.toString()
}

async function sharesFrom(origin: string): Promise<Record<string, string>> {
  const answer = await fetch(`${origin}/api/v1/cooperations/knutepunkt-sorlandet/budgets/2017/shares`)
  const { shares } = (await answer.json()) as { shares: { name: string; rounded: string }[] }
  return Object.fromEntries(shares.map(({ name, rounded }) => [name, rounded]))
}

test('the whole program runs on a server that others run, twice, and offers nobody to sign in as', async () => {
  const settings = { DATABASE_URL: theirAddress(), SAMSYN_DATA: dataFolder() }
  const first = await start(settings)
  await ready(first)
  expect(await sharesFrom(first.origin)).toMatchObject({ Vennesla: '218000.00', Lillesand: '181000.00' })
  const front = await (await fetch(`${first.origin}/logg-inn`)).text()
  expect(front).not.toContain('Kari Koordinator')
  await endOf(first.child, 'SIGTERM')
  const again = await start(settings)
  await ready(again)
  expect(await sharesFrom(again.origin)).toMatchObject({ Vennesla: '218000.00' })
  expect(await (await fetch(`${again.origin}/health`)).json()).toMatchObject({ database: 'ok' })
})
