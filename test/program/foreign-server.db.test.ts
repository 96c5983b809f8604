import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openClient } from '../../src/platform/db/index.ts'
import { header } from '../support/mail-scene.ts'
import { startMailServer } from '../support/mail-server.ts'
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

/** Letters in the outbox of some cooperation, as if its commands had put them there. */
async function putLetters(count: number): Promise<string[]> {
  const inside = await openClient({ ...admin, database: name })
  await inside.query('set session_replication_role = replica')
  const { rows } = await inside.query(
    `insert into platform.mail (cooperation_id, id, to_address, subject, text)
     select (select min(cooperation_id::text)::uuid from platform.cooperation), gen_random_uuid(),
            'ola@dalen.example', 'Innkalling', 'Hei!'
       from generate_series(1, $1) returning id`,
    [count],
  )
  await inside.end()
  return rows.map(({ id }) => `<${id}@fjordvik.example>`)
}

test('two programs on one database share the outbox: each letter goes once, and both end when they are told to', async () => {
  const mailServer = await startMailServer()
  try {
    const settings = {
      DATABASE_URL: theirAddress(),
      SAMSYN_SMTP_URL: `smtp://127.0.0.1:${mailServer.smtp.port}`,
      SAMSYN_MAIL_FROM: 'samsyn@fjordvik.example',
    }
    const programs = await Promise.all([1, 2].map(() => start({ ...settings, SAMSYN_DATA: dataFolder() })))
    await Promise.all(programs.map(ready))
    const ids = await putLetters(8)
    await expect.poll(() => mailServer.taken.length, { timeout: 20_000 }).toBe(ids.length)
    const sent = mailServer.taken.map(({ raw }) => header(raw, 'message-id'))
    expect(sent.toSorted()).toEqual(ids.toSorted())
    for (const { child } of programs) child.kill('SIGTERM')
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0])
    expect(programs.map(({ complained }) => complained())).toEqual(
      ['', ''].map(() => expect.not.stringContaining('job')),
    )
  } finally {
    await mailServer.stop()
  }
}, 60_000)
