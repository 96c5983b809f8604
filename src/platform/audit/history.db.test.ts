import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCard } from '../../../test/support/cards.ts'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { newId } from '../records/new-id.ts'
import { historyChoices, historyOf, historyPage } from './history.sql.ts'
import { recordChange, type Snapshot } from './record-change.ts'
import { auditRoutes } from './routes.ts'

let db: TestDatabase
let cast: Cast
let site: Site
/** A record with a card, and one without. */
let budget: string
const role = newId()

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices: [auditRoutes] })
  budget = await addCard(cast.coordinator, cast.fjordvik, { title: 'Budsjett 2017', station: 'economy' })
  await change(cast.coordinator, ['add-budget', budget], [null, { title: 'Budsjett', year: 2017 }])
  await change(
    cast.leader,
    ['adopt-budget', budget],
    [{ status: 'proposed' }, { status: 'adopted', total: '950000.00', shares: ['Dalen 500000.00'] }],
  )
  await change(cast.leader, ['add-role', role], [null, { name: 'Ola', role: 'observer', note: '=1+1' }])
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

type Before = readonly [Snapshot | null, Snapshot | null]

const change = (player: Player, [action, subjectId]: readonly [string, string], [before, after]: Before) =>
  player.write((tx) =>
    recordChange(tx, {
      cooperationId: cast.fjordvik.id,
      action,
      subjectKind: action.split('-')[1] ?? '',
      subjectId,
      before,
      after,
    }),
  )

test('the history of a record is its own changes, the newest first, with who made them', async () => {
  const rows = await cast.coordinator.read((tx) => historyOf(tx, cast.fjordvik.id, budget))
  expect(rows.map(({ action, who, subjectTitle }) => [action, who, subjectTitle])).toEqual([
    ['adopt-budget', 'Leder i Fjordvik', 'Budsjett 2017'],
    ['add-budget', 'Koordinator i Fjordvik', 'Budsjett 2017'],
  ])
})

test('nobody but editors of the cooperation sees any of it', async () => {
  const { observer, seatHolder, neighbourCoordinator, administrator, visitor } = cast
  for (const player of [observer, seatHolder, neighbourCoordinator, administrator, visitor]) {
    expect(await player.read((tx) => historyOf(tx, cast.fjordvik.id, budget))).toEqual([])
    expect(await player.read((tx) => historyChoices(tx, cast.fjordvik.id))).toEqual({ kinds: [], people: [] })
  }
})

test('pages follow each other without a gap, and filters narrow them', async () => {
  const wanted = { cooperationId: cast.fjordvik.id, limit: 2 }
  const first = await cast.coordinator.read((tx) => historyPage(tx, { ...wanted, before: null }))
  const second = await cast.coordinator.read((tx) => historyPage(tx, { ...wanted, before: first.next }))
  expect([...first.rows, ...second.rows].map(({ number }) => number)).toEqual([4n, 3n, 2n, 1n])
  expect(second.next).toBeNull()
  const narrowed = await cast.coordinator.read((tx) =>
    historyPage(tx, { ...wanted, before: null, kind: 'budget', personId: cast.leader.personId }),
  )
  expect(narrowed.rows.map(({ action }) => action)).toEqual(['adopt-budget'])
})

test('the page tells changes in words, before and after', async () => {
  const { statusCode, body } = await site.get('/fjordvik/historikk', cast.coordinator)
  expect(statusCode).toBe(200)
  for (const text of [
    'Vedtok budsjett: Budsjett 2017',
    'Leder i Fjordvik',
    'foreslått',
    'vedtatt',
    '950\u00a0000,00',
  ])
    expect(body).toContain(text)
  expect(body).toContain('La til rolle: Ola')
})

test('one record’s page names it, leads to it, and tells nothing of others', async () => {
  const { body } = await site.get(`/fjordvik/historikk?om=${budget}`, cast.coordinator)
  expect(body).toContain('Historikken til Budsjett 2017')
  expect(body).toContain('href="/fjordvik/strategi/')
  expect(body).not.toContain('La til rolle')
  const without = await site.get(`/fjordvik/historikk?om=${role}`, cast.coordinator)
  expect(without.body).toContain('Historikken til én post')
})

test('filters by kind and person, and their addresses, hold together', async () => {
  const { body } = await site.get(
    `/fjordvik/historikk?slag=role&person=${cast.leader.personId}`,
    cast.coordinator,
  )
  expect(body).toContain('La til rolle')
  expect(body).not.toContain('Vedtok budsjett')
  expect(body).toContain(`href="/fjordvik/historikk?slag=budget&amp;person=${cast.leader.personId}"`)
  const none = await site.get(`/fjordvik/historikk?slag=role&person=${newId()}`, cast.coordinator)
  expect(none.body).toContain('Ingen endringer')
})

test.each([
  ['/fjordvik/historikk?om=tull&slag=%00&person=1&etter=x', 200],
  ['/fjordvik/historikk?etter=99999999999999999999', 200],
])('an address that makes no sense is passed over: %s', async (address, status) => {
  const { statusCode, body } = await site.get(address, cast.coordinator)
  expect(statusCode).toBe(status)
  expect(body).toContain('Vedtok budsjett')
})

test('those who may not see the history get neither page nor file', async () => {
  for (const address of [
    '/fjordvik/historikk',
    '/fjordvik/historikk.csv',
    `/fjordvik/historikk?om=${budget}`,
  ]) {
    expect((await site.get(address, cast.observer)).statusCode).toBe(403)
    expect((await site.get(address, cast.neighbourCoordinator)).statusCode).toBe(404)
    expect((await site.get(address)).statusCode).toBe(404)
  }
})

test('the file has a line for each field, in codes, and no cell that a spreadsheet would run', async () => {
  const { body, headers } = await site.get('/fjordvik/historikk.csv', cast.coordinator)
  expect(headers['content-disposition']).toContain('fjordvik-historikk.csv')
  const lines = body.trim().split('\r\n')
  expect(lines[0]).toBe('number,at,person,action,kind,record,title,field,before,after')
  expect(lines.find((line) => line.includes('status'))).toContain(
    `adopt-budget,budget,${budget},Budsjett 2017,status,proposed,adopted`,
  )
  expect(lines.find((line) => line.includes(',note,'))).not.toMatch(/,=1\+1/)
})

test('an erased change says so, and shows nothing of what it was', async () => {
  await db.owner.query(
    `update platform.audit_entry set before = null, after = null, erased_at = now()
      where cooperation_id = $1 and subject_id = $2`,
    [cast.fjordvik.id, role],
  )
  const { body } = await site.get('/fjordvik/historikk?slag=role', cast.coordinator)
  expect(body).toContain('La til rolle (innholdet er slettet)')
  expect(body).not.toContain('Ola')
})
