import path from 'node:path'
import type pg from 'pg'
import { inject } from 'vitest'
import { loadExample } from '../../src/load.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { createDatabase, createPool, type Database, openClient } from '../../src/platform/db/index.ts'
import { localDate } from '../../src/platform/time/local-date.model.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** The day on which the examples are loaded, and which it is on the site that shows them. */
export const exampleDay = localDate('2026-03-02')
const template = 'samsyn_examples'

/** A database of the test file's own with both examples and the invented people in it. */
export async function createExampleDatabase(): Promise<TestDatabase> {
  const server = await openClient(inject('testServer').admin)
  try {
    await server.query(`select pg_advisory_lock(hashtextextended('${template}', 0))`)
    const { rows } = await server.query('select from pg_database where datname = $1', [template])
    if (rows.length === 0) await makeTemplate(server)
  } finally {
    await server.end()
  }
  return createTestDatabase(6, template)
}

/** Made by the first test file that asks and copied by the others; whole or not at all. */
async function makeTemplate(server: pg.Client): Promise<void> {
  const { template: migrated, roles } = inject('testServer')
  await server.query(`create database ${template} template ${migrated} owner samsyn_owner`)
  const owner = await openClient({ ...roles.owner, database: template })
  const pool = createPool({ ...roles.app, database: template }, 2)
  try {
    for (const name of ['knutepunkt-sorlandet', 'fjordvik']) await load(owner, createDatabase(pool), name)
  } catch (fault) {
    await server.query(`drop database ${template} with (force)`)
    throw fault
  } finally {
    await pool.end()
    await owner.end()
  }
}

async function load(owner: pg.Client, database: Database, name: string): Promise<void> {
  const complaints: string[] = []
  const io = { write: () => undefined, complain: (text: string) => void complaints.push(text) }
  const folder = path.join(projectRoot, 'examples', name)
  const code = await loadExample({ owner, database, demonstration: true, today: exampleDay }, folder, io)
  if (code !== 0) throw new Error(`the example ${name} cannot be loaded:\n${complaints.join('\n')}`)
}
