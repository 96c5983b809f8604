import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openBrowser } from '../../../test/support/form-browser.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { platformRoutes } from '../routes.ts'

let db: TestDatabase
let site: Site

beforeAll(async () => {
  db = await createTestDatabase()
  site = await startSite(db, { slices: [platformRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

test.each(['nb', 'nn', 'en'])('a page in %s stays so', async (locale) => {
  const browser = openBrowser(site)
  const answer = await browser.open(`/sprak?valg=${locale}&til=%2Fpersonvern`)
  expect(answer.headers.location).toBe('/personvern')
  expect((await browser.open('/personvern')).body).toContain(`<html lang="${locale}"`)
  expect((await browser.open('/tilgjengelighet')).body).toContain(`<html lang="${locale}"`)
})

test('the choice is kept for a year, out of reach of scripts and of other sites', async () => {
  const answer = await site.get('/sprak?valg=nn')
  expect(answer.cookies).toEqual([
    expect.objectContaining({
      name: 'samsyn-language',
      value: 'nn',
      maxAge: 31_536_000,
      httpOnly: true,
      sameSite: 'Lax',
    }),
  ])
})

test.each(['', '?valg=se', '?valg=__proto__', '?valg=nn&valg=en'])(
  'no language is kept for /sprak%s',
  async (query) => {
    const answer = await site.get(`/sprak${query}`)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.cookies).toEqual([])
  },
)

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'personvern',
])('a change of language does not lead to %j', async (til) => {
  const answer = await site.get(`/sprak?valg=nn&til=${encodeURIComponent(til)}`)
  expect(answer.headers.location).toBe('/')
})

test.each([
  ['nn', 'nn'],
  ['no', 'nb'],
  ['nb-NO,nn;q=0.8', 'nb'],
  ['en-GB,en;q=0.9', 'en'],
  ['de, nn;q=0.5', 'nn'],
  ['de', 'nb'],
])('a browser that asks for "%s" gets %s', async (wanted, locale) => {
  const { body } = await site.get('/personvern', undefined, { 'accept-language': wanted })
  expect(body).toContain(`<html lang="${locale}"`)
})
