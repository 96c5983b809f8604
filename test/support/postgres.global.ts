import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/platform/db/embedded/index.ts'
import { migrate, openClient, prepareOwnServer, type Roles } from '../../src/platform/db/index.ts'

/** How tests reach the server: its superuser, and the database that each test file gets a copy of. */
export type TestServer = { admin: Roles['owner']; template: string; roles: Roles }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

const template = 'samsyn_template'

async function fill(roles: Roles): Promise<void> {
  const owner = await openClient(roles.owner)
  await migrate(owner, 'db/migrations')
  await owner.end()
}

/** Starts one real PostgreSQL for the whole run, with a migrated database to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-test-'))
  const server = await startEmbeddedPostgres({ dataFolder: folder })
  const admin = server.connection('postgres')
  const roles = await prepareOwnServer(admin, template, 'test')
  await fill(roles)
  project.provide('testServer', { admin, template, roles })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
