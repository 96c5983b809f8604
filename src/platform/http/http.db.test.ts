import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { canary, trialRoutes } from '../../../test/support/trial-routes.ts'

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

describe('headers', () => {
  test('scripts run by a nonce of this answer only, and nothing is loaded from elsewhere', async () => {
    const [first, second] = [await site.get('/prove'), await site.get('/prove')]
    const policy = String(first.headers['content-security-policy'])
    const nonce = /script-src 'nonce-([0-9a-f]{32})'/.exec(policy)?.[1]
    expect(nonce).toBeDefined()
    expect(second.headers['content-security-policy']).not.toContain(nonce)
    for (const directive of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "connect-src 'self'",
    ])
      expect(policy).toContain(directive)
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|self|http)/)
  })

  test('every answer says the same about itself, errors too', async () => {
    for (const url of [
      '/prove',
      '/ingenting',
      '/prove/feil',
      '/api/v1/trials',
      '/api/v1/nothing',
      '/health',
    ]) {
      const { headers } = await site.get(url)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers.server).toBeUndefined()
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test('over https, browsers are told to stay there, and cookies are bound to the host', async () => {
    const secure = await startSite(db, { slices, origin: 'https://samsyn.example.no' })
    const { headers } = await secure.get('/prove')
    const issued = await secure.get('/dev/skjemamerke', cast.observer)
    await secure.stop()
    expect(headers['strict-transport-security']).toContain('max-age=31536000')
    expect(issued.cookies).toEqual([
      expect.objectContaining({
        name: '__Host-samsyn-form',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
      }),
    ])
    expect((await site.get('/prove')).headers['strict-transport-security']).toBeUndefined()
  })

  test('nobody keeps a page that was made for somebody', async () => {
    expect((await site.get('/prove', cast.observer)).headers['cache-control']).toBe('no-store')
    expect((await site.get('/prove')).headers['cache-control']).toBe('private, no-cache')
    expect((await site.get('/api/v1/trials', cast.observer)).headers['cache-control']).toBe('no-store')
  })

  test('a visitor who only reads gets no cookie', async () => {
    expect((await site.get('/prove')).cookies).toEqual([])
  })

  test('long answers are compressed', async () => {
    const answer = await site.get('/prove', undefined, { 'accept-encoding': 'br, gzip' })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(String(answer.headers.vary).toLowerCase()).toContain('accept-encoding')
  })

  test('built files may be kept for ever', async () => {
    expect((await site.get('/assets/index.css')).headers['cache-control']).toContain('immutable')
    expect((await site.get('/assets/../package.json')).statusCode).toBe(404)
    expect((await site.get('/assets/%2e%2e/%2e%2e/%2e%2e/package.json')).statusCode).toBe(404)
  })
})

describe('what is not there, or not for everybody', () => {
  test('a cooperation that is hidden answers as one that is not there', async () => {
    const ends = async (slug: string, player = cast.visitor) => {
      const answer = await site.get(`/${slug}/prove`, player)
      return [answer.statusCode, answer.body.replaceAll(/[0-9a-f]{32}/g, '').replaceAll(slug, '')]
    }
    expect(await ends('fjordvik')).toEqual(await ends('finnes-ikke'))
    expect((await ends('fjordvik'))[0]).toBe(404)
    expect((await ends('fjordvik', cast.neighbourCoordinator))[0]).toBe(404)
    expect((await ends('fjordvik', cast.observer))[0]).toBe(200)
  })

  test('a hidden cooperation is hidden in the API too, whatever is sent', async () => {
    for (const slug of ['fjordvik', 'finnes-ikke']) {
      const answer = await site.api(
        `POST /api/v1/cooperations/${slug}/trials`,
        { name: 'a' },
        cast.neighbourCoordinator,
      )
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'missing', status: 404 })
    }
  })

  test('a visitor is shown the way in, and where to come back to', async () => {
    const answer = await site.get('/prove/egen?a=1')
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/logg-inn?til=%2Fprove%2Fegen%3Fa%3D1')
  })

  test('who is signed in and may not, is told so, under their own name', async () => {
    const answer = await site.get('/prove/admin', cast.observer)
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Observatør i Fjordvik')
  })

  test('a page that is missing keeps the reader signed in', async () => {
    expect((await site.get('/ingenting', cast.observer)).body).toContain('Observatør i Fjordvik')
  })

  test('a role in one cooperation opens no door in another', async () => {
    expect((await site.post('/fjordvik/prove', {}, cast.coordinator)).statusCode).toBe(200)
    expect((await site.post('/fjordvik/prove', {}, cast.observer)).statusCode).toBe(403)
    expect((await site.post('/fjordvik/prove', {}, cast.neighbourCoordinator)).statusCode).toBe(404)
    expect((await site.post('/fjordvik/prove', {})).statusCode).toBe(404)
  })

  test('a form that is sent after the session was over says what to do', async () => {
    const answer = await site.post('/prove/egen', {})
    expect(answer.statusCode).toBe(401)
    expect(answer.body).toContain('Logg inn i en ny fane')
    expect(answer.body).toContain('href="/logg-inn"')
  })

  test('a GET request changes nothing, even if its handler tries to', async () => {
    expect((await site.get('/prove/skriv')).statusCode).toBe(500)
  })
})

describe('addresses', () => {
  test('a parameter that stands twice does not count', async () => {
    const { body } = await site.get('/prove?a=1&b=2&b=3&__proto__=x')
    expect(body).toContain('{&quot;a&quot;:&quot;1&quot;')
    expect(body).not.toContain('&quot;b&quot;')
  })

  test.each([
    ['?dato=2017-03-01', '2017-03-01'],
    ['?dato=2017-02-30', '2026-03-02'],
    ['?dato=i%20dag', '2026-03-02'],
    ['?dato=2017-03-01&dato=2018-01-01', '2026-03-02'],
  ])('%s is seen from %s', async (query, date) => {
    expect((await site.get(`/prove${query}`)).body).toContain(date)
  })

  test('HEAD tells what GET would, without the body', async () => {
    const answer = await site.api('HEAD /prove')
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
    expect(answer.headers['content-security-policy']).toContain('nonce-')
  })

  test.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'])(
    '%s of a page is not there, and echoes nothing',
    async (method) => {
      const answer = await site.api(`${method} /prove`, undefined, {
        token: '',
        headers: { 'x-canary': canary },
      })
      expect(answer.statusCode).toBe(404)
      expect(answer.body).not.toContain(canary)
    },
  )

  test.each([
    '/%00',
    '/%',
    '/%c0%ae',
    `/${'a'.repeat(3000)}`,
    '/.git/config',
    '/..;/health',
    '/fjordvik%2f..%2fprove',
  ])('the address %s does no harm', async (url) => {
    expect([400, 404, 414]).toContain((await site.get(url)).statusCode)
  })
})

describe('the log', () => {
  test('tells the route, how it went and how long it took, and nothing of who asked or for what', async () => {
    await site.get(`/fjordvik/prove?q=${canary}`, cast.observer, {
      'x-forwarded-for': '203.0.113.7',
      'user-agent': canary,
    })
    const lines = log.map((line) => JSON.parse(line))
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        reqId: expect.any(String),
        method: 'GET',
        route: '/:cooperation/prove',
        status: 200,
        ms: expect.any(Number),
      },
    ])
    for (const secret of [
      canary,
      cast.observer.token,
      cast.observer.personId,
      'Observatør',
      '203.0.113.7',
      '127.0.0.1',
    ])
      expect(log.join()).not.toContain(secret)
  })
})
