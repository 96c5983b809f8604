import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { newId } from '../../platform/records/index.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { asLoader, fillRegister } from '../filled-register.examples.ts'
import { paths } from '../paths.ts'
import { registersRoutes } from '../routes.ts'
import { endPersonRole } from './end-person-role.ts'
import { roleById, rolesIn } from './person-role.sql.ts'
import { putPersonRole } from './put-person-role.ts'

let db: TestDatabase
let site: Site
let cast: Cast
let filled: Awaited<ReturnType<typeof fillRegister>>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  filled = await fillRegister(db, cast.fjordvik.id)
  site = await startSite(db, { slices: [registersRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const list = paths.people('fjordvik')

describe('the list of people', () => {
  test('is seen by those who take part and by administrators, and by nobody else', async () => {
    for (const player of [cast.coordinator, cast.observer, cast.administrator]) {
      expect(await player.read((tx) => rolesIn(tx, cast.fjordvik.id))).toHaveLength(4)
      const { statusCode, body } = await site.get(list, player)
      expect(statusCode).toBe(200)
      expect(body).toContain('Brukerrepresentant i Fjordvik')
    }
    for (const player of [cast.neighbourCoordinator, cast.visitor])
      expect(await player.read((tx) => rolesIn(tx, cast.fjordvik.id))).toEqual([])
    expect((await site.get(list, cast.seatHolder)).statusCode).toBe(403)
    expect((await site.get(list, cast.neighbourCoordinator)).statusCode).toBe(404)
    expect((await site.get(list)).statusCode).toBe(404)
  })

  test('shows a seat holder no more than the own role', async () => {
    const seen = await cast.seatHolder.read((tx) => rolesIn(tx, cast.fjordvik.id))
    expect(seen.map(({ name }) => name)).toEqual(['Brukerrepresentant i Fjordvik'])
  })

  test('sends a visitor of a published cooperation to the sign-in page, and shows no name', async () => {
    await asLoader(db, async (tx) => {
      await tx
        .updateTable('platform.cooperation')
        .set({ published: true })
        .where('slug', '=', 'nabolaget')
        .execute()
      await putPersonRole(tx, {
        cooperationId: cast.neighbour.id,
        name: 'Ola Ukjent',
        language: null,
        role: 'observer',
        organisationId: null,
        during: { from: localDate('2020-01-01'), until: null },
      })
    })
    const { statusCode, headers } = await site.get(paths.people('nabolaget'))
    expect(statusCode).toBe(303)
    expect(headers.location).toContain('/logg-inn')
  })
})

describe('giving a role', () => {
  const form = (more: Record<string, string> = {}) => ({
    personId: '',
    name: 'Reidun Representant',
    role: 'representative',
    organisationId: filled.dalen.organisationId,
    from: '1.1.2026',
    once: newId(),
    ...more,
  })

  test('adds the person and the part once', async () => {
    const sent = form()
    expect((await site.post(`${list}/ny`, sent, cast.coordinator)).statusCode).toBe(303)
    expect((await site.post(`${list}/ny`, sent, cast.coordinator)).statusCode).toBe(303)
    const held = (await cast.observer.read((tx) => rolesIn(tx, cast.fjordvik.id))).filter(
      ({ name }) => name === 'Reidun Representant',
    )
    expect(held).toMatchObject([{ role: 'representative', organisationId: filled.dalen.organisationId }])
    expect((await site.get(list, cast.observer)).body).toContain('Dalen kommune')
  })

  test.each([
    [{ organisationId: '' }, 'Velg organisasjonen som representanten handler for.'],
    [{ organisationId: newId() }, 'Organisasjonen er ikke med i samarbeidet.'],
    [
      { name: 'Reidun Representant', from: '1.6.2026' },
      'Personen har denne rollen i en del av perioden allerede.',
    ],
    [{ name: '' }, 'Skriv navnet.'],
    [{ name: 'Per 13097248022' }, 'fødselsnummer'],
    [{ role: 'administrator' }, 'Velg en rolle.'],
  ])('is refused with a sentence when it cannot be (%#)', async (more, sentence) => {
    const { statusCode, body } = await site.post(
      `${list}/ny`,
      form({ name: 'Noen Ny', ...more }),
      cast.coordinator,
    )
    expect(statusCode).toBe(422)
    expect(body).toContain(sentence)
  })

  test('cannot be done for somebody who has no part here, even with their id', async () => {
    const stranger = cast.neighbourCoordinator.personId
    const answer = await site.post(
      `${list}/ny`,
      form({ personId: stranger, name: '', role: 'observer' }),
      cast.coordinator,
    )
    expect(answer.statusCode).toBe(404)
  })

  test('is for editors and administrators', async () => {
    for (const player of [cast.observer, cast.seatHolder])
      expect((await site.post(`${list}/ny`, form(), player)).statusCode).toBe(403)
    const byAdministrator = form({ name: 'Lagt inn av administrator', role: 'observer', organisationId: '' })
    expect((await site.post(`${list}/ny`, byAdministrator, cast.administrator)).statusCode).toBe(303)
    for (const player of [cast.observer, cast.neighbourCoordinator, cast.visitor])
      await expect(
        player.write((tx) =>
          putPersonRole(tx, {
            cooperationId: cast.fjordvik.id,
            name: 'Snik',
            language: null,
            role: 'coordinator',
            organisationId: null,
            during: { from: localDate('2026-01-01'), until: null },
          }),
        ),
      ).rejects.toThrow(/row-level security/)
  })
})

describe('ending a role', () => {
  const roleOf = async (name: string) => {
    const held = await cast.coordinator.read((tx) => rolesIn(tx, cast.fjordvik.id))
    const found = held.find((each) => each.name === name)
    if (!found) throw new Error(`${name} has no role`)
    return found
  }

  test('keeps the person in the history', async () => {
    const { id, revision } = await roleOf('Observatør i Fjordvik')
    const address = paths.endRole('fjordvik', id)
    expect((await site.get(address, cast.coordinator)).body).toContain(
      'Avslutt rollen til Observatør i Fjordvik?',
    )
    const form = { last: '31.12.2099', revision: `${revision}` }
    expect((await site.post(address, form, cast.coordinator)).statusCode).toBe(303)
    expect((await site.post(address, form, cast.coordinator)).statusCode).toBe(422)
    const ended = await cast.coordinator.read((tx) => roleById(tx, cast.fjordvik.id, id))
    expect(ended?.during.until).toBe('2100-01-01')
  })

  test('does not leave the cooperation without anybody to run it', async () => {
    const leader = await roleOf('Leder i Fjordvik')
    const coordinator = await roleOf('Koordinator i Fjordvik')
    const end = (held: typeof leader) =>
      cast.coordinator.write((tx) =>
        endPersonRole(tx, {
          cooperationId: cast.fjordvik.id,
          id: held.id,
          revision: held.revision,
          until: localDate('2099-01-01'),
        }),
      )
    expect(await end(leader)).toMatchObject({ ok: true })
    expect(await end(coordinator)).toMatchObject({ code: 'last-coordinator' })
  })

  test("another cooperation's role is not there", async () => {
    const { id } = await roleOf('Koordinator i Fjordvik')
    expect((await site.get(paths.endRole('nabolaget', id), cast.neighbourCoordinator)).statusCode).toBe(404)
    for (const player of [cast.neighbourCoordinator, cast.visitor])
      expect(await player.read((tx) => roleById(tx, cast.fjordvik.id, id))).toBeUndefined()
  })
})
