import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { trialRoutes } from '../../../test/support/trial-routes.ts'

let db: TestDatabase
let cast: Cast
let site: Site
const slices = [trialRoutes]

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

test('when every connection is taken, the answer is 503 within about two seconds, and the server is alive', async () => {
  const taken = await Promise.all(Array.from({ length: 4 }, () => db.pool.connect()))
  try {
    const began = performance.now()
    const [shown, asked, health] = await Promise.all([
      site.get('/prove', cast.observer),
      site.get('/api/v1/cooperations/fjordvik/trials', cast.observer),
      site.get('/health'),
    ])
    expect([shown.statusCode, shown.headers['retry-after']]).toEqual([503, '5'])
    expect(shown.body).toContain('mange her akkurat nå')
    expect([asked.statusCode, asked.json().code, asked.headers['retry-after']]).toEqual([503, 'busy', '5'])
    expect(health.json()).toEqual({ status: 'ok', version: '0.0.0-test', database: 'unavailable' })
    expect(performance.now() - began).toBeLessThan(3500)
  } finally {
    for (const client of taken) client.release()
  }
  expect((await site.get('/prove', cast.observer)).statusCode).toBe(200)
  expect((await site.get('/health')).json().database).toBe('ok')
})

const busy = (options: { trustedProxies?: string[] } = {}) =>
  startSite(db, { slices, requestsPerMinute: 3, ...options })

const statuses = async (limited: Site, addresses: readonly string[], header = 'x-forwarded-for') => {
  const answers = []
  for (const address of addresses) answers.push(await limited.get('/prove', undefined, { [header]: address }))
  await limited.stop()
  return answers.map(({ statusCode }) => statusCode)
}
const four = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4']

test('requests are counted by the address they come from, whatever they claim', async () => {
  expect(await statuses(await busy(), four)).toEqual([200, 200, 200, 429])
  expect(await statuses(await busy(), four, 'x-real-ip')).toEqual([200, 200, 200, 429])
  expect(await statuses(await busy(), four, 'forwarded')).toEqual([200, 200, 200, 429])
})

test('only a proxy that is trusted may tell the address', async () => {
  expect(await statuses(await busy({ trustedProxies: ['127.0.0.1'] }), four)).toEqual([200, 200, 200, 200])
  expect(await statuses(await busy({ trustedProxies: ['10.0.0.0/8'] }), four)).toEqual([200, 200, 200, 429])
})

test('what a caller adds in front of the proxy’s own word does not count', async () => {
  const claims = four.map((address) => `${address}, 198.51.100.9`)
  expect(await statuses(await busy({ trustedProxies: ['127.0.0.1'] }), claims)).toEqual([200, 200, 200, 429])
})

test('all of an IPv6 network counts as one', async () => {
  const limited = await busy()
  const codes = []
  for (const last of [1, 2, 3, 4])
    codes.push((await limited.app.inject({ url: '/prove', remoteAddress: `2001:db8::${last}` })).statusCode)
  await limited.stop()
  expect(codes).toEqual([200, 200, 200, 429])
})

test('the answer says when to come back, as a page and as a problem, and health is not counted', async () => {
  const limited = await busy()
  for (let visit = 0; visit < 3; visit++) await limited.get('/ingenting')
  const [shown, asked, health] = [
    await limited.get('/ingenting'),
    await limited.get('/api/v1/nothing'),
    await limited.get('/health'),
  ]
  await limited.stop()
  expect(Number(shown.headers['retry-after'])).toBeGreaterThan(0)
  expect(shown.body).toContain('for mange ganger')
  expect(asked.json().code).toBe('too-many-requests')
  expect(health.statusCode).toBe(200)
})
