import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

const lockNumber = 7_263_970

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The list of what has been done; in a schema of its own, so that the program's role never sees it. */
const listOfDone = `
  create schema if not exists migration;
  create table if not exists migration.done (
    name text primary key, checksum text not null, at timestamptz not null default now())`

/** Runs one migration, wholly or not at all, unless another process has just done so. */
async function applyOne(owner: pg.Client, migration: Migration): Promise<boolean> {
  await owner.query('begin')
  try {
    await owner.query(`set local lock_timeout = '10s'`)
    await owner.query('select pg_advisory_xact_lock($1)', [lockNumber])
    const done = await owner.query('select checksum from migration.done where name = $1', [migration.name])
    if (done.rows[0] && done.rows[0].checksum !== migration.checksum)
      throw new Error(`the migration ${migration.name} has been changed since it was applied`)
    if (!done.rows[0]) {
      await owner.query(migration.sql)
      await owner.query('insert into migration.done (name, checksum) values ($1, $2)', [
        migration.name,
        migration.checksum,
      ])
    }
    await owner.query('commit')
    return !done.rows[0]
  } catch (cause) {
    await owner.query('rollback')
    throw new Error(
      `The migration ${migration.name} did not go through; the schema is as it was before it.`,
      {
        cause,
      },
    )
  }
}

async function requireSupportedServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(`select current_setting('server_version_num')::int as version`)
  if (rows[0].version < 160_000)
    throw new Error(
      `Samsyn needs PostgreSQL 16 or newer; this server is ${Math.floor(rows[0].version / 10_000)}.`,
    )
}

/** Brings the schema up to the newest migration in `folder`, in order. Returns the names of those it applied. */
export async function migrate(owner: pg.Client, folder: string): Promise<string[]> {
  await requireSupportedServer(owner)
  await owner.query('begin')
  await owner.query('select pg_advisory_xact_lock($1)', [lockNumber])
  await owner.query(listOfDone)
  await owner.query('commit')
  const applied: string[] = []
  for (const migration of await readMigrations(folder))
    if (await applyOne(owner, migration)) applied.push(migration.name)
  return applied
}
