import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCooperation, type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { platformRoutes } from '../routes.ts'
import { locales } from '../text/index.ts'
import { examples } from '../ui/examples.ts'

let db: TestDatabase
let cast: Cast
let site: Site

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await addCooperation(db.owner, 'apent', { published: true, name: 'Det åpne samarbeidet' })
  site = await startSite(db, { slices: [platformRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

describe.each(['/tilgjengelighet', '/personvern', '/apne-data'])('%s', (url) => {
  test.each(locales)('is there for everybody, whole in %s', async (locale) => {
    const answer = await site.get(url, undefined, { 'accept-language': locale })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(`<html lang="${locale}"`)
    expect(answer.body).not.toMatch(/undefined|\[object|NaN/)
    expect(answer.body.match(/<h1/g)).toHaveLength(1)
  })

  test('is led to from the foot of every page', async () => {
    expect((await site.get('/logg-inn')).body).toContain(`href="${url}"`)
  })
})

test('the accessibility statement says what it aims at, what is missing and whom to tell', async () => {
  const { body } = await site.get('/tilgjengelighet')
  expect(body).toContain('WCAG 2.2')
  expect(body).toContain('Dette mangler')
  expect(body).toContain('https://www.uutilsynet.no')
})

test('the privacy page names every cookie that is set, by the name it has here', async () => {
  const names = ['samsyn', 'samsyn-form', 'samsyn-language', 'samsyn-status']
  const { body } = await site.get('/personvern')
  for (const name of names) expect(body).toContain(`<code>${name}</code>`)
  const secure = await startSite(db, { slices: [platformRoutes], origin: 'https://samsyn.example.no' })
  const overHttps = (await secure.get('/personvern')).body
  await secure.stop()
  expect(overHttps).toContain('<code>__Host-samsyn</code>')
  expect(overHttps).toContain('<code>__Host-samsyn-form</code>')
})

test('open data lists what is published, to members of the hidden ones too', async () => {
  for (const player of [cast.visitor, cast.coordinator, cast.neighbourCoordinator]) {
    const { body } = await site.get('/apne-data', player)
    expect(body).toContain('href="/api/v1/cooperations/apent"')
    expect(body).toContain('href="/api/openapi.json"')
    expect(body).not.toContain('/api/v1/cooperations/fjordvik')
    expect(body).not.toContain('/api/v1/cooperations/nabolaget')
  }
})

describe('/dev/components', () => {
  test('is not there in an installation', async () => {
    expect((await site.get('/dev/components', cast.administrator)).statusCode).toBe(404)
  })

  test('shows every example while developing, in the colours asked for', async () => {
    const workshop = await startSite(db, { slices: [platformRoutes], development: true })
    const { body } = await workshop.get('/dev/components')
    const dark = await workshop.get('/dev/components?fargevalg=mork')
    const light = await workshop.get('/dev/components?fargevalg=lys')
    const odd = await workshop.get('/dev/components?fargevalg=__proto__')
    await workshop.stop()
    expect(body.match(/id="example-\d+"/g)).toHaveLength(examples.length)
    expect(
      [body, dark.body, light.body, odd.body].map((html) => /data-color-scheme="(\w+)"/.exec(html)?.[1]),
    ).toEqual(['auto', 'dark', 'light', 'auto'])
  })
})
