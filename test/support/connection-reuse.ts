import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { recordChange } from '../../src/platform/audit/record-change.ts'
import {
  type ActingAs,
  type Connection,
  createDatabase,
  createPool,
  type Database,
  openClient,
  type ReadTx,
  visitor,
  type WriteTx,
} from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/records/new-id.ts'
import { addCooperation, signIn, type TestCooperation } from './cast.ts'

/** How much is asked, by how many at a time, through how few connections. */
export type Reuse = {
  readonly connections: { readonly owner: Connection; readonly app: Connection }
  readonly requests: number
  readonly poolSize: number
  readonly callers: number
  readonly seed: number
  /** How transactions act for somebody; another way than the program's own proves that leaks are found. */
  readonly makeDatabase?: (pool: pg.Pool) => Database
}

/** What came of it. `leaked` are answers that held somebody else's row; it must be nought. */
export type ReuseOutcome = {
  readonly answered: number
  readonly failed: number
  readonly killed: number
  readonly leaked: number
  /** Rows in answers to people who may see them: nought would prove nothing. */
  readonly rowsSeen: number
  readonly written: number
  /** Rows that stand in a cooperation whose people did not write them. */
  readonly misplaced: number
}

/** Somebody who asks, and the cooperations whose rows they may see. */
type Caller = { readonly actor: ActingAs; readonly own: TestCooperation | null }

/** A small random generator (mulberry32): the same seed, the same order of requests and kills. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function addCard(tx: WriteTx, cooperation: TestCooperation): Promise<void> {
  const id = newId()
  await sql`insert into platform.record (cooperation_id, id, kind, station, title, path, visibility)
            values (${cooperation.id}, ${id}, 'goal', 'strategy', ${cooperation.slug}, ${`strategi/${id}`},
                    'cooperation')`.execute(tx)
  await recordChange(tx, {
    cooperationId: cooperation.id,
    action: 'put-card',
    subjectKind: 'card',
    subjectId: id,
    before: null,
    after: null,
  })
}

type Stage = { readonly callers: readonly Caller[]; readonly both: readonly TestCooperation[] }

async function setStage(owner: pg.Client, database: Database): Promise<Stage> {
  const both = [await addCooperation(owner, 'den-ene'), await addCooperation(owner, 'den-andre')]
  const callers: Caller[] = [{ actor: visitor, own: null }]
  for (const own of both)
    for (const role of ['coordinator', 'leader'] as const) {
      const player = await signIn(
        { owner, database },
        { name: `${role} i ${own.slug}`, cooperation: own, role },
      )
      callers.push({ actor: player.actor, own })
      await player.write((tx) => addCard(tx, own))
    }
  const wrong = () => ({ actor: { sessionHash: randomBytes(32).toString('hex') }, own: null })
  return { callers: [...callers, wrong(), wrong()], both }
}

type Kind = 'read' | 'opening' | 'named' | 'write' | 'fault' | 'timeout' | 'foreign-write'

const kinds: readonly Kind[] = [
  'read',
  'read',
  'opening',
  'named',
  'named',
  'write',
  'fault',
  'timeout',
  'foreign-write',
]

const slugsSeen = async (tx: ReadTx): Promise<string[]> =>
  (await tx.selectFrom('platform.record').select('title').limit(20).execute()).map(({ title }) => title)

const slugsSeenByName = async (tx: ReadTx): Promise<string[]> =>
  (
    await tx.named<{ title: string }>({
      name: 'reuse_titles',
      text: 'select title from platform.record limit $1',
      values: [20],
    })
  ).map(({ title }) => title)

/** One request. Returns the titles that came out, each the name of the cooperation it belongs to. */
async function ask(database: Database, { actor, own }: Caller, how: { kind: Kind; both: Stage['both'] }) {
  const as = database.asActor(actor)
  if (how.kind === 'named') return as.read(slugsSeenByName)
  if (how.kind === 'read') return as.read(slugsSeen)
  if (how.kind === 'opening')
    return database.openReading(actor, ['select title from platform.record limit 20'], async (tx, [rows]) => [
      ...(rows ?? []).map(({ title }) => String(title)),
      ...(await slugsSeenByName(tx)),
    ])
  if (how.kind === 'timeout')
    return as.read(async (tx) => {
      await sql`set local statement_timeout = 5`.execute(tx)
      await sql`select pg_sleep(0.1)`.execute(tx)
      return slugsSeen(tx)
    })
  if (how.kind === 'fault')
    return as.write(async (tx) => {
      await sql`select 1 / 0`.execute(tx)
      return slugsSeen(tx)
    })
  const target = how.kind === 'write' ? own : how.both.find((other) => other !== own)
  return as.write(async (tx) => {
    if (target) await addCard(tx, target)
    return slugsSeen(tx)
  })
}

/** Ends a connection of the pool in the middle of whatever it does, chosen at random. */
async function killOne(superuser: pg.Client, user: string, chance: number): Promise<boolean> {
  const { rows } = await superuser.query<{ pid: number }>(
    'select pid from pg_stat_activity where usename = $1 and datname = current_database() order by pid',
    [user],
  )
  const pid = rows[Math.floor(chance * rows.length)]?.pid
  if (pid === undefined) return false
  await superuser.query('select pg_terminate_backend($1)', [pid])
  return true
}

type Tally = { answered: number; failed: number; killed: number; leaked: number; rowsSeen: number }

/**
 * Many requests of many people through few connections, while connections are killed and statements time out.
 * `superuser` does the killing, in the same database.
 */
export async function reuseConnections(superuser: pg.Client, reuse: Reuse): Promise<ReuseOutcome> {
  const owner = await openClient(reuse.connections.owner)
  const pool = createPool(reuse.connections.app, reuse.poolSize)
  const database = (reuse.makeDatabase ?? createDatabase)(pool)
  try {
    const stage = await setStage(owner, createDatabase(pool))
    const tally: Tally = { answered: 0, failed: 0, killed: 0, leaked: 0, rowsSeen: 0 }
    await askAll({ superuser, database, stage, tally }, reuse)
    return { ...tally, ...(await whatWasWritten(superuser)) }
  } finally {
    await pool.end()
    await owner.end()
  }
}

type Run = { superuser: pg.Client; database: Database; stage: Stage; tally: Tally }

async function askAll(run: Run, { requests, callers, seed, connections }: Reuse): Promise<void> {
  const random = seeded(seed)
  const user = connections.app.user ?? ''
  let begun = 0
  // One kill after the other, since they share a connection.
  let killing = Promise.resolve(false)
  const kill = async () => {
    killing = killing.then(() => killOne(run.superuser, user, random()))
    if (await killing) run.tally.killed += 1
  }
  const askInTurn = async () => {
    while (begun < requests) {
      begun += 1
      if (begun % 40 === 0) await kill()
      await askOnce(run, random)
    }
  }
  await Promise.all(Array.from({ length: callers }, askInTurn))
}

async function askOnce({ database, stage, tally }: Run, random: () => number): Promise<void> {
  const caller = stage.callers[Math.floor(random() * stage.callers.length)] as Caller
  const kind = kinds[Math.floor(random() * kinds.length)] as Kind
  try {
    const seen = await ask(database, caller, { kind, both: stage.both })
    tally.answered += 1
    tally.rowsSeen += seen.length
    if (seen.some((slug) => slug !== caller.own?.slug)) tally.leaked += 1
  } catch {
    tally.failed += 1
  }
}

async function whatWasWritten(superuser: pg.Client): Promise<{ written: number; misplaced: number }> {
  const { rows } = await superuser.query<{ written: number; misplaced: number }>(`
    select count(*)::int as written,
           (count(*) filter (where record.title <> cooperation.slug or not exists (
              select from platform.audit_entry as entry
                join platform.role_assignment as held using (cooperation_id, person_id)
               where entry.cooperation_id = record.cooperation_id and entry.subject_id = record.id)))::int as misplaced
      from platform.record join platform.cooperation using (cooperation_id)`)
  return rows[0] ?? { written: 0, misplaced: 0 }
}
