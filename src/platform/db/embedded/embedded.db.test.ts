import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { platform } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  ask,
  databasesHere,
  eventually,
  identityOf,
  processesIn,
} from '../../../../test/support/embedded-postgres.ts'
import { runningServer, serverProcesses } from './found-server.ts'
import {
  DataFolderInUse,
  type EmbeddedPostgres,
  findRunningPostgres,
  type ServerExit,
  startEmbeddedPostgres,
} from './index.ts'

const linux = platform() === 'linux'
const here = databasesHere('samsyn embedded æøå ')

/** Blanks, letters outside ASCII, and far more bytes than a socket's path may have. */
const dataFolder = path.join(here.folder, 'Øygrend og Dalen', 'lang sti '.repeat(12), 'data')
const cluster = path.join(dataFolder, 'postgres')

const started = () => here.start({ dataFolder })
const rows = (database: EmbeddedPostgres, sql: string) => ask(database.connection('postgres'), sql)

describe('in a folder with blanks, Norwegian letters and a path longer than a socket may have', () => {
  beforeAll(async () => {
    const database = await started()
    await rows(database, `create table member (name text); insert into member values ('Fjordvik')`)
    await database.stop()
  })

  test('it starts and stops, twice in a row, and keeps what was stored', async () => {
    for (const _ of [1, 2]) {
      const database = await started()
      expect(await rows(database, 'select name from member')).toEqual([{ name: 'Fjordvik' }])
      expect(database.adopted).toBe(false)
      const pid = runningServer(cluster)
      await database.stop()
      await database.stop()
      expect(pid).toBeGreaterThan(1)
      expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH')
      expect(fs.existsSync(database.socketFolder)).toBe(false)
      if (linux) expect(serverProcesses(cluster)).toEqual([])
    }
  })

  test('it is durable, opens no port and logs no statement', async () => {
    const [settings] = await rows(
      await started(),
      `select ${['fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'log_min_messages']
        .map((name) => `current_setting('${name}') as ${name}`)
        .join(', ')}`,
    )
    expect(settings).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      log_min_messages: 'log',
    })
  })

  test('it knows Norwegian order, letters and quotation marks', async () => {
    const database = await started()
    const sorted = await rows(
      database,
      `select name from unnest(array['Ås','Aasen','Zebra','Østre','Ærlig','abc']) as name order by name collate "nb-NO-x-icu"`,
    )
    expect(sorted.map(({ name }) => name)).toEqual(['abc', 'Zebra', 'Ærlig', 'Østre', 'Ås', 'Aasen'])
    const [text] = await rows(
      database,
      `select lower('ÆØÅ') as lower, to_tsvector('norwegian', '«Brannvern» – ØKONOMIEN')::text as words`,
    )
    expect(text).toEqual({ lower: 'æøå', words: "'brannvern':1 'økonomi':2" })
  })

  test('the socket lies in a private folder, and a wrong password is refused', async () => {
    const database = await started()
    expect(fs.statSync(database.socketFolder).mode & 0o077).toBe(0)
    expect(fs.statSync(path.join(dataFolder, 'postgres-password')).mode & 0o077).toBe(0)
    expect(fs.statSync(cluster).mode & 0o077).toBe(0)
    const stranger = database.connection('postgres', database.superuser, 'guessed')
    await expect(ask(stranger, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('a second start in this process or another is refused in one sentence', async () => {
    await started()
    await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow(DataFolderInUse)
    const second = here.owner(dataFolder)
    expect(await second.told('failed')).toEqual({
      failed: 'DataFolderInUse',
      sentence: `Another process (${process.pid}) is already using the data folder ${dataFolder}; stop it first, or set SAMSYN_DATA to another folder.`,
    })
    expect(await second.ended).toEqual({ code: 1, signal: null })
  })

  test('of four processes that start at once exactly one gets the folder', async () => {
    const rivals = [1, 2, 3, 4].map(() => here.owner(dataFolder))
    await eventually(() => {
      const news = rivals.flatMap((rival) => rival.news)
      expect(news.filter((item) => 'ready' in item)).toHaveLength(1)
      expect(news.filter((item) => 'failed' in item && item.failed === 'DataFolderInUse')).toHaveLength(3)
    })
  })

  test('another process finds the way to the running database, and none when it is stopped', async () => {
    const database = await started()
    const found = await findRunningPostgres(dataFolder)
    expect(found?.connection('postgres')).toEqual(database.connection('postgres'))
    await database.stop()
    expect(await findRunningPostgres(dataFolder)).toBeUndefined()
    expect(await findRunningPostgres(path.join(here.folder, 'nothing here'))).toBeUndefined()
    expect(fs.existsSync(path.join(here.folder, 'nothing here'))).toBe(false)
  })

  test('the server is started again after kill -9, every time', async () => {
    const exits: ServerExit[] = []
    const database = await here.start({ dataFolder, onExit: (exit) => exits.push(exit) })
    for (const _ of [1, 2, 3]) {
      const victim = runningServer(cluster)
      process.kill(victim ?? 0, 'SIGKILL')
      await eventually(async () => {
        expect(runningServer(cluster)).not.toBe(victim)
        expect(await rows(database, 'select name from member')).toEqual([{ name: 'Fjordvik' }])
      })
    }
    expect(exits).toEqual(Array(3).fill({ code: null, signal: 'SIGKILL' }))
  })

  test('stopping in the middle of a restart leaves nothing behind', async () => {
    const database = await started()
    process.kill(runningServer(cluster) ?? 0, 'SIGKILL')
    await database.stop()
    await eventually(() => expect(processesIn(cluster)).toEqual([]))
  })

  test('a server whose owner was killed -9 is replaced, and what was acknowledged is there', async () => {
    const owner = here.owner(dataFolder, { writing: true })
    await eventually(() => expect(owner.news.length).toBeGreaterThan(50))
    owner.child.kill('SIGKILL')
    await owner.ended
    const orphan = runningServer(cluster)
    const { stored } = await owner.told('stored')
    const { ready } = await owner.told('ready')
    const database = await started()
    expect(database.adopted).toBe(true)
    expect(runningServer(cluster)).not.toBe(orphan)
    expect(fs.existsSync(ready.socketFolder)).toBe(false)
    const [kept] = await rows(
      database,
      `select count(*)::int, max(number)::int from kept where number <= ${stored}`,
    )
    expect(kept).toEqual({ count: stored, max: stored })
    await rows(database, 'drop table kept')
  })

  test('it starts after owner and server were killed -9 while a worker was busy', async () => {
    const owner = here.owner(dataFolder, { writing: true })
    const { ready } = await owner.told('ready')
    await owner.told('stored')
    const busy = ask(ready.connection, 'select count(*) from generate_series(1, 1000000000)').catch(
      () => 'broken',
    )
    await eventually(async () => {
      const active = `select from pg_stat_activity where state = 'active' and query like '%generate_series(1%'`
      expect(await ask(ready.connection, active)).toHaveLength(2)
    })
    owner.child.kill('SIGKILL')
    process.kill(runningServer(cluster) ?? 0, 'SIGKILL')
    await owner.ended
    const { stored } = await owner.told('stored')
    const [kept] = await rows(await started(), `select count(*)::int from kept where number <= ${stored}`)
    expect(kept).toEqual({ count: stored })
    expect(await busy).toBe('broken')
  })

  test('a stale process id that now belongs to another program does no harm, to either', async () => {
    const bystander = spawn('sleep', ['60'])
    const { socketFolder, stop } = await started()
    await stop()
    for (const pid of [String(bystander.pid), '999999999', '']) {
      const lines = [pid, cluster, '1', '5432', socketFolder, '', '1 1', 'ready   ', '']
      fs.writeFileSync(path.join(cluster, 'postmaster.pid'), lines.join('\n'))
      fs.writeFileSync(
        path.join(dataFolder, 'postgres-run.json'),
        JSON.stringify({ pid: 1, runtimeFolder: cluster }),
      )
      const database = await started()
      expect(await rows(database, 'select name from member')).toEqual([{ name: 'Fjordvik' }])
      await database.stop()
    }
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
    bystander.kill('SIGKILL')
  })

  test('a lost password is set anew', async () => {
    fs.rmSync(path.join(dataFolder, 'postgres-password'))
    expect(await rows(await started(), 'select name from member')).toEqual([{ name: 'Fjordvik' }])
  })

  test('a database of another major version is refused in one sentence, and left as it is', async () => {
    const file = path.join(cluster, 'PG_VERSION')
    const version = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, '17\n')
    await expect(started()).rejects.toThrow(
      /was made by PostgreSQL 17, and this program brings PostgreSQL 18/,
    )
    fs.writeFileSync(file, version)
    expect(await rows(await started(), 'select name from member')).toEqual([{ name: 'Fjordvik' }])
  })

  test(
    linux ? 'the server never has the rights of root' : 'the server runs (its rights are looked at on Linux)',
    async () => {
      const database = await started()
      const pid = runningServer(cluster)
      if (linux) {
        const server = identityOf(pid ?? 0)
        expect(server.uid !== 0 || server.namespace !== identityOf(process.pid).namespace).toBe(true)
      }
      expect(await rows(database, 'select 1 as one')).toEqual([{ one: 1 }])
    },
  )
})
