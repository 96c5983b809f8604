import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { canary, trialRoutes } from '../../../test/support/trial-routes.ts'
import { published } from '../privacy/made-up-numbers.examples.ts'

let db: TestDatabase
let cast: Cast
let site: Site
const log: string[] = []
const slices = [trialRoutes]

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices, log: { write: (line) => log.push(line) } })
})
beforeEach(() => {
  log.length = 0
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

test('the API tells a problem as a problem', async () => {
  const answer = await site.get('/api/v1/nothing')
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toEqual({
    type: 'urn:samsyn:refusal:missing',
    title: 'Vi finner ikke denne siden',
    status: 404,
    code: 'missing',
  })
})

test('in the language that was asked for', async () => {
  const answer = await site.get('/api/v1/nothing', undefined, { 'accept-language': 'en' })
  expect(answer.json().title).toBe('We cannot find this page')
})

test('a visitor is told to sign in, and others that they may not', async () => {
  await publish('nabolaget')
  const line = 'POST /api/v1/cooperations/nabolaget/trials'
  const codes = [
    await site.api(line, { name: 'a' }),
    await site.api(line, { name: 'a' }, cast.coordinator),
  ].map((answer) => [answer.statusCode, answer.json().code])
  expect(codes).toEqual([
    [401, 'not-signed-in'],
    [403, 'not-allowed'],
  ])
})

const line = 'POST /api/v1/cooperations/fjordvik/trials'

test('a body that does not fit names each field, and repeats nothing that was sent', async () => {
  const answer = await site.api(line, { name: 7, count: -1, [canary]: 1 }, cast.coordinator)
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({
    code: 'invalid-input',
    details: { name: 'invalid_type', count: 'too_small' },
  })
  expect(answer.body + log.join()).not.toContain(canary)
})

test('a broken rule of ours has the code that a form would show', async () => {
  const answer = await site.api(line, { name: `Kari ${published.synthetic}` }, cast.coordinator)
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'identity-number', details: { field: 'name' } })
  expect(answer.body + log.join()).not.toContain(published.synthetic)
})

test('who may not change anything learns nothing about what would be right', async () => {
  const bad = { name: 7 }
  const answers = [
    await site.api(line, bad),
    await site.api(line, bad, cast.neighbourCoordinator),
    await site.api(line, bad, cast.observer),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 403])
})

test('what belongs to a cooperation can be asked for as of a date', async () => {
  const url = '/api/v1/cooperations/fjordvik/trials'
  const seenFrom = async (query: string) => (await site.get(url + query, cast.observer)).json()
  expect(await seenFrom('')).toEqual({ name: 'fjordvik 2026-03-02' })
  expect(await seenFrom('?dato=2017-03-01&limit=5')).toEqual({ name: 'fjordvik 2017-03-01' })
  expect(await seenFrom('?dato=2017-02-30')).toMatchObject({
    status: 400,
    details: { dato: 'invalid_format' },
  })
  const { paths } = (await site.get('/api/openapi.json')).json()
  const parameters = paths['/api/v1/cooperations/{cooperation}/trials'].get.parameters
  expect(parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
    'cooperation',
    'dato',
    'limit',
  ])
})

test('an address that makes no sense is a bad request', async () => {
  const answer = await site.get('/api/v1/trials?limit=201')
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad-request'])
})

test("a slice's own refusal is told in words, under its code", async () => {
  const answer = await site.api(line, { name: 'avslag' }, cast.coordinator)
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'trial-refused', title: 'Prøven ble avslått' })
})

test('a refusal carries its status, an answer its revision and address', async () => {
  expect((await site.api(line, { name: 'nei' }, cast.coordinator)).statusCode).toBe(412)
  const added = await site.api(line, { name: 'ja' }, cast.coordinator)
  expect([added.statusCode, added.headers.location]).toEqual([201, '/api/v1/trials'])
  expect((await site.get('/api/v1/trials')).headers.etag).toBe('"3"')
})

test('a change that another site sends in somebody’s name is refused', async () => {
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: site.origin },
  ]) {
    const answer = await site.api(line, { name: 'a' }, { ...cast.coordinator, headers })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'forgery'])
  }
  for (const headers of [{}, { origin: site.origin }, { 'sec-fetch-site': 'same-origin' }])
    expect((await site.api(line, { name: 'a' }, { ...cast.coordinator, headers })).statusCode).toBe(201)
})

test('a fault of ours tells its number and nothing else, to the reader and to the log', async () => {
  const answer = await site.get('/prove/feil')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).toContain(String(answer.headers['x-request-id']))
  expect(log.join()).toContain(String(answer.headers['x-request-id']))
  expect(log.join()).toContain('trial-routes.ts')
  expect(answer.body + log.join()).not.toContain(canary)
})

async function publish(slug: string) {
  await db.owner.query('begin')
  await db.owner.query(
    `select set_config('samsyn.audited', cooperation_id::text, true) from platform.cooperation`,
  )
  await db.owner.query('update platform.cooperation set published = true where slug = $1', [slug])
  await db.owner.query('commit')
}
