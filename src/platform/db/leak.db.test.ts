import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  addCooperation,
  type Cast,
  castOf,
  signIn,
  type TestCooperation,
} from '../../../test/support/cast.ts'
import { dropChecks, fillerInsert, ourTables, type TableFacts } from '../../../test/support/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { newId } from '../records/new-id.ts'
import { type AsActor, openClient } from './index.ts'

/*
 * Every table of tenants, found in the catalogue, with a row in it that is not for everybody; and everybody
 * whom it is not for, trying each way that a row may show itself.
 */

let db: TestDatabase
let cast: Cast
let superuser: pg.Client
let tables: readonly TableFacts[]
/** Nothing in it is for outsiders, whatever it says of itself. */
let closed: TestCooperation
/** Open to all, but not everything in it. */
let open: TestCooperation
let insiders: Record<string, AsActor>
let outsiders: Record<string, AsActor>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  closed = await addCooperation(db.owner, 'lukket')
  open = await addCooperation(db.owner, 'apen', { published: true })
  superuser = await openClient({
    ...inject('testServer').admin,
    ...(db.connections.owner.database ? { database: db.connections.owner.database } : {}),
  })
  tables = (await ourTables(superuser)).filter(({ tenant }) => tenant)
  await dropChecks(superuser)
  insiders = await signedInInsiders()
  outsiders = await allOutsiders()
  await fill()
})
afterAll(async () => {
  await superuser.end()
  await db.drop()
})

const editorOf = (cooperation: TestCooperation, name: string) =>
  signIn(db, { name, cooperation, role: 'coordinator' })

async function signedInInsiders(): Promise<Record<string, AsActor>> {
  return { closed: await editorOf(closed, 'I det lukkede'), open: await editorOf(open, 'I det åpne') }
}

/** Somebody whose session is worth nothing any more, although the role still holds. */
async function formerly(set: string): Promise<AsActor> {
  const player = await editorOf(closed, 'Var inne')
  await db.owner.query(`update platform.session set ${set} where person_id = $1`, [player.personId])
  return player
}

async function disabled(): Promise<AsActor> {
  const player = await editorOf(closed, 'Utestengt')
  await db.owner.query('update platform.person set disabled_at = now() where id = $1', [player.personId])
  return player
}

async function allOutsiders(): Promise<Record<string, AsActor>> {
  return {
    'the visitor': cast.visitor,
    'a neighbour': cast.neighbourCoordinator,
    'a wrong token': db.database.asActor({ sessionHash: randomBytes(32).toString('hex') }),
    'a session that has been ended': await formerly('ended_at = now()'),
    'a session that is too old': await formerly(`expires_at = now() - interval '1 second'`),
    'a session that has slept': await formerly(`last_seen_at = now() - interval '9 hours'`),
    'a person shut out': await disabled(),
  }
}

const hasVisibility = ({ columns }: TableFacts) => columns.some(({ name }) => name === 'visibility')

/** The cooperation's own row, and the end of its chain, which are public where it is. */
const aboutItself = ['platform.cooperation', 'platform.audit_head']

let rowsMade = 0

function aRow(table: TableFacts, cooperation: TestCooperation, visibility: string): string {
  rowsMade += 1
  return fillerInsert(table, { cooperation_id: cooperation.id, visibility, id: newId() }, rowsMade)
}

const put = (...what: Parameters<typeof aRow>) => superuser.query(aRow(...what))

/** One row in each table: public ones in the closed cooperation, hidden ones in the open one. */
async function fill(): Promise<void> {
  await superuser.query('set session_replication_role = replica')
  for (const table of tables) {
    if (table.name === 'platform.cooperation') continue
    await put(table, closed, 'public')
    if (table.name === 'platform.audit_head') continue
    await put(table, open, 'cooperation')
    if (hasVisibility(table)) await put(table, open, 'body')
  }
  await superuser.query('set session_replication_role = origin')
}

type Probe = { readonly table: TableFacts; readonly cooperation: TestCooperation }

const probes = (): Probe[] => [
  ...tables.map((table) => ({ table, cooperation: closed })),
  ...tables.filter(({ name }) => !aboutItself.includes(name)).map((table) => ({ table, cooperation: open })),
]

const where = ({ cooperation }: Probe) => `where cooperation_id = '${cooperation.id}'`

const count = async (actor: AsActor, probe: Probe): Promise<bigint> => {
  const { rows } = await actor.read((tx) =>
    sql<{ count: bigint }>`select count(*) from ${sql.raw(`${probe.table.name} ${where(probe)}`)}`.execute(
      tx,
    ),
  )
  return rows[0]?.count ?? -1n
}

const looks: Readonly<Record<string, (probe: Probe) => string>> = {
  rows: (probe) => `select * from ${probe.table.name} ${where(probe)}`,
  'rows in order': (probe) => `select * from ${probe.table.name} ${where(probe)} order by 1 desc, 2`,
  groups: (probe) => `select cooperation_id, count(*) from ${probe.table.name} ${where(probe)} group by 1`,
  'an aggregate': ({ table, cooperation }) =>
    `select 1 from (select max(cooperation_id::text) as most, string_agg(row::text, '') as all_text
                      from ${table.name} as row where cooperation_id = '${cooperation.id}') as found
      where most is not null or all_text is not null`,
  'a window': (probe) =>
    `select rank() over (order by cooperation_id) from ${probe.table.name} ${where(probe)}`,
  existence: (probe) => `select 1 where exists (select from ${probe.table.name} ${where(probe)})`,
  'a join': ({ table, cooperation }) =>
    `select 1 from (values ('${cooperation.id}'::uuid)) as asked (id) join ${table.name} on cooperation_id = asked.id`,
}

const meddling: Readonly<Record<string, (probe: Probe) => string>> = {
  update: (probe) => `update ${probe.table.name} set cooperation_id = cooperation_id ${where(probe)}`,
  deletion: (probe) => `delete from ${probe.table.name} ${where(probe)}`,
  insertion: ({ table, cooperation }) => aRow(table, cooperation, 'public'),
}

/** Row security or a missing right says no, or a rule of the table before either is asked. */
const refusals: readonly unknown[] = ['42501', '23514']

/** Nothing happened, or the database said no. Anything else is a hole, or a probe that tries nothing. */
async function isRefused(actor: AsActor, statement: string): Promise<boolean> {
  try {
    const done = await actor.write((tx) => sql.raw(statement).execute(tx))
    return done.numAffectedRows === 0n
  } catch (fault) {
    return refusals.includes((fault as { code?: string }).code)
  }
}

test('there is something to be seen in every table, by those whom it is for', async () => {
  const blind: string[] = []
  for (const probe of probes()) {
    const actor = probe.cooperation === closed ? insiders.closed : insiders.open
    if (!actor || (await count(actor, probe)) === 0n) blind.push(probe.table.name)
  }
  expect(blind).toEqual([])
  expect(tables.length).toBeGreaterThan(10)
})

describe.each([
  'the visitor',
  'a neighbour',
  'a wrong token',
  'a session that has been ended',
  'a session that is too old',
  'a session that has slept',
  'a person shut out',
])('%s', (name) => {
  const actor = () => outsiders[name] as AsActor

  test('sees no row in any way', async () => {
    const seen: string[] = []
    for (const probe of probes())
      for (const [way, look] of Object.entries(looks)) {
        const { rows } = await actor()
          .read((tx) => sql.raw(look(probe)).execute(tx))
          .catch(denied)
        if (rows.length > 0) seen.push(`${way} of ${probe.table.name}`)
      }
    expect(seen).toEqual([])
  })

  test('counts none', async () => {
    for (const probe of probes())
      expect([probe.table.name, await count(actor(), probe)]).toEqual([probe.table.name, 0n])
  })

  test('changes, removes and adds nothing', async () => {
    const done: string[] = []
    for (const probe of probes())
      for (const [way, meddle] of Object.entries(meddling))
        if (!(await isRefused(actor(), meddle(probe)))) done.push(`${way} in ${probe.table.name}`)
    expect(done).toEqual([])
  })
})

const denied = (fault: { code?: string }): { rows: unknown[] } => {
  if (fault.code === '42501') return { rows: [] }
  throw fault
}

test('a connection on which nobody has said who asks shows nothing', async () => {
  for (const probe of probes()) {
    const { rows } = await db.pool.query(`select count(*) from ${probe.table.name} ${where(probe)}`)
    expect([probe.table.name, rows[0].count]).toEqual([probe.table.name, 0n])
  }
})

test('an administrator without a role sees cooperations and roles, and nothing of what is in them', async () => {
  const open = ['platform.cooperation', 'platform.role_assignment']
  for (const probe of probes())
    if (!open.includes(probe.table.name))
      expect([probe.table.name, await count(cast.administrator, probe)]).toEqual([probe.table.name, 0n])
})

test('rows of a body are not for the whole cooperation, and rows of the cooperation not for a seat holder', async () => {
  const part = (role: 'observer' | 'seat-holder') => signIn(db, { name: role, cooperation: open, role })
  const [observer, seatHolder] = [await part('observer'), await part('seat-holder')]
  const visible = tables.filter(hasVisibility)
  expect(visible.length).toBeGreaterThan(5)
  for (const table of visible) {
    const probe = { table, cooperation: open }
    const seen = [await count(observer, probe), await count(seatHolder, probe)]
    expect([table.name, ...seen]).toEqual([table.name, 1n, 0n])
  }
})

test('an editor cannot move a row to another cooperation, or another’s row to the own', async () => {
  const own = insiders.open as AsActor
  const [to, from] = [`set cooperation_id = '${closed.id}'`, `set cooperation_id = '${open.id}'`]
  const moved: string[] = []
  for (const table of tables) {
    if (!(await isRefused(own, `update ${table.name} ${to} where cooperation_id = '${open.id}'`)))
      moved.push(`out of ${table.name}`)
    if (!(await isRefused(own, `update ${table.name} ${from} where cooperation_id = '${closed.id}'`)))
      moved.push(`into ${table.name}`)
  }
  expect(moved).toEqual([])
})
