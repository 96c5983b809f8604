import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf, type Player, signIn } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { createDatabase, createPool, type WriteTx } from '../db/index.ts'
import { newId } from '../records/new-id.ts'
import { recordChange } from './record-change.ts'
import { verifyAudit } from './verify.cli.ts'

let db: TestDatabase
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
})
afterAll(() => db.drop())

const entry = (tx: WriteTx, cooperationId: string | null) =>
  recordChange(tx, {
    cooperationId,
    action: 'add-thing',
    subjectKind: 'thing',
    subjectId: newId(),
    before: null,
    after: { title: 'Noe' },
  })

const addRecord = (tx: WriteTx, cooperationId: string, id = newId()) =>
  sql`insert into platform.record (cooperation_id, id, kind, station, title, path, visibility)
      values (${cooperationId}, ${id}, 'goal', 'strategy', 'Et mål', ${`strategi/${id}`}, 'cooperation')`.execute(
    tx,
  )

async function numbers(cooperationId: string): Promise<number[]> {
  const { rows } = await db.owner.query<{ number: bigint }>(
    'select number from platform.audit_entry where cooperation_id = $1 order by number',
    [cooperationId],
  )
  return rows.map(({ number }) => Number(number))
}

const verdict = () => verifyAudit(db.owner, { write: () => undefined, complain: () => undefined })

test('people who write at the same time make one chain without gaps', async () => {
  const pool = createPool(db.connections.app, 8)
  const database = createDatabase(pool)
  const writers = [cast.coordinator, cast.leader].map(({ actor }) => database.asActor(actor))
  const before = (await numbers(cast.fjordvik.id)).length
  await Promise.all(
    Array.from({ length: 80 }, (_, turn) =>
      writers[turn % 2]?.write(async (tx) => {
        await entry(tx, cast.fjordvik.id)
        if (turn % 5 === 0) throw new Error('this one does not happen')
      }),
    ).map((written) => written?.catch(() => undefined)),
  )
  await pool.end()
  const after = await numbers(cast.fjordvik.id)
  expect(after).toEqual(Array.from({ length: before + 64 }, (_, index) => index + 1))
  expect(await verdict()).toBe(0)
})

test('a change that no entry speaks of is refused at commit, and does not happen', async () => {
  const id = newId()
  await expect(cast.coordinator.write((tx) => addRecord(tx, cast.fjordvik.id, id))).rejects.toMatchObject({
    code: '23000',
  })
  const { rows } = await db.owner.query('select from platform.audit_entry where subject_id = $1', [id])
  expect(rows).toHaveLength(0)
  const found = await cast.coordinator.read((tx) =>
    tx.selectFrom('platform.record').selectAll().where('id', '=', id).execute(),
  )
  expect(found).toEqual([])
})

test('an entry in one cooperation does not cover a change in another', async () => {
  const both = await signIn(db, { name: 'I begge', cooperation: cast.fjordvik, role: 'coordinator' })
  await db.owner.query('begin')
  await db.owner.query(`select set_config('samsyn.audited', $1, true)`, [cast.neighbour.id])
  await db.owner.query(
    `insert into platform.role_assignment (cooperation_id, id, person_id, role) values ($1, $2, $3, 'coordinator')`,
    [cast.neighbour.id, newId(), both.personId],
  )
  await db.owner.query('commit')
  await expect(
    both.write(async (tx) => {
      await entry(tx, cast.neighbour.id)
      await addRecord(tx, cast.fjordvik.id)
    }),
  ).rejects.toMatchObject({ code: '23000' })
})

test('a deletion and a change need their entry too', async () => {
  const id = newId()
  await cast.coordinator.write(async (tx) => {
    await addRecord(tx, cast.fjordvik.id, id)
    await entry(tx, cast.fjordvik.id)
  })
  const change = (tx: WriteTx) =>
    tx.updateTable('platform.record').set({ title: 'Et annet mål' }).where('id', '=', id).execute()
  const remove = (tx: WriteTx) => tx.deleteFrom('platform.record').where('id', '=', id).execute()
  await expect(cast.coordinator.write(change)).rejects.toMatchObject({ code: '23000' })
  await expect(cast.coordinator.write(remove)).rejects.toMatchObject({ code: '23000' })
})

test.each([
  `update platform.audit_entry set action = 'other'`,
  'delete from platform.audit_entry',
  'truncate platform.audit_entry',
  'update platform.audit_head set number = 0',
  'delete from platform.audit_head',
  `insert into platform.audit_head values (gen_random_uuid(), 0, '')`,
  'alter table platform.audit_entry disable trigger chain_audit_entry',
  'drop table platform.audit_entry',
])('the program cannot %s', async (statement) => {
  await expect(cast.coordinator.write((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({
    code: '42501',
  })
  await expect(cast.administrator.write((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({
    code: '42501',
  })
})

const outsiders: [string, () => Player, () => string | null][] = [
  ['a neighbour', () => cast.neighbourCoordinator, () => cast.fjordvik.id],
  ['an observer', () => cast.observer, () => cast.fjordvik.id],
  ['a seat holder', () => cast.seatHolder, () => cast.fjordvik.id],
  ['the visitor', () => cast.visitor, () => cast.fjordvik.id],
  ['the visitor, in the shared chain,', () => cast.visitor, () => null],
]

test.each(outsiders)('%s cannot write into the chain', async (_name, player, cooperationId) => {
  const before = await numbers(cast.fjordvik.id)
  await expect(player().write((tx) => entry(tx, cooperationId()))).rejects.toMatchObject({ code: '42501' })
  expect(await numbers(cast.fjordvik.id)).toEqual(before)
})

test("number, time, person and hashes are the database's own, whatever the program says", async () => {
  const subject = newId()
  await cast.coordinator.write((tx) =>
    sql`insert into platform.audit_entry
          (cooperation_id, number, at, person_id, action, subject_kind, subject_id, salt, payload_digest,
           previous_hash, hash, erased_at)
        values (${cast.fjordvik.id}, 999, '1999-01-01', ${cast.leader.personId}, 'add-thing', 'thing', ${subject},
                '', '', '', '', now())`.execute(tx),
  )
  const { rows } = await db.owner.query(
    `select number < 999 as counted, at > now() - interval '1 minute' as timed, person_id, erased_at
       from platform.audit_entry where subject_id = $1`,
    [subject],
  )
  expect(rows).toEqual([
    { counted: true, timed: true, person_id: cast.coordinator.personId, erased_at: null },
  ])
  expect(await verdict()).toBe(0)
})

test('a history is read by editors of the own cooperation only', async () => {
  await cast.coordinator.write((tx) => entry(tx, cast.fjordvik.id))
  const seen = async (player: Player) =>
    (await player.read((tx) => tx.selectFrom('platform.audit_entry').select('number').execute())).length
  expect(await seen(cast.coordinator)).toBeGreaterThan(0)
  expect(await seen(cast.leader)).toBeGreaterThan(0)
  for (const player of [cast.observer, cast.seatHolder, cast.neighbourCoordinator, cast.visitor])
    expect(await seen(player)).toBe(0)
})
