import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts'
import { migrate, openClient, prepareOwnServer, type Roles } from '../src/platform/db/index.ts'

/** A server for one benchmark alone, migrated and empty. `superuser` is connected to the same database. */
export type OwnServer = { readonly roles: Roles; readonly owner: pg.Client; readonly superuser: pg.Client }

/** Starts a server, hands it over, and throws it away afterwards. */
export async function withOwnServer<T>(work: (server: OwnServer) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-bench-'))
  const server = await startEmbeddedPostgres({ dataFolder: folder })
  try {
    const roles = await prepareOwnServer(server.connection('postgres'), 'bench', 'bench')
    const owner = await openClient(roles.owner)
    const superuser = await openClient(server.connection('bench'))
    try {
      await migrate(owner, 'db/migrations')
      return await work({ roles, owner, superuser })
    } finally {
      await superuser.end()
      await owner.end()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
