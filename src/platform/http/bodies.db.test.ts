import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { trialRoutes } from '../../../test/support/trial-routes.ts'

let db: TestDatabase
let cast: Cast
let site: Site
const slices = [trialRoutes]
const largestFile = 3 * 1024 * 1024

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices, largestFile })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

test('a body that is too large is refused before it is read', async () => {
  const huge = 'a'.repeat(5_000_000)
  const form = await site.app.inject({
    method: 'POST',
    url: '/prove',
    headers: formType,
    payload: `a=${huge}`,
  })
  const json = await site.api('POST /api/v1/cooperations/fjordvik/trials', { name: huge }, cast.coordinator)
  expect([form.statusCode, json.statusCode]).toEqual([413, 413])
  expect(json.json().code).toBe('too-large')
  expect(form.body).toContain('for stort')
})

test.each(['{', '{"a":1}}', 'nei', '{"__proto__":{"admin":true}}', ''])(
  'malformed JSON is refused: %s',
  async (payload) => {
    const answer = await site.app.inject({
      method: 'POST',
      url: '/api/v1/cooperations/fjordvik/trials',
      headers: { 'content-type': 'application/json' },
      cookies: site.sessionCookie(cast.coordinator),
      payload,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad-request'])
  },
)

test('a type of content that nobody reads is refused', async () => {
  for (const url of ['/prove', '/api/v1/cooperations/fjordvik/trials'])
    expect(
      (
        await site.app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'application/xml' },
          payload: '<a/>',
        })
      ).statusCode,
    ).toBe(415)
})

const boundary = 'grense'
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
const part = (name: string, value: string, file?: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"` : ''}\r\n\r\n${value}\r\n`

const upload = (...parts: string[]) => uploadTo('/prove', parts)

async function uploadTo(url: string, parts: readonly string[], player: Player = cast.visitor) {
  const token = await site.get('/dev/skjemamerke', player)
  return site.app.inject({
    method: 'POST',
    url,
    headers: multipart,
    cookies: { ...site.sessionCookie(player), 'samsyn-form': token.cookies[0]?.value ?? '' },
    payload: `${[part('_csrf', token.json().token), ...parts].join('')}--${boundary}--\r\n`,
  })
}

test('a file comes with the form, in memory', async () => {
  const answer = await upload(part('navn', 'Dalen'), part('fil', 'a;b', '../../medlemmer.csv'))
  expect(answer.json()).toMatchObject({ form: { navn: 'Dalen' }, files: [['fil', 'medlemmer.csv', 3]] })
})

test('a file that is too large is refused', async () => {
  expect((await upload(part('fil', 'a'.repeat(2 * 1024 * 1024 + 1), 'stor.csv'))).statusCode).toBe(413)
})

test('a route that says so takes a larger file, up to what the installation is set to', async () => {
  const ofBytes = (count: number) =>
    uploadTo('/fjordvik/prove/fil', [part('fil', 'a'.repeat(count), 'stor.pdf')], cast.coordinator)
  expect((await ofBytes(largestFile)).json()).toEqual([largestFile])
  const refused = await ofBytes(largestFile + 1)
  expect(refused.statusCode).toBe(413)
  expect(refused.body).toContain('en fil høyst 3 MB')
  const elsewhere = await uploadTo('/prove', [part('fil', 'a'.repeat(largestFile), 'stor.pdf')])
  expect(elsewhere.statusCode).toBe(413)
  expect(elsewhere.body).toContain('en fil høyst 2 MB')
})

test('a file goes out byte for byte, to be saved under its own name and never shown', async () => {
  const answer = await site.get('/fjordvik/prove/fil', cast.coordinator)
  expect([...answer.rawPayload]).toEqual([0x25, 0x50, 0xff, 0x00])
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="M-te-i-dag.pdf"; filename*=UTF-8''M%C3%B8te%20i%20dag.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
    'cache-control': 'no-store',
  })
})

test('a form of parts that is cut off, or has no token, is refused', async () => {
  const ask = (payload: string) =>
    site.app.inject({ method: 'POST', url: '/prove', headers: multipart, payload })
  expect((await ask(`--${boundary}\r\ncontent-dis`)).statusCode).toBe(400)
  expect((await ask(`${part('a', 'b')}--${boundary}--\r\n`)).statusCode).toBe(403)
})

test('a field that is sent twice does not count, and no field reaches a prototype', async () => {
  const issued = await site.get('/dev/skjemamerke')
  const answer = await site.app.inject({
    method: 'POST',
    url: '/prove',
    headers: formType,
    cookies: { 'samsyn-form': issued.cookies[0]?.value ?? '' },
    payload: `_csrf=${issued.json().token}&a=1&a=2&b=3&__proto__=x&constructor=y`,
  })
  expect(answer.json().form).toMatchObject({ b: '3' })
  expect(answer.json().form).not.toHaveProperty('a')
  expect(({} as { x?: string }).x).toBeUndefined()
})

test('the revision that was seen comes from the form or from If-Match', async () => {
  expect((await site.post('/prove', { revision: '7' })).json().revision).toBe(7)
  expect((await site.post('/prove', { revision: '7; drop' })).json().revision).toBeNull()
})
