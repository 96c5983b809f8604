import * as fs from 'node:fs'
import { platform } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  ask,
  databasesHere,
  eventually,
  ordinaryAccountReadsProgram,
  processesIn,
  userNamespacesOpen,
} from '../../../../test/support/embedded-postgres.ts'
import {
  DataFolderInUse,
  type EmbeddedPostgres,
  EmbeddedPostgresUnavailable,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from './index.ts'

const linux = platform() === 'linux'
const root = process.getuid?.() === 0
const here = databasesHere('samsyn-embedded-')

const rows = (database: EmbeddedPostgres, sql: string) => ask(database.connection('postgres'), sql)

test('a folder that cannot be made is refused in one sentence that names SAMSYN_DATA', async () => {
  const file = path.join(here.folder, 'a file')
  fs.writeFileSync(file, '')
  const start = startEmbeddedPostgres({ dataFolder: path.join(file, 'data') })
  await expect(start).rejects.toThrow(EmbeddedPostgresUnavailable)
  await expect(start).rejects.toThrow(/^The data folder .* cannot be made .*; set SAMSYN_DATA to .*\.$/)
})

test('a database is thrown away only when nobody runs it, and other files stay', async () => {
  const folder = path.join(here.folder, 'removed')
  const database = await here.start({ dataFolder: folder })
  fs.writeFileSync(path.join(folder, 'letter.txt'), 'kept')
  await expect(removeEmbeddedPostgres(folder)).rejects.toThrow(DataFolderInUse)
  expect(await rows(database, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.stop()
  await removeEmbeddedPostgres(folder)
  expect(fs.readdirSync(folder)).toEqual(['letter.txt', 'postgres.lock'])
})

test('a folder of something else is left alone', async () => {
  const other = path.join(here.folder, 'other')
  fs.mkdirSync(path.join(other, 'postgres'), { recursive: true })
  fs.writeFileSync(path.join(other, 'postgres', 'letter.txt'), 'kept')
  await expect(startEmbeddedPostgres({ dataFolder: other })).rejects.toThrow(/is not a PostgreSQL database/)
  expect(fs.readdirSync(path.join(other, 'postgres'))).toEqual(['letter.txt'])
})

describe('told to end while it starts', () => {
  const folder = path.join(here.folder, 'ended')
  const clusterThere = path.join(here.folder, 'ended', 'postgres')

  test('by SIGTERM while the database is being created, it leaves nothing and can start later', async () => {
    const owner = here.owner(folder)
    await eventually(() => expect(processesIn(`${clusterThere}.new`).length).toBeGreaterThan(1))
    owner.child.kill('SIGTERM')
    expect(await owner.ended).toEqual({ code: null, signal: 'SIGTERM' })
    await eventually(() => expect(processesIn(folder)).toEqual([]))
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])

    const next = here.owner(folder)
    await next.told('ready')
    next.child.kill('SIGTERM')
    expect(await next.ended).toEqual({ code: 0, signal: null })
    expect(processesIn(folder)).toEqual([])
  })

  test('by kill -9 while the database is being created, it can start later', async () => {
    const other = path.join(here.folder, 'killed')
    const owner = here.owner(other)
    const staged = path.join(here.folder, 'killed', 'postgres.new')
    await eventually(() => expect(processesIn(staged).length).toBeGreaterThan(1))
    owner.child.kill('SIGKILL')
    await owner.ended
    expect(await rows(await here.start({ dataFolder: other }), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(fs.readdirSync(other).filter((name) => name.startsWith('postgres.new'))).toEqual([])
    await eventually(() => expect(processesIn(staged)).toEqual([]))
  })

  test('by SIGTERM while the server is starting, it leaves no process', async () => {
    const owner = here.owner(folder)
    await eventually(() => expect(fs.existsSync(path.join(clusterThere, 'postmaster.pid'))).toBe(true))
    owner.child.kill('SIGTERM')
    await owner.ended
    await eventually(() => expect(processesIn(folder)).toEqual([]))
    expect(fs.existsSync(path.join(clusterThere, 'postmaster.pid'))).toBe(false)
  })
})

const closedParent = !root
  ? 'an ordinary user starts it'
  : linux && userNamespacesOpen
    ? 'root starts it in a user namespace'
    : 'root is told to set SAMSYN_DATA, as user namespaces are closed here'

test(`under a parent folder with mode 0700 ${closedParent}`, async () => {
  const closed = path.join(here.folder, 'closed')
  fs.mkdirSync(closed, { mode: 0o700 })
  const start = here.start({ dataFolder: path.join(closed, 'data') })
  if (root && !(linux && userNamespacesOpen)) {
    await expect(start).rejects.toThrow(/SAMSYN_DATA/)
    return
  }
  expect(await rows(await start, 'select 1 as one')).toEqual([{ one: 1 }])
})

const otherAccount = ordinaryAccountReadsProgram
  ? 'an ordinary account, tried by root, starts and stops it in a folder of its own'
  : root
    ? 'no ordinary account can read this checkout, so root alone was tried'
    : 'this account is an ordinary one, so all tests here were its own'

test(otherAccount, async () => {
  if (!ordinaryAccountReadsProgram) return expect(process.getuid?.()).toBeTypeOf('number')
  const own = path.join(here.folder, 'ordinary')
  fs.mkdirSync(own, { mode: 0o700 })
  fs.chownSync(own, 65534, 65534)
  const owner = here.owner(path.join(own, 'data'), { ordinary: true })
  const { ready } = await owner.told('ready')
  expect(await ask(ready.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  owner.child.kill('SIGTERM')
  expect(await owner.ended).toEqual({ code: 0, signal: null })
  expect(fs.statSync(path.join(own, 'data', 'postgres')).uid).toBe(65534)
})
