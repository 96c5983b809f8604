import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { everybody, putMunicipalities, rowsIn, textOf } from '../../../test/support/registers.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
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

describe('the list', () => {
  test('shows numbers and names as they were on the date asked for', async () => {
    expect(rowsIn((await site.get('/kommuner?dato=2017-03-01')).body)).toEqual([
      'Dalen 9902 4 300 1. januar 2016',
      'Fjordvik 9901 9 600 1. januar 2017',
      'Øygrend 0903 1 317 1. januar 2016',
    ])
  })

  test('shows them as they are today when no date is asked for', async () => {
    expect(rowsIn((await site.get('/kommuner')).body)).toEqual([
      'Fjordvik 9911 14 210 1. januar 2020',
      'Øygrend 9913 – –',
    ])
  })

  test.each([
    ['?dato=2017-03-01&q=fjor', ['Fjordvik']],
    ['?dato=2017-03-01&q=ØYG', ['Øygrend']],
    ['?dato=2017-03-01&q=990', ['Dalen', 'Fjordvik']],
    ['?dato=2017-03-01&sorter=-innbyggere', ['Fjordvik', 'Dalen', 'Øygrend']],
    ['?dato=2017-03-01&sorter=nummer', ['Øygrend', 'Fjordvik', 'Dalen']],
    ['?vis=utgatte', ['Dalen', 'Fjordvik', 'Øygrend']],
    ['?dato=2017-03-01&vis=utgatte', []],
    ['?dato=1900-01-01', []],
    ['?dato=tull&sorter=tull&vis=tull', ['Fjordvik', 'Øygrend']],
  ])('/kommuner%s gives %j', async (query, names) => {
    const rows = rowsIn((await site.get(`/kommuner${query}`)).body)
    expect(rows.map((row) => row.split(' ')[0])).toEqual(names)
  })

  test('a percent sign is looked for, and is no pattern', async () => {
    expect(await textAt('/kommuner?q=%25')).toContain('Ingen treff på «%»')
  })

  test('comes fifty at a time, forth and back, without losing any', async () => {
    await cast.administrator.write(async (tx) => {
      await sql`
        insert into registers.organisation (id, slug, kind)
        select md5(n::text)::uuid, 'k' || n, 'municipality' from generate_series(1, 120) as n`.execute(tx)
      await sql`
        insert into registers.organisation_name (id, organisation_id, name, kind)
        select md5('n' || n)::uuid, md5(n::text)::uuid, 'K' || n, 'official' from generate_series(1, 120) as n`.execute(
        tx,
      )
      await sql`
        insert into registers.municipality_code (code, organisation_id, name, during)
        select (8000 + n)::text, md5(n::text)::uuid, 'Sted ' || (n % 3), '[1800-01-01,1801-01-01)'
          from generate_series(1, 120) as n`.execute(tx)
    })
    const next = (html: string) =>
      /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    const previous = (html: string) =>
      /<a[^>]*href="([^"]*)"[^>]*rel="prev"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    const seen: string[][] = []
    let url: string | undefined = '/kommuner?dato=1800-06-01'
    let html = ''
    while (url) {
      html = (await site.get(url)).body
      seen.push(rowsIn(html).map((row) => /\b8\d{3}\b/.exec(row)?.[0] ?? ''))
      url = next(html)
    }
    expect(seen.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(new Set(seen.flat()).size).toBe(120)
    const back = (await site.get(previous(html) ?? '')).body
    expect(rowsIn(back).map((row) => /\b8\d{3}\b/.exec(row)?.[0])).toEqual(seen[1])
    const file = await site.get('/kommuner.csv?dato=1800-06-01')
    expect(file.body.trim().split('\r\n')).toHaveLength(121)
  })

  test('can be fetched as files that say what the page says', async () => {
    const csv = await site.get('/kommuner.csv?dato=2017-03-01&q=fjordvik')
    expect(csv.headers['content-disposition']).toContain('kommuner-2017-03-01.csv')
    expect(csv.body).toBe(
      '\ufeffkommunenummer;kommune;organisasjon;fra;til;kilde;innbyggere;talt_dato;folketall_kilde\r\n' +
        '9901;Fjordvik;fjordvik;1964-01-01;2019-12-31;"SSB, Klass 131";9600;2017-01-01;"SSB, tabell 07459"\r\n',
    )
    const json = (await site.get('/kommuner.json?dato=2017-03-01&q=fjordvik')).json()
    expect(json).toMatchObject({ date: '2017-03-01', items: [{ code: '9901', until: '2019-12-31' }] })
  })

  test('offers what administrators do to administrators only', async () => {
    expect((await site.get('/kommuner', cast.administrator)).body).toContain('/kommuner/ny-endring')
    expect((await site.get('/kommuner', cast.coordinator)).body).not.toContain('/kommuner/ny-endring')
  })
})

describe('the record', () => {
  test('an old number says where its people went, and since when', async () => {
    const text = await textAt('/kommuner/9902')
    expect(text).toContain('Dalen, kommune 9902')
    expect(text).toContain(
      'Nummeret var i bruk til og med 31. desember 2019. Etterpå regnes innbyggerne med i Fjordvik (9911).',
    )
    expect(text).toContain('1. januar 2020 Dalen 9902 Fjordvik 9911 100 %')
    expect(text).toContain('1. januar 2016 4 300 SSB, tabell 07459')
  })

  test('a new number shows the numbers before it, and its people added from them', async () => {
    const { body } = await site.get('/kommuner/9911')
    expect(textOf(body)).toContain('Nummeret har vært i bruk siden 1. januar 2020.')
    expect(body).toContain('href="/organisasjoner/fjordvik"')
    expect(body).toContain('href="/kommuner/9901"')
    // 9 500 + 4 300; for 2017 Dalen has no figure, so there is no sum.
    expect(textOf(body)).toContain('1. januar 2016 13 800 Fjordvik 9 500 + Dalen 4 300')
    expect(textOf(body)).not.toContain('1. januar 2017')
  })

  test('on a date before the number it says when it comes', async () => {
    expect(await textAt('/kommuner/9911?dato=2017-03-01')).toContain(
      'Nummeret blir tatt i bruk 1. januar 2020.',
    )
  })

  test.each(['9999', '99', 'fjordvik', "'"])('there is no page for %j', async (code) => {
    expect((await site.get(`/kommuner/${encodeURIComponent(code)}`)).statusCode).toBe(404)
  })

  test('every change stands in one list, newest first', async () => {
    const rows = rowsIn((await site.get('/kommuner/endringer')).body)
    expect(rows).toHaveLength(3)
    expect(rows).toContain('1. januar 2020 Øygrend 0903 Øygrend 9913 100 %')
  })
})

test('everybody may look', async () => {
  for (const player of Object.values(await everybody(db, cast)))
    for (const url of [
      '/kommuner',
      '/kommuner/9901',
      '/kommuner/endringer',
      '/kommuner.csv',
      '/kommuner.json',
    ])
      expect((await site.get(url, player)).statusCode).toBe(200)
})

describe('the API', () => {
  test('gives the municipalities of a date, page by page', async () => {
    const first = (await site.api('GET /api/v1/municipalities?date=2017-03-01&limit=2')).json()
    expect(first.items.map(({ code }: { code: string }) => code)).toEqual(['9902', '9901'])
    expect(first.items[0]).toEqual({
      code: '9902',
      name: 'Dalen',
      organisation: 'dalen',
      from: '1964-01-01',
      until: '2019-12-31',
      source: 'SSB, Klass 131',
      population: { persons: 4300, onDate: '2016-01-01', source: 'SSB, tabell 07459' },
      href: '/kommuner/9902',
    })
    const rest = (
      await site.api(`GET /api/v1/municipalities?date=2017-03-01&limit=2&after=${first.next}`)
    ).json()
    expect(rest.items.map(({ code }: { code: string }) => code)).toEqual(['0903'])
    expect(rest.next).toBeNull()
  })

  test.each(['limit=0', 'limit=201', 'date=2017-02-30', 'ended=kanskje'])('refuses ?%s', async (query) => {
    const answer = await site.api(`GET /api/v1/municipalities?${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test('gives one municipality with its numbers, reforms and people', async () => {
    expect((await site.api('GET /api/v1/municipalities/9902')).json()).toMatchObject({
      code: '9902',
      organisation: { slug: 'dalen', name: 'Dalen kommune' },
      until: '2019-12-31',
      changes: [{ from: '9902', to: '9911', onDate: '2020-01-01', share: 1 }],
      population: [{ persons: 4300, onDate: '2016-01-01' }],
    })
    expect((await site.api('GET /api/v1/municipalities/0000')).statusCode).toBe(404)
  })
})
