import { spawn } from 'node:child_process'
import autocannon from 'autocannon'
import type pg from 'pg'
import { findRunningPostgres } from '../src/platform/db/embedded/index.ts'
import { createDatabase, createPool, openClient, type ReadTx } from '../src/platform/db/index.ts'
import { localDate } from '../src/platform/time/local-date.model.ts'
import { memberCounts, memberPage } from '../src/registers/members/member-list.sql.ts'
import { addCooperation, signIn, type TestCooperation } from '../test/support/cast.ts'
import { median, report } from './figure.ts'
import { forget, freePort, startedProgram } from './started-program.ts'

/**
 * A list page of 50 rows from 10 000, sorted and filtered by kind, signed in and under row security, against a
 * bare Fastify route that runs the same SQL without security and returns JSON. Page and JSON each have a bare route with just their own queries. All take turns, each in a
 * process of its own, 16 connections, and the median of the rounds counts.
 */
const rows = 10_000
const rounds = 5
const secondsEach = 3
const connections = 16

const fill = `
  with made as (
    insert into registers.organisation (id, slug, kind)
    select gen_random_uuid(), 'organisasjon-' || n, (array['municipality', 'health-trust', 'university', 'other'])[n % 4 + 1]
      from generate_series(1, $2::int) as n
    returning id, slug),
  named as (
    insert into registers.organisation_name (id, organisation_id, name, kind)
    select gen_random_uuid(), made.id, 'Organisasjon ' || md5(made.slug), 'official' from made)
  insert into registers.membership (cooperation_id, id, organisation_id, part, position, visibility)
  select $1, gen_random_uuid(), made.id, 'member', row_number() over (), 'cooperation' from made`

const request = {
  q: '',
  filter: 'municipality',
  sort: 'name',
  descending: true,
  after: null,
  before: null,
  limit: 50,
} as const

/** The queries that a page makes, as they go to the database. */
async function queriesOf(
  page: (tx: ReadTx) => Promise<unknown>,
): Promise<{ text: string; values: unknown[] }[]> {
  const seen: { text: string; values: unknown[] }[] = []
  const getExecutor = () => ({
    executeQuery: async ({ sql, parameters }: { sql: string; parameters: unknown[] }) => {
      seen.push({ text: sql, values: parameters })
      return { rows: [] }
    },
  })
  await page({ getExecutor, named: async () => [] } as unknown as ReadTx)
  return seen
}

type Shot = { perSecond: number; p50: number; p99: number; wrong: number }

async function shoot(url: string, cookie: string): Promise<Shot> {
  const result = await autocannon({ url, connections, duration: secondsEach, headers: { cookie } })
  return {
    perSecond: result.requests.average,
    p50: Math.max(result.latency.p50, 1),
    p99: result.latency.p99,
    wrong: result.non2xx + result.errors,
  }
}

async function prepare(superuser: pg.Client, cooperation: TestCooperation): Promise<void> {
  await superuser.query(`set session_replication_role = 'replica'`)
  await superuser.query(fill, [cooperation.id, rows])
  // What is stored has left its mark in the cooperation's trail, as it would have through the program.
  await superuser.query(`insert into platform.audit_head values ($1, $2, sha256('filled'))`, [
    cooperation.id,
    rows,
  ])
  await superuser.query(`set session_replication_role = 'origin'`)
  await superuser.query('analyze')
}

const program = await startedProgram()
const access = await findRunningPostgres(program.dataFolder)
if (!access) throw new Error('the database of the started program was not found')
const connection = access.connection('samsyn')
const superuser = await openClient(connection)
const pool = createPool(connection, 2)
const cooperation = await addCooperation(superuser, 'stor', { name: 'Et stort samarbeid' })
await prepare(superuser, cooperation)
const reader = await signIn(
  { owner: superuser, database: createDatabase(pool) },
  { name: 'Målende koordinator', cooperation, role: 'coordinator' },
)
const date = localDate(new Date().toISOString().slice(0, 10))
const asked = { ...request, cooperationId: cooperation.id, date }
const both = await queriesOf(async (tx) => {
  await memberPage(tx, asked)
  await memberCounts(tx, asked)
})
const barePort = await freePort()
const bare = spawn(
  process.execPath,
  ['bench/bare-route.ts', JSON.stringify({ connection, port: barePort, queries: both })],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
await new Promise((resolve) => bare.stdout.once('data', resolve))

const cookie = `samsyn=${reader.token}`
const page = `${program.origin}/stor/nettverk/organisasjoner?vis=kommune&sorter=-navn`
const json = `${program.origin}/api/v1/cooperations/stor/memberships?kind=municipality&sort=-name&limit=50`
const shots: Record<'bareTwo' | 'html' | 'bareOne' | 'json', Shot[]> = {
  bareTwo: [],
  html: [],
  bareOne: [],
  json: [],
}
for (let round = 0; round < rounds; round += 1) {
  shots.bareTwo.push(await shoot(`http://127.0.0.1:${barePort}/2`, ''))
  shots.html.push(await shoot(page, cookie))
  shots.bareOne.push(await shoot(`http://127.0.0.1:${barePort}/1`, ''))
  shots.json.push(await shoot(json, cookie))
}
const memory = program.memory()
bare.kill('SIGTERM')
await pool.end()
await superuser.end()
await program.stop()
forget(program.dataFolder)

const wrong = Object.values(shots)
  .flat()
  .reduce((sum, shot) => sum + shot.wrong, 0)
if (wrong > 0) throw new Error(`${wrong} answers were not 200`)
const speed = (kind: keyof typeof shots) => median(shots[kind].map(({ perSecond }) => perSecond))
const spread = (kind: keyof typeof shots) => median(shots[kind].map(({ p50, p99 }) => p99 / p50))
process.stdout.write(
  `answers a second: page ${Math.round(speed('html'))} of bare ${Math.round(speed('bareTwo'))}, JSON ${Math.round(speed('json'))} of bare ${Math.round(speed('bareOne'))}\n`,
)
report([
  {
    name: 'list page, part of the bare route',
    value: speed('html') / speed('bareTwo'),
    unit: '×',
    limit: 0.6,
    rule: 'at-least',
  },
  {
    name: 'JSON, part of the bare route',
    value: speed('json') / speed('bareOne'),
    unit: '×',
    limit: 0.75,
    rule: 'at-least',
  },
  { name: 'p99 of the page, in medians', value: spread('html'), unit: '×', limit: 8, rule: 'at-most' },
  { name: 'memory of the program under load', value: memory, unit: 'MB', limit: 250, rule: 'at-most' },
])
