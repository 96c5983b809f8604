import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { recordChange } from '../src/platform/audit/record-change.ts'
import { walkAudit } from '../src/platform/audit/verify.ts'
import { type AsActor, createDatabase, createPool, type WriteTx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/records/new-id.ts'
import { addCooperation, signIn } from '../test/support/cast.ts'
import { type Figure, report } from './figure.ts'
import { type OwnServer, withOwnServer } from './own-server.ts'

/** Each writer in a cooperation of its own, as in a country of them. */
const writers = 16
const perWriter = 500
/** Entries that are walked: those written and copies of them, chained anew. */
const walked = 100_000

type Writer = { readonly as: AsActor; readonly cooperationId: string }

/** One change: an entry in the chain, or the same row in a table of the same shape without a chain. */
const chained = (tx: WriteTx, { cooperationId }: Writer) =>
  recordChange(tx, {
    cooperationId,
    action: 'change-thing',
    subjectKind: 'thing',
    subjectId: newId(),
    before: { title: 'Samhandlingskoordinator', amount: '950000.00' },
    after: { title: 'Samhandlingskoordinator', amount: '975000.00' },
  })

const plain = (tx: WriteTx, { cooperationId }: Writer) =>
  sql`insert into bench.plain
      values (${cooperationId}, 0, now(), ${newId()}, 'change-thing', 'thing', ${newId()},
              '{"title": "Samhandlingskoordinator", "amount": "950000.00"}',
              '{"title": "Samhandlingskoordinator", "amount": "975000.00"}', '', '', '', '')`.execute(tx)

async function stage({ owner, superuser }: OwnServer, pool: pg.Pool): Promise<Writer[]> {
  await superuser.query(`
    create schema bench; grant usage on schema bench to samsyn_app;
    create table bench.plain as select * from platform.audit_entry with no data;
    create index on bench.plain (cooperation_id, number); create index on bench.plain (cooperation_id, subject_id);
    grant insert on bench.plain to samsyn_app`)
  const database = createDatabase(pool)
  const made: Writer[] = []
  for (let number = 1; number <= writers; number += 1) {
    const cooperation = await addCooperation(owner, `samarbeid-${number}`)
    const player = await signIn(
      { owner, database },
      { name: `Nr. ${number}`, cooperation, role: 'coordinator' },
    )
    made.push({ as: player, cooperationId: cooperation.id })
  }
  return made
}

type Change = (tx: WriteTx, writer: Writer) => Promise<unknown>

/** Changes a second, all writers at once, each in its own transactions. */
async function speedOf(all: readonly Writer[], change: Change): Promise<number> {
  const began = performance.now()
  await Promise.all(
    all.map(async (writer) => {
      for (let number = 0; number < perWriter; number += 1) await writer.as.write((tx) => change(tx, writer))
    }),
  )
  return (all.length * perWriter * 1000) / (performance.now() - began)
}

/** Makes one chain long, as the database itself would have. */
async function lengthen(superuser: pg.Client, { cooperationId }: Writer): Promise<void> {
  await superuser.query(
    `do $$
     declare
       entry platform.audit_entry;
       head platform.audit_head;
     begin
       select * into head from platform.audit_head where cooperation_id = '${cooperationId}';
       select * into entry from platform.audit_entry where cooperation_id = '${cooperationId}' limit 1;
       alter table platform.audit_entry disable trigger chain_audit_entry;
       for number in head.number + 1 .. ${walked} loop
         entry.number := number;
         entry.previous_hash := head.hash;
         entry.hash := platform.audit_hash(entry);
         head.hash := entry.hash;
         insert into platform.audit_entry select entry.*;
       end loop;
       alter table platform.audit_entry enable trigger chain_audit_entry;
       update platform.audit_head set number = ${walked}, hash = head.hash where cooperation_id = head.cooperation_id;
     end $$`,
  )
}

/** The least that verifying could take: reading every row once, and one SHA-256 of each. */
async function readAndHash(superuser: pg.Client): Promise<number> {
  const began = performance.now()
  const { rows } = await superuser.query<{ row: string }>(
    'select entry::text as row from platform.audit_entry as entry',
  )
  for (const { row } of rows) createHash('sha256').update(row).digest()
  return (rows.length * 1000) / (performance.now() - began)
}

async function measure(server: OwnServer): Promise<Figure[]> {
  const pool = createPool(server.roles.app, writers)
  try {
    const all = await stage(server, pool)
    await speedOf(all, plain)
    const [bare, audited] = [await speedOf(all, plain), await speedOf(all, chained)]
    await lengthen(server.superuser, all[0] as Writer)
    const reading = await readAndHash(server.superuser)
    const began = performance.now()
    const { entries, breaks } = await walkAudit(server.owner)
    const verifying = (entries * 1000) / (performance.now() - began)
    return [
      { name: 'audited changes', value: audited, unit: 'a second', limit: 300, rule: 'at-least' },
      {
        name: 'audited against bare changes',
        value: audited / bare,
        unit: 'times',
        limit: 0.4,
        rule: 'at-least',
      },
      { name: 'entries verified', value: verifying, unit: 'a second', limit: 15_000, rule: 'at-least' },
      {
        name: 'verifying against reading',
        value: verifying / reading,
        unit: 'times',
        limit: 0.15,
        rule: 'at-least',
      },
      { name: 'broken entries found', value: breaks.length, unit: 'entries', limit: 0, rule: 'at-most' },
    ]
  } finally {
    await pool.end()
  }
}

report(await withOwnServer(measure))
