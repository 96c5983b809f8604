import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { everybody, textOf } from '../../../test/support/registers.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { fillRegister } from '../filled-register.examples.ts'
import { paths } from '../paths.ts'
import { registersRoutes } from '../routes.ts'
import { badCellsIn, fileSender, inWindows1252, packedIn } from '../sheets/sent-file.examples.ts'
import { importPeople } from './import-people.ts'
import { rolesIn } from './person-role.sql.ts'

let db: TestDatabase
let site: Site
let cast: Cast
let file: ReturnType<typeof fileSender>
let before: Awaited<ReturnType<typeof held>>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await beginAllRoles(db, cast.fjordvik.id)
  await fillRegister(db, cast.fjordvik.id)
  site = await startSite(db, { slices: [registersRoutes] })
  file = fileSender(site, paths.importPeople('fjordvik'))
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})
beforeEach(async () => {
  before = await held()
})

/** The cast has had its parts since 2020. */
async function beginAllRoles({ owner }: TestDatabase, cooperationId: string): Promise<void> {
  await owner.query('begin')
  await owner.query(`select set_config('samsyn.audited', $1, true)`, [cooperationId])
  await owner.query(
    `update platform.role_assignment set during = '[2020-01-01,)' where cooperation_id = $1`,
    [cooperationId],
  )
  await owner.query('commit')
}

const upload = (...lines: readonly string[]) => file.upload(lines.join('\r\n'), cast.coordinator)
const importAll = (...lines: readonly string[]) => file.importAll(lines.join('\r\n'), cast.coordinator)
const held = () => cast.administrator.read((tx) => rolesIn(tx, cast.fjordvik.id))
const heldBy = async (wanted: string) => (await held()).filter(({ name }) => name === wanted)

const header = 'navn;rolle;organisasjon;fra;til'

describe('a file of people', () => {
  test('is shown before anything is stored, and stored when that was wanted', async () => {
    const preview = await upload(
      'Navn;Rolle;Organisasjon;Fra;Til',
      'Reidun Representant;Representant;Dalen kommune;1.1.2026;',
      'Reidun Representant;observatør;;01.01.2024;31.12.2025',
      'Leder i Fjordvik;leder;;2020-01-01;',
    )
    expect(preview.statusCode).toBe(200)
    expect(textOf(preview.body)).toContain('Nye: 2. Endres: 0. Finnes fra før: 1.')
    expect(await held()).toEqual(before)
    const answer = await file.confirm(packedIn(preview.body), cast.coordinator)
    expect(answer.headers.location).toBe(paths.people('fjordvik'))
    const roles = await heldBy('Reidun Representant')
    expect(roles).toMatchObject([
      { role: 'representative', during: { from: '2026-01-01', until: null } },
      { role: 'observer', during: { from: '2024-01-01', until: '2026-01-01' } },
    ])
    expect(new Set(roles.map(({ personId }) => personId)).size).toBe(1)
    expect(await held()).toHaveLength(before.length + 2)
  })

  test('in Windows-1252 with semicolons is read right, and knows an organisation by its address too', async () => {
    const bytes = inWindows1252(
      'Navn;Rolle;Organisasjon;Fra\r\nÅse Øygard;Representant;oygrend-kommune;1.1.2026\r\n',
    )
    expect((await file.importAll(bytes, cast.coordinator)).statusCode).toBe(303)
    expect(await heldBy('Åse Øygard')).toMatchObject([{ role: 'representative' }])
  })

  test('ends a part on its last day, and says so beforehand', async () => {
    await importAll(header, 'Per Politiker;representant;Dalen kommune;2025-01-01;')
    const ended = [header, 'Per Politiker;representant;Dalen kommune;2025-01-01;2025-12-31']
    const preview = await upload(...ended)
    expect(textOf(preview.body)).toContain('Nye: 0. Endres: 1. Finnes fra før: 0.')
    await file.confirm(packedIn(preview.body), cast.coordinator)
    expect(await heldBy('Per Politiker')).toMatchObject([{ during: { until: '2026-01-01' } }])
    expect(textOf((await upload(...ended)).body)).toContain('Nye: 0. Endres: 0. Finnes fra før: 1.')
    const withoutColumn = await upload('navn;rolle;organisasjon;fra', ended[1]?.replace(/;[^;]*$/, '') ?? '')
    expect(textOf(withoutColumn.body)).toContain('Finnes fra før: 1.')
    const reopened = await upload(header, 'Per Politiker;representant;Dalen kommune;2025-01-01;')
    expect(badCellsIn(reopened.body)).toEqual(['2 til'])
    expect(textOf(reopened.body)).toContain('Rollen er avsluttet, med siste dag 31. desember 2025.')
  })

  test('that was exported imports again without a change', async () => {
    const { body, headers } = await site.get(paths.peopleFile('fjordvik'), cast.coordinator)
    expect(headers['content-type']).toContain('text/csv')
    expect(body).toContain('Per Politiker;representant;Dalen kommune;2025-01-01;2025-12-31')
    const sent = await file.upload(body, cast.coordinator)
    expect(textOf(sent.body)).toContain(`Nye: 0. Endres: 0. Finnes fra før: ${before.length}.`)
    expect((await file.confirm(packedIn(sent.body), cast.coordinator)).statusCode).toBe(303)
    expect(await held()).toEqual(before)
  })

  test('with bad cells names each of them, and stores none of its rows', async () => {
    const answer = await upload(
      header,
      'God Grunn;observatør;;2026-01-01;',
      'Ola 13097248022;sjef;;31.02.2026;',
      'Uten Organisasjon;representant;;2026-01-01;',
      'Feil Organisasjon;representant;Turlaget;2026-01-01;',
      'Bak Fram;observatør;;2026-01-01;2025-01-01',
      'Uten Dag;observatør;;;',
      'Åse Øygard;representant;Dalen kommune;2026-06-01;',
      '13097248022;observatør;;2026-01-01;',
      'Skjult;13097248022;;2026-01-01;',
    )
    expect(answer.statusCode).toBe(422)
    expect(badCellsIn(answer.body)).toEqual([
      '3 navn',
      '3 rolle',
      '3 fra',
      '4 organisasjon',
      '5 organisasjon',
      '6 til',
      '7 fra',
      '8 rolle',
      '9 navn',
      '10 rolle',
    ])
    expect(textOf(answer.body)).toContain('fødselsnummer')
    expect(await held()).toEqual(before)
  })

  test('has no column for anything else', async () => {
    const answer = await upload('navn;rolle;fra;fødselsnummer', 'Ola;observatør;2026-01-01;13097248022')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toContain('13097248022')
    expect(await held()).toEqual(before)
  })
})

test('only those who keep the list import and export it, role by role', async () => {
  const value = { navn: 'Snik', rolle: 'observer', fra: localDate('2026-01-01') } as const
  const sheet = { rows: [{ line: 2, cells: {}, value }], bad: [], columns: new Set<string>() }
  const players = Object.entries(await everybody(db, cast))
  const stood = await held()
  for (const [role, player] of players) {
    if (['coordinator', 'leader', 'administrator'].includes(role)) continue
    const answers = [
      await site.get(paths.importPeople('fjordvik'), player),
      await site.get(paths.peopleFile('fjordvik'), player),
      await file.upload('navn;rolle;fra\r\nSnik;koordinator;2026-01-01', player),
    ]
    const isOutside = role === 'visitor' || role === 'neighbour'
    expect([role, ...answers.map(({ statusCode }) => statusCode)]).toEqual([
      role,
      ...Array(3).fill(isOutside ? 404 : 403),
    ])
    const store = importPeople({ cooperationId: cast.fjordvik.id, sender: null })
    const stored = player.write((tx) => store(tx, sheet))
    await expect(stored).rejects.toThrow(/row-level security/)
  }
  expect(await held()).toEqual(stood)
})

test('a file lets a new coordinator come in and the old ones go, the sender last of all', async () => {
  const none = [
    header,
    'Koordinator i Fjordvik;koordinator;;2020-01-01;2025-12-31',
    'Leder i Fjordvik;leder;;2020-01-01;2025-12-31',
    'Observatør i Fjordvik;observatør;;2020-01-01;2025-12-31',
  ]
  expect(badCellsIn((await upload(...none)).body)).toEqual(['2 til'])
  const preview = await upload(...none, 'Kari Nykoordinator;koordinator;;2026-01-01;')
  expect(textOf(preview.body)).toContain('Nye: 1. Endres: 3. Finnes fra før: 0.')
  expect((await file.confirm(packedIn(preview.body), cast.coordinator)).statusCode).toBe(303)
  expect(await heldBy('Koordinator i Fjordvik')).toMatchObject([{ during: { until: '2026-01-01' } }])
  expect((await upload(header, 'Snik;observatør;;2026-01-01;')).statusCode).toBe(404)
})
