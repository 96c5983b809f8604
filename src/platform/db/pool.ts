import pg from 'pg'
import { columnTypes } from './types.ts'

/** How to reach one database as one role; a socket folder or an address. */
export type Connection = {
  readonly host?: string
  readonly port?: number
  readonly database?: string
  readonly user?: string
  readonly password?: string
  readonly connectionString?: string
  readonly ssl?: pg.ClientConfig['ssl']
}

const secondsToWait = 2

/**
 * Connections for requests. A caller waits two seconds for one and is then refused, so that an overloaded
 * server answers 503 instead of queueing without end; no statement or forgotten transaction lives long.
 */
export function createPool(connection: Connection, size = 10): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    connectionTimeoutMillis: secondsToWait * 1000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'samsyn',
    types: columnTypes,
  })
  // An idle connection that the server closed is replaced at the next use; it is no fault of ours.
  pool.on('error', () => undefined)
  // A connection lost while in use fails its query; without a listener it would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** One connection of its own, for migrations and commands; closed by the caller. */
export async function openClient(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: 'samsyn', types: columnTypes })
  await client.connect()
  return client
}
