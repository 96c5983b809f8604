import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Tables } from '../../../db/tables.ts'
import { kyselyOn } from './kysely-on-client.ts'

/** A query with a name, which PostgreSQL prepares once per connection: for the few hot lists. */
export type NamedQuery = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

type Reading = 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'getExecutor' | 'fn'
type Writing = 'insertInto' | 'updateTable' | 'deleteFrom'

/** Reads inside one actor's transaction. The database refuses writes in it as well. */
export type ReadTx = Pick<Kysely<Tables>, Reading> & {
  named<Row>(query: NamedQuery): Promise<Row[]>
}

/** Reads and writes inside one actor's transaction. */
export type WriteTx = ReadTx & Pick<Kysely<Tables>, Writing> & { readonly writes: true }

/** Whom a transaction acts for: the SHA-256 of a session token in hex, or nobody in particular. */
export type ActingAs = { readonly sessionHash: string | null }

export const visitor: ActingAs = { sessionHash: null }

export type AsActor = {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>
}

/** A question that goes along with the beginning of a transaction; see `literal` for what stands in it. */
export type OpeningQuestion = string

/** A text as it may stand in an opening question, which cannot bind values. */
export const literal = (text: string): string => pg.escapeLiteral(text)

type Rows = readonly Record<string, unknown>[]

export type Database = {
  asActor(actor: ActingAs): AsActor
  /**
   * Begins to read and asks the first questions in one round trip; the work gets the rows of each. For what every
   * request must know first: who asks, and where.
   */
  openReading<T>(
    actor: ActingAs,
    questions: readonly OpeningQuestion[],
    work: (tx: ReadTx, answers: readonly Rows[]) => Promise<T>,
  ): Promise<T>
  /**
   * Calls one of the database's own guarded functions, before anybody is known: signing in, finding a session.
   * Nothing else can be reached this way, since no table shows a row to nobody but what is published.
   */
  door<Row>(query: NamedQuery): Promise<Row[]>
}

const hash = /^[0-9a-f]{64}$/

/** Begin and setting in one round trip. A simple query cannot bind, so the hash is checked to be one first. */
function opening(mode: string, actor: ActingAs): string {
  const session = actor.sessionHash ?? ''
  if (session !== '' && !hash.test(session)) throw new Error('a session hash is 64 hexadecimal digits')
  return `begin ${mode}; select set_config('samsyn.session', '${session}', true)`
}

function transactionOn(client: pg.PoolClient): WriteTx {
  const tx = kyselyOn(client)
  const named = async <Row>(query: NamedQuery) =>
    (await client.query({ name: query.name, text: query.text, values: [...query.values] })).rows as Row[]
  return Object.assign(tx, { named, writes: true as const })
}

/** A simple query of several statements answers with a result for each. */
const resultsOf = (answer: unknown) => answer as readonly pg.QueryResult[]

type Work<T> = (tx: WriteTx, answers: readonly Rows[]) => Promise<T>

async function transact<T>(pool: pg.Pool, begin: string, work: Work<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const [, , ...answers] = resultsOf(await client.query(begin))
    const result = await work(
      transactionOn(client),
      answers.map(({ rows }) => rows),
    )
    await client.query('commit')
    return result
  } catch (cause) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw cause
  } finally {
    // A connection that could not roll back may still carry somebody's session: it is thrown away.
    client.release(broken)
  }
}

/** Every query runs in a transaction that acts for somebody; there is no other way to the tables. */
export function createDatabase(pool: pg.Pool): Database {
  const reading = 'isolation level repeatable read read only'
  return {
    openReading: (actor, questions, work) =>
      transact(pool, [opening(reading, actor), ...questions].join('; '), work),
    asActor: (actor) => ({
      read: (work) => transact(pool, opening(reading, actor), work),
      write: (work) => transact(pool, opening('', actor), work),
    }),
    door: async <Row>(query: NamedQuery) =>
      (await pool.query({ name: query.name, text: query.text, values: [...query.values] })).rows as Row[],
  }
}
