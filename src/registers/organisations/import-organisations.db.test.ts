import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { everybody, rowsAs, textOf } from '../../../test/support/registers.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { fillRegister } from '../filled-register.examples.ts'
import { paths } from '../paths.ts'
import { registersRoutes } from '../routes.ts'
import { badCellsIn, fileSender, inWindows1252, packedIn } from '../sheets/sent-file.examples.ts'

let db: TestDatabase
let site: Site
let cast: Cast
let file: ReturnType<typeof fileSender>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await fillRegister(db, cast.fjordvik.id)
  site = await startSite(db, { slices: [registersRoutes] })
  file = fileSender(site, paths.importOrganisations)
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const upload = (...lines: readonly string[]) => file.upload(lines.join('\r\n'), cast.administrator)
const importAll = (...lines: readonly string[]) => file.importAll(lines.join('\r\n'), cast.administrator)

/** All that the register holds, names and all, with how often each row was written. */
const register = () =>
  rowsAs<Record<string, unknown>>(
    cast.administrator,
    `select slug, organisation.kind, organisation_number as number, language_form as form,
            organisation.during::text, revision, name, name.kind as name_kind, name.during::text as name_during
       from registers.organisation join registers.organisation_name as name on name.organisation_id = organisation.id
      order by slug, name.kind, name.begins, name`,
  )

const namesOf = async (slug: string) =>
  (await register())
    .filter((row) => row.slug === slug)
    .map(({ name_kind, name, name_during }) => `${name_kind} ${name} ${name_during}`)

describe('a file of organisations', () => {
  test('is shown before anything is stored, and stored when that was wanted', async () => {
    const before = await register()
    const preview = await upload(
      'Navn;Slag;Organisasjonsnummer;Målform;Fra',
      'Dalen turlag;forening;;nynorsk;1.1.2015',
      'Fjordvik kommune;kommune;123 456 785;;',
    )
    expect(preview.statusCode).toBe(200)
    expect(textOf(preview.body)).toContain('Nye: 1. Endres: 0. Finnes fra før: 1.')
    expect(await register()).toEqual(before)
    const answer = await file.confirm(packedIn(preview.body), cast.administrator)
    expect(answer.headers.location).toBe(paths.organisations)
    expect(await register()).toHaveLength(before.length + 1)
    expect(await register()).toContainEqual(
      expect.objectContaining({ slug: 'dalen-turlag', form: 'nn', during: '[2015-01-01,)' }),
    )
  })

  test('tells of names over time, in whatever order they stand', async () => {
    const lines = [
      'organisasjon;navn;navneslag;navn_fra;navn_til;slag',
      'fjordvik-bad;Fjordvik badeland;;2020-01-01;;bedrift',
      'fjordvik-bad;Badet;kortnavn;;31.12.2019;bedrift',
      'fjordvik-bad;Fjordvik bad;navn;;2019-12-31;bedrift',
      'fjordvik-bad;Bad og basseng;annet navn;;;bedrift',
    ]
    expect((await importAll(...lines)).statusCode).toBe(303)
    expect(await namesOf('fjordvik-bad')).toEqual([
      'alias Bad og basseng (,)',
      'official Fjordvik bad (,2020-01-01)',
      'official Fjordvik badeland [2020-01-01,)',
      'short Badet (,2020-01-01)',
    ])
    const again = await upload(...lines)
    expect(textOf(again.body)).toContain('Nye: 0. Endres: 0. Finnes fra før: 4.')
  })

  test('gives an organisation that is known by its number a new name from a day', async () => {
    const header = 'navn;slag;organisasjonsnummer;navn_fra'
    const undated = await upload(header.replace(';navn_fra', ''), 'Nye Fjordvik;kommune;123456785')
    expect(badCellsIn(undated.body)).toEqual(['2 navn_fra'])
    expect((await importAll(header, 'Nye Fjordvik kommune;kommune;123456785;1.1.2024')).statusCode).toBe(303)
    expect(await namesOf('fjordvik-kommune')).toEqual([
      'official Fjordvik kommune (,2024-01-01)',
      'official Nye Fjordvik kommune [2024-01-01,)',
    ])
  })

  test('in Windows-1252 with semicolons is read right', async () => {
    const bytes = inWindows1252('Navn;Slag;Målform\r\nBlåbærlaget på Øya;Forening;bokmål\r\n')
    expect((await file.importAll(bytes, cast.administrator)).statusCode).toBe(303)
    expect(await namesOf('blabaerlaget-pa-oya')).toEqual(['official Blåbærlaget på Øya (,)'])
  })

  test('that was exported imports again without a change', async () => {
    const before = await register()
    for (const address of ['', '?vis=kommune', '?dato=2019-01-01', '?vis=nedlagt&sorter=-nummer']) {
      const { body } = await site.get(`${paths.organisationsFile('csv')}${address}`)
      const sent = await file.upload(body, cast.administrator)
      const isEmpty = body.trim().split('\r\n').length === 1
      expect([address, sent.statusCode]).toEqual([address, isEmpty ? 422 : 200])
      if (isEmpty) continue
      expect(textOf(sent.body)).toMatch(/Nye: 0\. Endres: 0\. Finnes fra før: \d/)
      expect((await file.confirm(packedIn(sent.body), cast.administrator)).statusCode).toBe(303)
    }
    expect(await register()).toEqual(before)
  })

  test('that was exported from one installation fills another', async () => {
    const { body } = await site.get(paths.organisationsFile('csv'))
    const other = await createTestDatabase()
    const otherCast = await castOf(other)
    const otherSite = await startSite(other, { slices: [registersRoutes] })
    try {
      const sender = fileSender(otherSite, paths.importOrganisations)
      expect((await sender.importAll(body, otherCast.administrator)).statusCode).toBe(303)
      const { body: again } = await otherSite.get(paths.organisationsFile('csv'))
      // The numbers of municipalities come with their own file.
      const withoutCodes = (csv: string) => csv.replaceAll(/;99\d\d;/g, ';;')
      expect(withoutCodes(again)).toBe(withoutCodes(body))
    } finally {
      await otherSite.stop()
      await other.drop()
    }
  })

  test('with bad cells names each of them, and stores none of its rows', async () => {
    const before = await register()
    const answer = await upload(
      'navn;slag;organisasjonsnummer;kommunenummer;malform;fra;til;organisasjon;navn_fra;navn_til',
      'Godt lag;forening;;;;;;;;',
      'Ukjent slag;klubb;912345679;;samisk;31.02.2020;;Stor Bokstav;;',
      'Omvendt;forening;;;;2020-01-01;2019-01-01;;;',
      'Opptatt nummer;forening;;9902;;;;fjordvik-sykehus-hf;2020-01-01;',
      'Øygrend kommune;kommune;123456785;;;;;oygrend-kommune;;',
      'Ola 13097248022;forening;;;;;;;;',
      'Samsyn;forening;;;;;;importer;;',
      'Endelig navn;forening;;;;;;;;2019-12-31',
      'Tvilsomt lag;forening;;;;;;tvilsomt-lag;;',
      'Tvilsomme lag;bedrift;;;;;;tvilsomt-lag;2020-01-01;',
      ';forening;;;;;;;;',
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toContain('name="packed"')
    expect(badCellsIn(answer.body)).toEqual([
      '3 slag',
      '3 organisasjonsnummer',
      '3 malform',
      '3 fra',
      '3 organisasjon',
      '4 til',
      '5 kommunenummer',
      '6 organisasjonsnummer',
      '7 navn',
      '8 organisasjon',
      '9 navn_til',
      '11 slag',
      '12 navn',
    ])
    const text = textOf(answer.body)
    for (const sentence of ['9902 er nummeret til Dalen.', 'Linje 10 handler om det samme', 'fødselsnummer'])
      expect(text).toContain(sentence)
    expect(await register()).toEqual(before)
    // Not even when somebody leaves the preview out.
    const { gzipSync } = await import('node:zlib')
    const packed = gzipSync('navn;slag\nGodt lag;forening\nDårlig;klubb\n').toString('base64url')
    expect((await file.confirm(packed, cast.administrator)).statusCode).toBe(422)
    expect(await register()).toEqual(before)
  })

  test('of 5 MB is refused', async () => {
    const { statusCode } = await file.upload('navn;slag\n'.padEnd(5_000_000, 'a'), cast.administrator)
    expect(statusCode).toBe(413)
  })
})

test('only administrators import, role by role', async () => {
  const before = await register()
  const packed = packedIn((await upload('navn;slag', 'Snikende lag;forening')).body)
  for (const [role, player] of Object.entries(await everybody(db, cast))) {
    const answers = [
      await site.get(paths.importOrganisations, player),
      await file.upload('navn;slag\r\nSnikende lag;forening', player),
    ]
    const codes = role === 'administrator' ? [200, 200] : role === 'visitor' ? [303, 401] : [403, 403]
    expect([role, ...answers.map(({ statusCode }) => statusCode)]).toEqual([role, ...codes])
    if (role !== 'administrator')
      expect((await file.confirm(packed, player)).statusCode).toBe(role === 'visitor' ? 401 : 403)
    expect((await site.get(paths.organisations, player)).body.includes(paths.importOrganisations)).toBe(
      role === 'administrator',
    )
  }
  expect(await register()).toEqual(before)
})
