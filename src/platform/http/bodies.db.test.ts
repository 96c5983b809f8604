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

async function upload(...parts: string[]) {
  const token = await site.get('/dev/skjemamerke')
  return site.app.inject({
    method: 'POST',
    url: '/prove',
    headers: multipart,
    cookies: { 'samsyn-form': token.cookies[0]?.value ?? '' },
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
