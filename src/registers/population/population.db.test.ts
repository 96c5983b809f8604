import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { everybody, putMunicipalities, rowsAs, rowsIn, textOf } from '../../../test/support/registers.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { newId } from '../../platform/records/index.ts'
import { registersRoutes } from '../routes.ts'
import { fileSender, packedIn } from '../sheets/sent-file.examples.ts'

let db: TestDatabase
let site: Site
let cast: Cast
let file: ReturnType<typeof fileSender>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await putMunicipalities(cast.administrator)
  site = await startSite(db, { slices: [registersRoutes] })
  file = fileSender(site, '/folketall/importer')
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const figuresIn = () =>
  rowsAs<{ code: string; day: string; persons: number; source: string; ages: string }>(
    cast.administrator,
    `select code, on_date::text as day, age_from || '–' || age_to as ages, persons, source
       from registers.population order by code, on_date, age_from`,
  )

describe('the list', () => {
  test('shows each figure with its municipality, date and source, the newest first', async () => {
    expect(rowsIn((await site.get('/folketall')).body)).toEqual([
      'Fjordvik 9911 1. januar 2020 14 210 SSB, tabell 07459',
      'Fjordvik 9901 1. januar 2017 9 600 SSB, tabell 07459',
      'Dalen 9902 1. januar 2016 4 300 SSB, tabell 07459',
      'Fjordvik 9901 1. januar 2016 9 500 SSB, tabell 07459',
      'Øygrend 0903 1. januar 2016 1 317 SSB, tabell 07459',
    ])
  })

  test.each([
    ['?kommune=9901', ['9 600', '9 500']],
    ['?dag=2016-01-01', ['4 300', '9 500', '1 317']],
    ['?dag=2016-01-01&sorter=-innbyggere', ['9 500', '4 300', '1 317']],
    ['?kommune=9901&dag=2016-01-01', ['9 500']],
    ['?sorter=kommune', ['4 300', '14 210', '9 600', '9 500', '1 317']],
    ['?sorter=-dato', ['1 317', '9 500', '4 300', '9 600', '14 210']],
    ['?vis=aldersgrupper', []],
    ['?kommune=1234', []],
    ["?kommune='&dag=tull", ['14 210', '9 600', '4 300', '9 500', '1 317']],
  ])('/folketall%s gives %j', async (query, persons) => {
    const rows = rowsIn((await site.get(`/folketall${query}`)).body)
    expect(rows.map((row) => / (\d{1,3} \d{3}) SSB/.exec(row)?.[1])).toEqual(persons)
  })

  test('keeps what was chosen in the links of its heads and files', async () => {
    const { body } = await site.get('/folketall?kommune=9901&sorter=-innbyggere')
    expect(body).toContain('href="/folketall?sorter=kommune&amp;kommune=9901"')
    expect(body).toContain('href="/folketall.csv?sorter=-innbyggere&amp;kommune=9901"')
  })

  test('everybody may look, and only administrators are offered more', async () => {
    for (const [role, player] of Object.entries(await everybody(db, cast))) {
      const { statusCode, body } = await site.get('/folketall', player)
      expect([role, statusCode, body.includes('/folketall/importer')]).toEqual([
        role,
        200,
        role === 'administrator',
      ])
    }
  })
})

describe('one figure', () => {
  const fields = {
    code: '9911',
    onDate: '1.1.2021',
    persons: '14 308',
    ageFrom: '',
    ageTo: '',
    source: 'SSB',
  }
  const add = (changed: Partial<typeof fields> & { replace?: string; once?: string }) =>
    site.post('/folketall/nytt', { ...fields, ...changed }, cast.administrator)

  test('is added, and shown with its municipality', async () => {
    const answer = await add({ once: newId() })
    expect(answer.headers.location).toBe('/folketall?kommune=9911')
    expect(rowsIn((await site.get('/folketall?kommune=9911&dag=2021-01-01')).body)).toEqual([
      'Fjordvik 9911 1. januar 2021 14 308 SSB',
    ])
  })

  test('of an age group stands among the age groups', async () => {
    expect((await add({ ageFrom: '80', persons: '801' })).statusCode).toBe(303)
    expect(rowsIn((await site.get('/folketall?vis=aldersgrupper')).body)).toEqual([
      'Fjordvik 9911 1. januar 2021 80 og over 801 SSB',
    ])
  })

  test('takes the place of another only when that is what is meant', async () => {
    const refused = await add({ persons: '14 310' })
    expect(refused.statusCode).toBe(422)
    expect(textOf(refused.body)).toContain('Her står 14 308 fra før, fra SSB.')
    expect(refused.body).toMatch(/type="checkbox"[^>]*name="replace"/)
    expect((await add({ persons: '14 310', replace: 'on' })).statusCode).toBe(303)
    expect(await figuresIn()).toContainEqual(
      expect.objectContaining({ code: '9911', day: '2021-01-01', persons: 14_310 }),
    )
  })

  test.each([
    { what: 'an unknown number', changed: { code: '1234' }, field: 'code', says: '1234' },
    {
      what: 'a date when the number was not in use',
      changed: { onDate: '1.1.2016' },
      field: 'onDate',
      says: '9911',
    },
    { what: 'no people', changed: { persons: '' }, field: 'persons', says: '' },
    { what: 'fewer than none', changed: { persons: '-5' }, field: 'persons', says: '0' },
    { what: 'half a person', changed: { persons: '1,5' }, field: 'persons', says: 'helt tall' },
    { what: 'ages turned round', changed: { ageFrom: '90', ageTo: '80' }, field: 'ageTo', says: '' },
    { what: 'no source', changed: { source: ' ' }, field: 'source', says: '' },
  ])('with $what is refused, and nothing is stored', async ({ changed, field, says }) => {
    const before = await figuresIn()
    const answer = await add(changed)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`href="#field-${field}"`)
    expect(textOf(answer.body)).toContain(says)
    expect(await figuresIn()).toEqual(before)
  })
})

const upload = (bytes: string | Uint8Array, player: Player = cast.administrator) => file.upload(bytes, player)
const confirm = (packed: string, player: Player = cast.administrator) => file.confirm(packed, player)

describe('a file', () => {
  test('is shown before anything is stored, and stored when that was wanted', async () => {
    const before = await figuresIn()
    const text =
      'Kommunenummer;Kommune;Dato;Innbyggere;Kilde\r\n903;Øygrend;1.1.2017;1 342;SSB\r\n9902;Dalen;2016-01-01;4300;"SSB, tabell 07459"\r\n9901;Fjordvik;01.01.2017;9 601;SSB\r\n'
    const preview = await upload(text)
    expect(preview.statusCode).toBe(200)
    expect(await figuresIn()).toEqual(before)
    expect(textOf(preview.body)).toContain('1 342')
    const answer = await confirm(packedIn(preview.body))
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/folketall')
    const after = await figuresIn()
    expect(after).toHaveLength(before.length + 1)
    expect(after).toContainEqual(
      expect.objectContaining({ code: '0903', day: '2017-01-01', ages: '0–150', persons: 1_342 }),
    )
    expect(after).toContainEqual(expect.objectContaining({ code: '9901', day: '2017-01-01', persons: 9_601 }))
  })

  test('that comes a second time changes nothing', async () => {
    const preview = await upload('kommunenummer;dato;innbyggere;kilde\n0903;1.1.2017;1342;SSB\n')
    const before = await figuresIn()
    expect((await confirm(packedIn(preview.body))).statusCode).toBe(303)
    expect(await figuresIn()).toEqual(before)
  })

  test('in Windows-1252 is read right', async () => {
    const letters: Record<string, number> = { Ø: 0xd8, ø: 0xf8, å: 0xe5 }
    const text =
      'kommunenummer;kommune;dato;innbyggere;kilde\r\n0903;Øygrend;1.1.2018;1 350;Øygrend rådhus\r\n'
    const bytes = Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0))
    const preview = await upload(bytes)
    expect(textOf(preview.body)).toContain('Øygrend rådhus')
    await confirm(packedIn(preview.body))
    expect(await figuresIn()).toContainEqual(
      expect.objectContaining({ code: '0903', day: '2018-01-01', source: 'Øygrend rådhus' }),
    )
  })

  test('with bad cells names each of them, and stores none of its rows', async () => {
    const before = await figuresIn()
    const answer = await upload(
      [
        'kommunenummer;dato;innbyggere;kilde',
        '9911;1.1.2022;14 400;SSB',
        '1234;1.1.2022;100;SSB',
        '',
        '1235;31.2.2022;mange;',
        '9901;1.1.2022;1;SSB',
        '9911;1.1.2022;14 401;SSB',
      ].join('\n'),
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toContain('name="packed"')
    const bad = rowsIn(answer.body).filter((row) => /^\d+ (kommunenummer|dato|innbyggere|kilde)/.test(row))
    expect(bad.map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      '3 kommunenummer',
      '5 kommunenummer',
      '5 dato',
      '5 innbyggere',
      '5 kilde',
      '6 dato',
      '7 kommunenummer',
    ])
    expect(bad.join('\n')).toContain('31.2.2022')
    expect(bad[0]).toContain('Kommunenummer 1234 står ikke i registeret')
    expect(bad.join('\n')).toContain('linje 2')
    expect(await figuresIn()).toEqual(before)
  })

  test('with bad cells is not stored by somebody who leaves the preview out either', async () => {
    const before = await figuresIn()
    const good = await upload('kommunenummer;dato;innbyggere;kilde\n9911;1.1.2023;1;SSB\n')
    const { gzipSync } = await import('node:zlib')
    const packed = gzipSync('kommunenummer;dato;innbyggere;kilde\n9911;1.1.2023;1;SSB\n9999;x;y;\n').toString(
      'base64url',
    )
    expect((await confirm(packed)).statusCode).toBe(422)
    expect((await confirm(`${packedIn(good.body).slice(0, -8)}AAAAAAAA`)).statusCode).toBe(422)
    expect(await figuresIn()).toEqual(before)
  })

  test.each([
    ['no file', ''],
    ['a missing column', 'kommunenummer;dato;innbyggere\n9911;1.1.2022;1\n'],
    ['an unknown column', 'kommunenummer;dato;innbyggere;kilde;farge\n9911;1.1.2022;1;SSB;blå\n'],
    ['no rows', 'kommunenummer;dato;innbyggere;kilde\n'],
    ['a picture', '\u0000\u0001\u0002'],
  ])('with %s is refused with a sentence at the field', async (_, bytes) => {
    const before = await figuresIn()
    const answer = await upload(bytes)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#field-file"')
    expect(await figuresIn()).toEqual(before)
  })

  test('that was exported imports again without a change', async () => {
    const before = await figuresIn()
    const { body, headers } = await site.get('/folketall.csv')
    expect(headers['content-type']).toContain('text/csv')
    const preview = await upload(body)
    expect(preview.statusCode).toBe(200)
    expect((await confirm(packedIn(preview.body))).statusCode).toBe(303)
    expect(await figuresIn()).toEqual(before)
    const ages = await upload((await site.get('/folketall.csv?vis=aldersgrupper')).body)
    expect((await confirm(packedIn(ages.body))).statusCode).toBe(303)
    expect(await figuresIn()).toEqual(before)
  })
})

test('only administrators add and import, role by role', async () => {
  const before = await figuresIn()
  const packed = packedIn((await upload('kommunenummer;dato;innbyggere;kilde\n9911;1.1.2024;1;SSB\n')).body)
  for (const [role, player] of Object.entries(await everybody(db, cast))) {
    if (role === 'administrator') continue
    const figure = { code: '9911', onDate: '1.1.2024', persons: '1', source: 'SSB' }
    const answers = [
      await site.get('/folketall/nytt', player),
      await site.get('/folketall/importer', player),
      await site.post('/folketall/nytt', figure, player),
      await upload('kommunenummer;dato;innbyggere;kilde\n9911;1.1.2024;1;SSB\n', player),
      await confirm(packed, player),
    ]
    const refused = role === 'visitor' ? [303, 303, 401, 401, 401] : [403, 403, 403, 403, 403]
    expect([role, ...answers.map(({ statusCode }) => statusCode)]).toEqual([role, ...refused])
  }
  expect(await figuresIn()).toEqual(before)
})

describe('the API', () => {
  test('gives the figures, page by page', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { items, next } = (await site.api(`GET /api/v1/population?limit=2${after}`)).json()
      seen.push(
        ...items.map(
          (item: { municipality: { code: string }; onDate: string }) =>
            `${item.municipality.code} ${item.onDate}`,
        ),
      )
      after = next === null ? '' : `&after=${next}`
    } while (after)
    expect(seen.length).toBeGreaterThan(5)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.toSorted((a, b) => (a.slice(5) < b.slice(5) ? 1 : -1)).map((text) => text.slice(5))).toEqual(
      seen.map((text) => text.slice(5)),
    )
  })

  test('gives one municipality on one date, with the source', async () => {
    expect((await site.api('GET /api/v1/population?municipality=9902&date=2016-01-01')).json()).toEqual({
      items: [
        {
          municipality: { code: '9902', name: 'Dalen', href: '/kommuner/9902' },
          onDate: '2016-01-01',
          ages: { from: 0, to: 150 },
          persons: 4300,
          source: 'SSB, tabell 07459',
        },
      ],
      next: null,
    })
  })

  test.each(['limit=500', 'municipality=Dalen', 'date=i+dag'])('refuses ?%s', async (query) => {
    expect((await site.api(`GET /api/v1/population?${query}`)).statusCode).toBe(400)
  })
})
