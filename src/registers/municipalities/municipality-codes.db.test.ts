import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { everybody, putMunicipalities, rowsAs, textOf } from '../../../test/support/registers.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { newId } from '../../platform/records/index.ts'
import { registersRoutes } from '../routes.ts'

let db: TestDatabase
let site: Site
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await putMunicipalities(cast.administrator)
  site = await startSite(db, { slices: [registersRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const textAt = async (url: string) => textOf((await site.get(url)).body)
const codesIn = () =>
  rowsAs<{ code: string; during: string }>(
    cast.administrator,
    'select code, during::text from registers.municipality_code order by code',
  )
const changesIn = () =>
  rowsAs<{ from_code: string; weight_millionths: number }>(
    cast.administrator,
    `select from_code, to_code, on_date::text, weight_millionths
       from registers.municipality_change order by on_date, from_code, to_code`,
  )

describe('a new number', () => {
  const fields = {
    code: '9920',
    name: 'Nyvik',
    from: '1.1.2024',
    last: '',
    source: 'SSB',
    organisation: '',
    takeover: 'none',
  }
  const idOf = async (slug: string) =>
    (
      await rowsAs<{ id: string }>(
        cast.administrator,
        `select id from registers.organisation where slug = '${slug}'`,
      )
    )[0]?.id ?? ''
  const add = (changed: Partial<typeof fields> & { once?: string }) =>
    site.post('/kommuner/nytt-nummer', { ...fields, ...changed }, cast.administrator)

  test('of a new municipality brings its organisation', async () => {
    const answer = await add({})
    expect(answer.headers.location).toBe('/kommuner/9920')
    const text = await textAt('/kommuner/9920')
    expect(text).toContain('Nyvik kommune')
    expect(text).toContain('i bruk siden 1. januar 2024')
  })

  test('that is sent twice is added once', async () => {
    const once = newId()
    const again = { code: '9921', name: 'Nydal', once }
    const [first, second] = [await add(again), await add(again)]
    expect([first.headers.location, second.headers.location]).toEqual(['/kommuner/9921', '/kommuner/9921'])
  })

  test('that takes over ends the old one the day before, and the people follow', async () => {
    const organisation = await idOf('oygrend')
    const answer = await add({ code: '9923', name: 'Øygrend', organisation, takeover: 'whole' })
    expect(answer.headers.location).toBe('/kommuner/9923')
    expect(await codesIn()).toEqual(
      expect.arrayContaining([
        { code: '9913', during: '[2020-01-01,2024-01-01)' },
        { code: '9923', during: '[2024-01-01,)' },
      ]),
    )
    expect(await changesIn()).toContainEqual({
      from_code: '9913',
      to_code: '9923',
      on_date: '2024-01-01',
      weight_millionths: 1_000_000,
    })
  })

  test('that divides its municipality leads on to the form that tells how, with both numbers in it', async () => {
    const organisation = await idOf('oygrend')
    const answer = await add({
      code: '9933',
      name: 'Øygrend',
      organisation,
      from: '1.1.2025',
      takeover: 'split',
    })
    expect(answer.headers.location).toBe('/kommuner/ny-endring?dag=1.1.2025&fra=9923&til=9933')
    const { body } = await site.get(answer.headers.location ?? '', cast.administrator)
    expect(body).toContain('value="1.1.2025"')
    expect(body).toContain('value="9923"')
    expect(body).toContain('value="9933"')
  })

  test.each([
    { what: 'a number that stands already', changed: { code: '9901' }, field: 'code', says: 'for Fjordvik' },
    { what: 'letters', changed: { code: '99A1' }, field: 'code', says: 'fire sifre' },
    { what: 'no number', changed: { code: '' }, field: 'code', says: 'kommunenummer' },
    { what: 'no name', changed: { code: '9940', name: '' }, field: 'name', says: 'navn' },
    { what: 'an early end', changed: { code: '9940', last: '1.1.2020' }, field: 'last', says: 'dag' },
    {
      what: 'a stranger',
      changed: { code: '9940', organisation: newId() },
      field: 'organisation',
      says: 'register',
    },
    {
      what: 'nothing before it',
      changed: { code: '9940', takeover: 'whole' },
      field: 'takeover',
      says: 'ta over fra',
    },
  ])('with $what is refused, and nothing is stored', async ({ changed, field, says }) => {
    const before = await codesIn()
    const answer = await add(changed)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`href="#field-${field}"`)
    expect(textOf(answer.body).toLowerCase()).toContain(says.toLowerCase())
    expect(await codesIn()).toEqual(before)
    const organisations = await rowsAs(
      cast.administrator,
      `select slug from registers.organisation where slug ~ '^(nyvik-kommune-2|kommune)$'`,
    )
    expect(organisations).toEqual([])
  })

  test('beside one that the municipality has is refused: two at a time cannot be', async () => {
    const before = await codesIn()
    const answer = await add({ code: '9941', name: 'Fjordvik', organisation: await idOf('fjordvik') })
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('Kommunen har nummer 9911 på den tiden.')
    expect(await codesIn()).toEqual(before)
  })
})

describe('correcting a number', () => {
  const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const opened = async (code: string) =>
    seenIn((await site.get(`/kommuner/${code}/endre`, cast.administrator)).body)
  const fields = { name: 'Nyvik', from: '1.1.2024', last: '', source: 'SSB, Klass 131' }

  test('stores what was wrong', async () => {
    const seen = await opened('9920')
    const answer = await site.post('/kommuner/9920/endre', { ...fields, seen }, cast.administrator)
    expect(answer.headers.location).toBe('/kommuner/9920')
    expect(await textAt('/kommuner/9920')).toContain('SSB, Klass 131')
  })

  test('from an older version both versions are shown and nothing is stored', async () => {
    const seen = await opened('9920')
    await site.post('/kommuner/9920/endre', { ...fields, source: 'Først', seen }, cast.administrator)
    const late = await site.post(
      '/kommuner/9920/endre',
      { ...fields, source: 'Sist', seen },
      cast.administrator,
    )
    expect(late.statusCode).toBe(409)
    expect(textOf(late.body)).toContain('Først Sist')
    expect(seenIn(late.body)).toBe(await opened('9920'))
    expect(await textAt('/kommuner/9920')).toContain('Først')
  })

  test.each([
    {
      code: '9901',
      changed: { ...fields, from: '1.1.1964', last: '31.12.2018' },
      says: 'deling 1. januar 2020',
    },
    { code: '9920', changed: { ...fields, last: '1.1.2023' }, says: 'dag' },
    { code: '9911', changed: { ...fields, from: '1.1.2019' }, says: '9901' },
    { code: '9911', changed: { ...fields, from: '1.1.2020', last: '31.12.2019' }, says: 'dag' },
  ])('$code cannot be given a time that does not fit what is known', async ({ code, changed, says }) => {
    const before = await codesIn()
    const seen = await opened(code)
    const answer = await site.post(`/kommuner/${code}/endre`, { ...changed, seen }, cast.administrator)
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain(says)
    expect(await codesIn()).toEqual(before)
  })

  test('a number that is not there is not there', async () => {
    expect((await site.get('/kommuner/1111/endre', cast.administrator)).statusCode).toBe(404)
    expect((await site.post('/kommuner/1111/endre', fields, cast.administrator)).statusCode).toBe(404)
  })
})

describe('rights, role by role', () => {
  test('only administrators add and change', async () => {
    const before = { changes: await changesIn(), codes: await codesIn() }
    for (const [role, player] of Object.entries(await everybody(db, cast))) {
      if (role === 'administrator') continue
      for (const url of ['/kommuner/nytt-nummer', '/kommuner/9920/endre', '/kommuner/ny-endring']) {
        const shown = await site.get(url, player)
        const posted = await site.post(
          url,
          { code: '9950', name: 'X', from: '1.1.2020', takeover: 'none' },
          player,
        )
        expect([role, url, shown.statusCode, posted.statusCode]).toEqual([
          role,
          url,
          ...(role === 'visitor' ? [303, 401] : [403, 403]),
        ])
      }
    }
    expect({ changes: await changesIn(), codes: await codesIn() }).toEqual(before)
  })
})
