import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Tables } from '../../../db/tables.ts'

const affecting = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function connectionOn(client: pg.ClientBase): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const result = await client.query(query.sql, [...query.parameters])
      return affecting.has(result.command)
        ? { numAffectedRows: BigInt(result.rowCount ?? 0), rows: result.rows }
        : { rows: result.rows }
    },
    // biome-ignore lint/correctness/useYield: Kysely asks for a generator; nothing here streams.
    async *streamQuery() {
      throw new Error('streaming is not used')
    },
  }
}

/** Kysely bound to one connection whose transaction is somebody else's to begin and end. */
export function kyselyOn(client: pg.ClientBase): Kysely<Tables> {
  const connection = connectionOn(client)
  const nothing = async () => undefined
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}
