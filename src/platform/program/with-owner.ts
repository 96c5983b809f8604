import path from 'node:path'
import type pg from 'pg'
import { projectRoot } from '../config/project-root.ts'
import type { Settings } from '../config/settings.ts'
import { createDatabase, createPool, type Database, migrate, openClient } from '../db/index.ts'
import { borrowDatabase } from './open-database.ts'

/** Work with the database's owner and the program's own pool, on a database that is brought up to date first. */
export async function withOwner<T>(
  settings: Settings,
  work: (owner: pg.Client, database: Database) => Promise<T>,
): Promise<T> {
  const opened = await borrowDatabase(settings)
  const owner = await openClient(opened.roles.owner)
  const pool = createPool(opened.roles.app, 2)
  try {
    await migrate(owner, path.join(projectRoot, 'db/migrations'))
    return await work(owner, createDatabase(pool))
  } finally {
    await pool.end()
    await owner.end()
    await opened.stop()
  }
}
