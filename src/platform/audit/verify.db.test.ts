import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openClient } from '../db/index.ts'
import { newId } from '../records/new-id.ts'
import { recordChange } from './record-change.ts'
import { storedEntries } from './stored-entry.sql.ts'
import { auditHeads, verifyAudit } from './verify.cli.ts'

let db: TestDatabase
let cast: Cast
/** Whoever tampers: not even row security or a missing right stops the superuser. */
let intruder: pg.Client

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  const { database } = db.connections.owner
  intruder = await openClient({ ...inject('testServer').admin, ...(database ? { database } : {}) })
})
afterAll(async () => {
  await intruder.end()
  await db.drop()
})

const writes = (player: Player, cooperationId: string, count: number) =>
  player.write(async (tx) => {
    for (let written = 0; written < count; written += 1)
      await recordChange(tx, {
        cooperationId,
        action: 'change-thing',
        subjectKind: 'thing',
        subjectId: newId(),
        before: { title: 'Før', size: 1 },
        after: { title: `Etter ${written}`, size: 2 },
      })
  })

beforeEach(async () => {
  await intruder.query('truncate platform.audit_entry, platform.audit_head')
  await writes(cast.coordinator, cast.fjordvik.id, 4)
  await writes(cast.neighbourCoordinator, cast.neighbour.id, 3)
})

type Said = { code: number; written: string; complained: string }

/** Where a command's answer and complaints go, to be read afterwards. */
function listening() {
  const [written, complained]: [string[], string[]] = [[], []]
  const io = {
    write: (text: string) => void written.push(text),
    complain: (text: string) => void complained.push(text),
  }
  return { io, said: () => ({ written: written.join(''), complained: complained.join('') }) }
}

async function verified(published?: string): Promise<Said> {
  const { io, said } = listening()
  const code = await verifyAudit(db.owner, io, published)
  return { code, ...said() }
}

async function heads(): Promise<string> {
  const { io, said } = listening()
  await auditHeads(db.owner, io)
  return said().written
}

const third = () => [cast.fjordvik.id]

test('a trail that nobody has touched is whole', async () => {
  expect(await verified()).toEqual({
    code: 0,
    written: 'The audit trail is whole: 7 entries in 2 chains.\n',
    complained: '',
  })
})

const anotherHash = `sha256('somewhere else')`

test.each([
  {
    column: 'cooperation_id',
    value: `'00000000-0000-7000-8000-000000000001'`,
    entry: 'entry 4',
    why: 'missing',
  },
  { column: 'number', value: '17', entry: 'entry 4', why: 'missing' },
  { column: 'at', value: `at + interval '1 microsecond'`, entry: 'entry 3', why: '(hash)' },
  { column: 'person_id', value: `'00000000-0000-7000-8000-000000000002'`, entry: 'entry 3', why: '(hash)' },
  { column: 'action', value: `'adopt-thing'`, entry: 'entry 3', why: '(hash)' },
  { column: 'subject_kind', value: `'other-thing'`, entry: 'entry 3', why: '(hash)' },
  { column: 'subject_id', value: `'00000000-0000-7000-8000-000000000003'`, entry: 'entry 3', why: '(hash)' },
  { column: 'before', value: `'{"title": "En annen"}'`, entry: 'entry 3', why: '(payload digest)' },
  { column: 'before', value: 'null', entry: 'entry 3', why: '(payload digest)' },
  { column: 'after', value: `jsonb_set(after, '{size}', '3')`, entry: 'entry 3', why: '(payload digest)' },
  { column: 'salt', value: `'\\x00'`, entry: 'entry 3', why: '(payload digest)' },
  { column: 'payload_digest', value: anotherHash, entry: 'entry 3', why: '(hash)' },
  { column: 'previous_hash', value: anotherHash, entry: 'entry 3', why: '(previous hash)' },
  { column: 'hash', value: anotherHash, entry: 'entry 3', why: '(hash)' },
  { column: 'erased_at', value: 'now()', entry: 'entry 3', why: '(payload digest)' },
])('a changed $column (to $value) is found and named', async ({ column, value, entry, why }) => {
  await intruder.query(
    `update platform.audit_entry set ${column} = ${value} where cooperation_id = $1 and number = 3`,
    third(),
  )
  const { code, complained } = await verified()
  expect(code).toBe(1)
  const line = complained.split('\n').find((said) => said.includes(cast.fjordvik.id))
  expect(line).toContain(`Broken: ${entry} of fjordvik (${cast.fjordvik.id}): `)
  expect(line).toContain(why)
  expect(complained).not.toContain('nabolaget')
})

test('more entries than a batch holds are walked in the order of their numbers', async () => {
  const batches: number[] = []
  for await (const entries of storedEntries(db.owner, 2)) batches.push(entries.length)
  expect(batches).toEqual([2, 2, 2, 1])
  await writes(cast.coordinator, cast.fjordvik.id, 20)
  expect((await verified()).written).toContain('27 entries in 2 chains')
})

test('the columns that are tried are all there are', async () => {
  const { rows } = await db.owner.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = 'platform.audit_entry'::regclass and attnum > 0 and not attisdropped`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual(
    [
      'action',
      'after',
      'at',
      'before',
      'cooperation_id',
      'erased_at',
      'hash',
      'number',
      'payload_digest',
      'person_id',
      'previous_hash',
      'salt',
      'subject_id',
      'subject_kind',
    ].sort(),
  )
})

test('an entry taken out of the middle is a gap', async () => {
  await intruder.query('delete from platform.audit_entry where cooperation_id = $1 and number = 2', third())
  expect((await verified()).complained).toContain('Broken: entry 3 of fjordvik')
})

test('an entry that is made to look right is found by the one after it', async () => {
  await intruder.query(
    `update platform.audit_entry set after = '{"title": "Forfalsket"}' where cooperation_id = $1 and number = 2`,
    third(),
  )
  await intruder.query(
    `update platform.audit_entry set payload_digest = platform.audit_payload_digest(salt, before, after)
      where cooperation_id = $1 and number = 2`,
    third(),
  )
  await intruder.query(
    `update platform.audit_entry as entry set hash = platform.audit_hash(entry)
      where cooperation_id = $1 and number = 2`,
    third(),
  )
  const { complained } = await verified()
  expect(complained).toContain('Broken: entry 3 of fjordvik')
  expect(complained).toContain('(previous hash)')
})

test.each([
  ['number', '9'],
  ['hash', anotherHash],
])('a head whose %s is changed is found', async (column, value) => {
  await intruder.query(
    `update platform.audit_head set ${column} = ${value} where cooperation_id = $1`,
    third(),
  )
  const { code, complained } = await verified()
  expect(code).toBe(1)
  expect(complained).toContain("the chain's head is not its last entry")
})

test('a chain whose entries or whose head are all gone is found', async () => {
  await intruder.query('delete from platform.audit_entry where cooperation_id = $1', third())
  expect((await verified()).complained).toContain('Broken: entry 4 of fjordvik')
  await intruder.query('delete from platform.audit_head where cooperation_id = $1', [cast.neighbour.id])
  expect((await verified()).complained).toContain('Broken: entry 3 of nabolaget')
})

test('a tail cut off together with the head fits, and only what was published tells', async () => {
  const published = await heads()
  expect(published).toMatch(/^[0-9a-f-]{36} 4 [0-9a-f]{64}$/m)
  expect((await verified(published)).code).toBe(0)
  await intruder.query('delete from platform.audit_entry where cooperation_id = $1 and number = 4', third())
  await intruder.query(
    `update platform.audit_head as head set number = 3, hash = entry.hash from platform.audit_entry as entry
      where head.cooperation_id = $1 and entry.cooperation_id = $1 and entry.number = 3`,
    third(),
  )
  expect((await verified()).code).toBe(0)
  const { code, complained } = await verified(published)
  expect(code).toBe(1)
  expect(complained).toContain('Broken: entry 4 of fjordvik')
  expect(complained).toContain('the head that was published is not in the chain')
})

test('heads published earlier still fit when more has been written', async () => {
  const published = await heads()
  await writes(cast.coordinator, cast.fjordvik.id, 2)
  expect((await verified(published)).code).toBe(0)
})

test('a file that is no list of heads is refused with the line', async () => {
  expect(await verified(`${await heads()}noe annet\n`)).toMatchObject({
    code: 2,
    complained: 'Line 3 is not a head as "audit heads" prints it.',
  })
})

test('an entry whose content has been erased still verifies, and is counted', async () => {
  await intruder.query(
    `update platform.audit_entry set before = null, after = null, erased_at = now()
      where cooperation_id = $1 and number = 2`,
    third(),
  )
  const { code, written } = await verified()
  expect(code).toBe(0)
  expect(written).toContain('1 of them erased')
})

test('changes to what all cooperations share stand in a chain of their own', async () => {
  await writes(cast.administrator, '00000000-0000-0000-0000-000000000000', 2)
  expect((await verified()).written).toContain('9 entries in 3 chains')
  await intruder.query(
    `update platform.audit_entry set action = 'other' where cooperation_id = platform.installation() and number = 1`,
  )
  expect((await verified()).complained).toContain('Broken: entry 1 of the installation')
})
