import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts'
import { loadExample, loadExamplesOnce } from './load.ts'
import { openClient } from './platform/db/index.ts'
import { localDate } from './platform/time/local-date.model.ts'

let db: TestDatabase
const folders: string[] = []

beforeEach(async () => {
  db = await createTestDatabase()
})
afterEach(async () => {
  await db.drop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Collects what would have come out at the terminal. */
function terminal() {
  const said: string[] = []
  const complaints: string[] = []
  const write = (text: string) => void said.push(text)
  const complain = (text: string) => void complaints.push(text)
  return { said, complaints, write, complain }
}

type Alterations = Readonly<Record<string, (text: string) => string>>

/** A copy of an example with some of its files altered. */
function alteredCopy(example: string, alterations: Alterations): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-example-'))
  folders.push(folder)
  cpSync(path.join('examples', example), folder, { recursive: true })
  for (const [file, alter] of Object.entries(alterations)) {
    const target = path.join(folder, file)
    writeFileSync(target, alter(readFileSync(target, 'utf8')))
  }
  return folder
}

/** Where a text stands in a file of a folder: `budget-2017.yaml:16`. */
function placeOf(folder: string, file: string, text: string): string {
  const before = readFileSync(path.join(folder, file), 'utf8').split(text)[0] ?? ''
  return `${path.join(folder, file)}:${before.split('\n').length}`
}

/**
 * Every row of every table, as the server itself sees them. Without sessions, which come and go, and the program's
 * own person, who is there from its first attempt.
 */
async function everyRow(): Promise<Record<string, unknown>> {
  const server = await openClient({
    ...inject('testServer').admin,
    database: db.connections.owner.database ?? '',
  })
  const { rows: tables } = await server.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('platform', 'registers', 'economy') and table_type = 'BASE TABLE'
       and table_name <> 'session' order by 1`)
  const found: Record<string, unknown> = {}
  for (const { name } of tables) {
    const { rows } = await server.query(
      `select coalesce(jsonb_agg(r order by r::text), '[]') as rows from (select to_jsonb(t) as r from ${name} as t) as all_rows
        where coalesce(r ->> 'machine', '') <> 'true'`,
    )
    found[name] = rows[0].rows
  }
  await server.end()
  return found
}

const count = async (from: string): Promise<number> =>
  (await db.owner.query(`select count(*)::int as count from ${from}`)).rows[0].count

const start = (demo: boolean) => loadExamplesOnce({ ...db, settings: { demo } })

test('a first start loads both examples, published, and the invented people', async () => {
  await start(true)
  const { rows } = await db.owner.query(
    'select slug, published, fictional from platform.cooperation order by slug',
  )
  expect(rows).toEqual([
    { slug: 'fjordvik', published: true, fictional: true },
    { slug: 'knutepunkt-sorlandet', published: true, fictional: false },
  ])
  const people = await db.owner.query('select role from platform.demonstration_people()')
  expect(people.rows.map(({ role }) => role)).toEqual([
    'coordinator',
    'leader',
    'representative',
    'seat-holder',
    'observer',
  ])
})

test('while the demonstration is off there are no invented people', async () => {
  await start(false)
  expect(await count('platform.cooperation')).toBe(2)
  expect(await count('platform.demonstration_people()')).toBe(0)
})

test('a second start, and two at once, load nothing more', async () => {
  const other = await openClient(db.connections.owner)
  await Promise.all([start(true), loadExamplesOnce({ ...db, owner: other, settings: { demo: true } })])
  await other.end()
  const before = await everyRow()
  await start(true)
  expect(await everyRow()).toEqual(before)
  expect(await count('platform.cooperation')).toBe(2)
})

test('loading twice changes nothing, not even a month later', async () => {
  const again = { owner: db.owner, database: db.database, demonstration: true }
  await start(true)
  const before = await everyRow()
  for (const today of [undefined, localDate('2099-02-01')])
    for (const example of ['knutepunkt-sorlandet', 'fjordvik']) {
      const io = terminal()
      expect(await loadExample({ ...again, ...(today ? { today } : {}) }, `examples/${example}`, io)).toBe(0)
      expect(io.complaints).toEqual([])
    }
  expect(await everyRow()).toEqual(before)
})

test('an edit is brought in, and the rest left alone', async () => {
  await start(false)
  const before = await everyRow()
  const folder = alteredCopy('knutepunkt-sorlandet', {
    'thread.yaml': (text) => text.replace('title: Kommunereformen', 'title: Kommunereformen, sett herfra'),
  })
  expect(await loadExample(db, folder, terminal())).toBe(0)
  const after = await everyRow()
  const changed = Object.keys(after).filter(
    (table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]),
  )
  expect(changed).toEqual([
    'platform.audit_entry',
    'platform.audit_head',
    'platform.record',
    'platform.search_word',
  ])
})

test('every mistake is named with its file and line, all at once, and nothing is stored', async () => {
  const before = await everyRow()
  const folder = alteredCopy('knutepunkt-sorlandet', {
    'cooperation.yaml': (text) =>
      text.replace('kind: network', 'kind: nettverk').replace('language: nb\n', ''),
    'organisations.yaml': (text) => text.replace('    short: Vennesla', '    shrt: Vennesla'),
    'population.csv': (text) => text.replace('1014,2016-01-01,14308', '1014,2016-01-32,14 308'),
    'municipality-codes.csv': (text) => `${text}9999,ukjent,Ukjent,,,\n`,
    'thread.yaml': (text) =>
      text.replace('answers: [flere-eldre, okt-ettersporsel]', 'answers: [flere-elder]'),
    'budget-2017.yaml': (text) => text.replace('amount: "950000.00"', 'amount: "minus ti"'),
  })
  const io = terminal()
  expect(await loadExample(db, folder, io)).toBe(2)
  const at = (file: string, text: string) => placeOf(folder, file, text)
  expect(io.complaints).toEqual([
    `${at('budget-2017.yaml', '"minus ti"')}: "amount" must be an amount such as "950000.00", not negative`,
    `${at('cooperation.yaml', 'slug:')}: "language" is missing`,
    `${at('cooperation.yaml', 'kind:')}: "kind" must be one of: network, health-community, project, other`,
    `${at('organisations.yaml', 'shrt:')}: "shrt" is not known here`,
    `${at('population.csv', '2016-01-32')}: "date" must be a date such as 2017-03-01, today+30d or year-1/12-15`,
    `${at('population.csv', '14 308')}: "persons" must be a whole number`,
    `${at('thread.yaml', 'flere-elder]')}: there is no card "flere-elder"`,
  ])
  expect(await everyRow()).toEqual(before)
})

test('what files say of each other is checked: numbers, members, people', async () => {
  const folder = alteredCopy('fjordvik', {
    'municipality-codes.csv': (text) => text.replace('9902,dalen', '9902,dal'),
    'population.csv': (text) => text.replace('9903,year-1/01-01,80,150', '9904,year-1/01-01,80,150'),
    'budget-this-year.yaml': (text) => text.replace('member: fjordvik-sykehus', 'member: sykehuset'),
    'people.yaml': (text) => text.replace('    organisation: dalen\n', ''),
  })
  const io = terminal()
  expect(await loadExample(db, folder, io)).toBe(2)
  const at = (file: string, text: string) => placeOf(folder, file, text)
  expect(io.complaints).toEqual([
    `${at('budget-this-year.yaml', 'member: sykehuset')}: there is no member of the key "sykehuset"`,
    `${at('municipality-codes.csv', '9902,dal,')}: there is no organisation "dal"`,
    `${at('people.yaml', 'role: representative')}: a representative needs "organisation"`,
    `${at('population.csv', '9904,')}: there is no municipality with the number "9904"`,
  ])
})

test('a share that differs from the published one stops the loading', async () => {
  const before = await everyRow()
  const folder = alteredCopy('knutepunkt-sorlandet', {
    'budget-2017.yaml': (text) => text.replace('lillesand: "181000.00"', 'lillesand: "181500.00"'),
  })
  const io = terminal()
  expect(await loadExample(db, folder, io)).toBe(2)
  expect(io.complaints).toEqual([
    `${placeOf(folder, 'budget-2017.yaml', 'lillesand: "181500')}: "lillesand" is published as 181500.00, but the calculation gives 181000.00`,
  ])
  expect(await everyRow()).toEqual(before)
})

test('what a slice refuses stops the loading at its place in the file, and takes the invented people along', async () => {
  const folder = alteredCopy('fjordvik', {
    'budget-this-year.yaml': (text) => text.replace('share: "1/2"', 'share: "1/3"'),
  })
  const io = terminal()
  expect(await loadExample({ ...db, demonstration: true }, folder, io)).toBe(2)
  expect(io.complaints).toEqual([
    expect.stringMatching(/budget-this-year\.yaml:30: shares do not add up \(.+\)$/),
  ])
  expect(await count('platform.person where demonstration')).toBe(0)
  expect(await count('platform.cooperation')).toBe(0)
})

test('broken YAML, a missing file and a missing folder are told plainly', async () => {
  const io = terminal()
  const folder = alteredCopy('knutepunkt-sorlandet', {
    'cooperation.yaml': (text) => text.replace('name: Knutepunkt', 'name: "Knutepunkt'),
  })
  rmSync(path.join(folder, 'organisations.yaml'))
  expect(await loadExample(db, folder, io)).toBe(2)
  expect(io.complaints[0]).toMatch(/cooperation\.yaml:\d+: /)
  expect(io.complaints.at(-1)).toBe(`${folder}/organisations.yaml: the file is missing`)
  const nowhere = terminal()
  expect(await loadExample(db, 'examples/finnes-ikke', nowhere)).toBe(2)
  expect(nowhere.complaints).toEqual(['examples/finnes-ikke: there is no such folder'])
})
