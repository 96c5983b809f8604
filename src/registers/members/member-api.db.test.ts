import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { fillRegister } from '../filled-register.examples.ts'
import { registersRoutes } from '../routes.ts'
import { membersAnswer, membershipAnswer } from './member-api.input.ts'

let db: TestDatabase
let site: Site
let cast: Cast
let filled: Awaited<ReturnType<typeof fillRegister>>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  filled = await fillRegister(db, cast.fjordvik.id)
  site = await startSite(db, { slices: [registersRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const list = '/api/v1/cooperations/fjordvik/memberships'

test('the list is paged by cursors and fits its schema', async () => {
  const first = (await site.api(`GET ${list}?limit=3&sort=-population`, undefined, cast.observer)).json()
  expect(membersAnswer.parse(first)).toEqual(first)
  expect(first.items.map((item: { organisation: { name: string } }) => item.organisation.name)).toEqual([
    'Fjordvik kommune',
    'Dalen kommune',
    'Øygrend kommune',
  ])
  const rest = (
    await site.api(`GET ${list}?limit=3&sort=-population&after=${first.next}`, undefined, cast.observer)
  ).json()
  expect(rest.items).toHaveLength(1)
  expect(rest.next).toBeNull()
})

test.each(['limit=201', 'limit=0', 'kind=ukjent', 'sort=alt', 'date=2020-13-01'])(
  'a query that makes no sense is refused (%s)',
  async (query) => {
    expect(
      (await site.api(`GET ${list}?${query}`, undefined, cast.observer)).statusCode,
    ).toBeGreaterThanOrEqual(400)
  },
)

test('neither list nor record is there for a neighbour or a visitor', async () => {
  for (const player of [cast.neighbourCoordinator, undefined]) {
    expect((await site.api(`GET ${list}`, undefined, player)).statusCode).toBe(404)
    expect((await site.api(`GET ${list}/${filled.dalen.id}`, undefined, player)).statusCode).toBe(404)
  }
  const elsewhere = `/api/v1/cooperations/nabolaget/memberships/${filled.dalen.id}`
  expect((await site.api(`GET ${elsewhere}`, undefined, cast.neighbourCoordinator)).statusCode).toBe(404)
})

const fields = { part: 'member', roleText: 'Vert', from: '2017-03-01', position: 2 }

test('a change states the revision it saw, and gets the next one back', async () => {
  const read = await site.api(`GET ${list}/${filled.dalen.id}`, undefined, cast.coordinator)
  expect(membershipAnswer.parse(read.json())).toEqual(read.json())
  expect(read.headers.etag).toBe('"1"')
  const address = `PUT ${list}/${filled.dalen.id}`
  expect((await site.api(address, fields, cast.coordinator)).statusCode).toBe(428)
  const headers = { 'if-match': '"1"' }
  const changed = await site.api(address, fields, { ...cast.coordinator, headers })
  expect(changed.statusCode).toBe(200)
  expect(changed.headers.etag).toBe('"2"')
  expect(changed.json()).toMatchObject({ roleText: 'Vert', revision: 2 })
  const stale = await site.api(address, fields, { ...cast.coordinator, headers })
  expect(stale.statusCode).toBe(412)
  expect(stale.json()).toMatchObject({ code: 'stale' })
  expect((await site.api(address, fields, { ...cast.observer, headers })).statusCode).toBe(403)
})

test('an organisation is added by its slug, or described', async () => {
  const known = {
    organisation: { slug: 'dalen-kommune' },
    part: 'partner',
    from: '2010-01-01',
    until: '2011-12-31',
  }
  const added = await site.api(`POST ${list}`, known, cast.coordinator)
  expect(added.statusCode).toBe(201)
  expect(added.headers.location).toBe(added.json().href)
  expect(added.json()).toMatchObject({ organisation: { name: 'Dalen kommune' }, until: '2011-12-31' })
  const described = {
    organisation: { name: 'Nye laget', kind: 'association', organisationNumber: null },
    part: 'partner',
    from: '2020-01-01',
  }
  expect((await site.api(`POST ${list}`, described, cast.leader)).statusCode).toBe(201)
})

test.each([
  [{ organisation: { slug: 'finnes-ikke' }, part: 'member', from: '2020-01-01' }, 'organisation-unknown'],
  [{ organisation: { slug: 'oygrend-kommune' }, part: 'member', from: '2020-01-01' }, 'membership-overlaps'],
  [
    { organisation: { slug: 'oygrend-kommune' }, part: 'member', from: '2010-01-01', until: '2009-01-01' },
    'period-empty',
  ],
])('refuses what cannot be true, with its code (%#)', async (body, code) => {
  const refused = await site.api(`POST ${list}`, body, cast.coordinator)
  expect(refused.statusCode).toBe(422)
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(refused.json()).toMatchObject({ code })
  expect(refused.json().title).not.toBe(code)
})

test('refuses an identity number anywhere in the body, without repeating it', async () => {
  for (const body of [
    { organisation: { slug: 'oygrend-kommune' }, part: 'member', from: '2001-01-01', note: 'Om 13097248022' },
    { organisation: { name: 'Lag 13097248022', kind: 'other' }, part: 'member', from: '2001-01-01' },
  ]) {
    const refused = await site.api(`POST ${list}`, body, cast.coordinator)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).not.toContain('13097248022')
  }
})
