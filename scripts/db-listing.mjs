/** Writes db/schema.sql and db/tables.ts anew, from the catalogue of a fresh database with every migration. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts'
import { migrate, openClient, prepareOwnServer } from '../src/platform/db/index.ts'
import { schemaListing } from '../src/platform/db/schema-listing.ts'
import { tableTypes } from '../src/platform/db/table-types.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-listing-'))
const server = await startEmbeddedPostgres({ dataFolder: folder })
try {
  const { owner } = await prepareOwnServer(server.connection('postgres'), 'listing', 'listing')
  const client = await openClient(owner)
  // The server goes before the client when a migration does not; its own fault is the one to be seen.
  client.on('error', () => undefined)
  await migrate(client, 'db/migrations')
  writeFileSync('db/schema.sql', await schemaListing(client))
  writeFileSync('db/tables.ts', await tableTypes(client))
  await client.end()
  spawnSync('node_modules/.bin/biome', ['format', '--write', 'db/tables.ts'], { stdio: 'inherit' })
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
