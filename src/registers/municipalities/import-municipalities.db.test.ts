import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { everybody, putMunicipalities, rowsAs, textOf } from '../../../test/support/registers.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { paths } from '../paths.ts'
import { registersRoutes } from '../routes.ts'
import { badCellsIn, fileSender, inWindows1252, packedIn } from '../sheets/sent-file.examples.ts'

let db: TestDatabase
let site: Site
let cast: Cast
let file: ReturnType<typeof fileSender>
let before: Awaited<ReturnType<typeof register>>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await putMunicipalities(cast.administrator)
  site = await startSite(db, { slices: [registersRoutes] })
  file = fileSender(site, paths.importMunicipalities)
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})
beforeEach(async () => {
  before = await register()
})

const upload = (...lines: readonly string[]) => file.upload(lines.join('\r\n'), cast.administrator)
const importAll = (...lines: readonly string[]) => file.importAll(lines.join('\r\n'), cast.administrator)

const rows = (query: string) => rowsAs<Record<string, unknown>>(cast.administrator, query)

/** All that the register holds of municipalities. */
const register = async () => ({
  codes: await rows(
    `select code, name, slug, municipality_code.during::text as during, source
       from registers.municipality_code join registers.organisation on id = organisation_id order by code`,
  ),
  changes: await rows(
    `select from_code, to_code, on_date::text as day, weight_millionths as weight, source
       from registers.municipality_change order by from_code, to_code`,
  ),
})

const header = 'kommunenummer;kommune;fra;til;gikk_til;andel;kilde'

describe('a file of municipalities', () => {
  test('is shown before anything is stored, and stored when that was wanted', async () => {
    const preview = await upload(
      'Kommunenummer;Kommune;Fra;Til;Kilde',
      '9921;Nydal;2021-01-01;;SSB, Klass 131',
      '9911;Fjordvik;1.1.2020;;SSB, Klass 131',
    )
    expect(preview.statusCode).toBe(200)
    expect(textOf(preview.body)).toContain('Nye: 1. Endres: 0. Finnes fra før: 1.')
    expect(await register()).toEqual(before)
    const answer = await file.confirm(packedIn(preview.body), cast.administrator)
    expect(answer.headers.location).toBe(paths.municipalities)
    expect((await register()).codes).toContainEqual({
      code: '9921',
      name: 'Nydal',
      slug: 'nydal-kommune',
      during: '[2021-01-01,)',
      source: 'SSB, Klass 131',
    })
  })

  test('tells of mergers and splits with their weights, in whatever order they stand', async () => {
    const lines = [
      header,
      '9932;Austvik;2022-01-01;;;;SSB',
      '9931;Vestvik;;2021-12-31;9932;2/3;SSB',
      '9931;Vestvik;;;9933;1/3;',
      '9933;Nordvik;2022-01-01;;;;SSB',
      '9934;Sørvik;;31.12.2021;9933;;SSB',
    ]
    expect((await importAll(...lines)).statusCode).toBe(303)
    const { changes, codes } = await register()
    expect(changes.filter(({ day }) => day === '2022-01-01')).toEqual([
      { from_code: '9931', to_code: '9932', day: '2022-01-01', weight: 666_667, source: 'SSB' },
      { from_code: '9931', to_code: '9933', day: '2022-01-01', weight: 333_333, source: 'SSB' },
      { from_code: '9934', to_code: '9933', day: '2022-01-01', weight: 1_000_000, source: 'SSB' },
    ])
    expect(codes.filter(({ code }) => code === '9931')).toMatchObject([{ during: '(,2022-01-01)' }])
    expect(textOf((await upload(...lines)).body)).toContain('Nye: 0. Endres: 0. Finnes fra før: 5.')
  })

  test('gives a municipality that is there a new number, and ends the old one', async () => {
    const sent = [
      header,
      '9914;Fjordvik;2024-01-01;;;;SSB',
      '9911;Fjordvik;2020-01-01;2023-12-31;9914;100 %;SSB, Klass 131',
    ]
    const preview = await upload(...sent)
    expect(textOf(preview.body)).toContain('Nye: 1. Endres: 1. Finnes fra før: 0.')
    await file.confirm(packedIn(preview.body), cast.administrator)
    const { codes } = await register()
    expect(codes.filter(({ slug }) => slug === 'fjordvik').map(({ code, during }) => [code, during])).toEqual(
      [
        ['9901', '[1964-01-01,2020-01-01)'],
        ['9911', '[2020-01-01,2024-01-01)'],
        ['9914', '[2024-01-01,)'],
      ],
    )
  })

  test('in Windows-1252 with semicolons is read right, and a zero that was lost is found again', async () => {
    const bytes = inWindows1252('Kommunenummer;Kommune;Fra;Kilde\r\n941;Åsøy;1.1.2020;Målt på Åsøy\r\n')
    expect((await file.importAll(bytes, cast.administrator)).statusCode).toBe(303)
    expect((await register()).codes).toContainEqual(
      expect.objectContaining({ code: '0941', name: 'Åsøy', source: 'Målt på Åsøy' }),
    )
  })

  test.each([
    paths.municipalityHistoryFile,
    paths.municipalitiesFile('csv'),
    `${paths.municipalitiesFile('csv')}?vis=utgatt`,
    `${paths.municipalitiesFile('csv')}?dato=2016-01-01&sorter=-innbyggere`,
  ])('that was exported (%s) imports again without a change', async (address) => {
    const { body, headers } = await site.get(address)
    expect(headers['content-type']).toContain('text/csv')
    const sent = await file.upload(body, cast.administrator)
    expect(textOf(sent.body)).toMatch(/Nye: 0\. Endres: 0\. Finnes fra før: \d/)
    expect((await file.confirm(packedIn(sent.body), cast.administrator)).statusCode).toBe(303)
    expect(await register()).toEqual(before)
  })

  test('with bad cells names each of them, and stores none of its rows', async () => {
    const answer = await upload(
      `${header};organisasjon`,
      '9951;Godvik;2020-01-01;;;;SSB;',
      '99;Kortvik;2020-01-01;31.2.2020;;halvparten;SSB;',
      '9952;Ola 13097248022;2020-01-01;;;;;',
      '9953;Ukjent;2020-01-01;;;;;finnes-ikke',
      '9954;Omvendt;2020-01-01;2019-01-01;;;;',
      '9955;Dalen;2010-01-01;;;;;dalen',
      '9902;Dalen;1964-01-01;;;;SSB, Klass 131;dalen',
      '9902;Dale;1964-01-01;;;;;dalen',
    )
    expect(answer.statusCode).toBe(422)
    expect(badCellsIn(answer.body)).toEqual([
      '3 kommunenummer',
      '3 til',
      '3 andel',
      '4 kommune',
      '5 organisasjon',
      '6 til',
      '7 fra',
      '9 kommune',
    ])
    expect(textOf(answer.body)).toContain('Linje 8 handler om det samme')
    expect(await register()).toEqual(before)
  })

  test.each([
    ['without a last day', ['9961;Vik;;;9911;;'], '2 til'],
    ['into itself', ['9961;Vik;;2019-12-31;9961;;'], '2 gikk_til'],
    ['into an unknown number', ['9961;Vik;;2019-12-31;9969;;'], '2 gikk_til'],
    ['into a number of another time', ['9961;Vik;;2030-12-31;9901;;'], '2 gikk_til'],
    [
      'with weights that do not add up',
      ['9961;Vik;;2019-12-31;9911;0,5;', '9961;Vik;;;9913;0,4;'],
      '2 andel',
    ],
    ['into two, both with everybody', ['9961;Vik;;2019-12-31;9911;;', '9961;Vik;;;9913;;'], '2 andel'],
    ['into the same number twice', ['9961;Vik;;2019-12-31;9913;0,5;', '9961;Vik;;;9913;0,5;'], '3 gikk_til'],
    ['otherwise than it did', ['9902;Dalen;1964-01-01;2019-12-31;9913;;'], '2 gikk_til'],
    ['on another day than it did', ['9902;Dalen;1964-01-01;2018-12-31;9911;;'], '2 til'],
  ])('with a number that went %s is refused at the cell', async (_, lines, cell) => {
    const answer = await upload(header, ...lines)
    expect(answer.statusCode).toBe(422)
    expect(badCellsIn(answer.body)).toEqual([cell])
    expect(await register()).toEqual(before)
  })
})

test('only administrators import, role by role', async () => {
  const sent = 'kommunenummer;kommune;fra\r\n9971;Snikvik;2020-01-01'
  const packed = packedIn((await file.upload(sent, cast.administrator)).body)
  for (const [role, player] of Object.entries(await everybody(db, cast))) {
    if (role === 'administrator') continue
    const answers = [
      await site.get(paths.importMunicipalities, player),
      await file.upload(sent, player),
      await file.confirm(packed, player),
    ]
    const codes = role === 'visitor' ? [303, 401, 401] : [403, 403, 403]
    expect([role, ...answers.map(({ statusCode }) => statusCode)]).toEqual([role, ...codes])
    expect((await site.get(paths.municipalities, player)).body).not.toContain(paths.importMunicipalities)
  }
  for (const address of [paths.municipalities, paths.reforms])
    expect((await site.get(address, cast.administrator)).body).toContain(paths.importMunicipalities)
  expect(await register()).toEqual(before)
})
