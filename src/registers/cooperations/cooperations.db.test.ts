import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf, signIn } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openBrowser } from '../../../test/support/form-browser.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { published } from '../../platform/privacy/made-up-numbers.examples.ts'
import { newId } from '../../platform/records/index.ts'
import { registersRoutes } from '../routes.ts'

let db: TestDatabase
let site: Site
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices: [registersRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const described = {
  name: 'Helsefellesskapet Fjordvik',
  purpose: 'Planlegge tjenester sammen.',
  language: 'nn',
  kind: 'health-community',
  foundedYear: '2019',
  published: 'on',
}

const stored = async (slug: string) => {
  const { rows } = await db.owner.query(
    `select name, purpose, language, kind, founded_year, published, pinned_date::text, revision
       from platform.cooperation where slug = $1`,
    [slug],
  )
  return rows
}

const entriesOf = async (slug: string) => {
  const { rows } = await db.owner.query<{ action: string }>(
    `select action from platform.audit_entry
      where subject_kind = 'cooperation'
        and subject_id = (select cooperation_id from platform.cooperation where slug = $1) order by number`,
    [slug],
  )
  return rows.map(({ action }) => action)
}

describe('the list', () => {
  test('shows everybody what they may know of, and no more', async () => {
    const seen = async (player?: { token: string }) => {
      const { body } = await site.get('/samarbeid', player)
      return ['fjordvik', 'nabolaget'].filter((slug) => body.includes(`Samarbeidet ${slug}`))
    }
    expect(await seen(cast.coordinator)).toEqual(['fjordvik'])
    expect(await seen(cast.neighbourCoordinator)).toEqual(['nabolaget'])
    expect(await seen(cast.administrator)).toEqual(['fjordvik', 'nabolaget'])
    expect(await seen()).toEqual([])
  })

  test('offers a new one to administrators, and changes to those who may change', async () => {
    const body = async (player?: { token: string }) => (await site.get('/samarbeid', player)).body
    expect(await body(cast.administrator)).toContain('href="/samarbeid/ny"')
    expect(await body(cast.administrator)).toContain('href="/nabolaget/endre"')
    expect(await body(cast.coordinator)).not.toContain('href="/samarbeid/ny"')
    expect(await body(cast.coordinator)).toContain('href="/fjordvik/endre"')
    expect(await body(cast.observer)).not.toContain('/endre"')
  })
})

describe('adding a cooperation', () => {
  test('an administrator adds one, with an address made from its name', async () => {
    const answer = await site.post('/samarbeid/ny', described, cast.administrator)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/helsefellesskapet-fjordvik')
    expect(await stored('helsefellesskapet-fjordvik')).toEqual([
      {
        name: 'Helsefellesskapet Fjordvik',
        purpose: 'Planlegge tjenester sammen.',
        language: 'nn',
        kind: 'health-community',
        founded_year: 2019,
        published: true,
        pinned_date: null,
        revision: 1,
      },
    ])
    expect(await entriesOf('helsefellesskapet-fjordvik')).toEqual(['add-cooperation'])
    expect((await site.get('/samarbeid')).body).toContain('Helsefellesskapet Fjordvik')
  })

  test('a form that is sent twice gives one cooperation and the same answer', async () => {
    const once = newId()
    const fields = { ...described, name: 'Trykket to ganger', once }
    const first = await site.post('/samarbeid/ny', fields, cast.administrator)
    const second = await site.post('/samarbeid/ny', fields, cast.administrator)
    expect([first.statusCode, second.statusCode]).toEqual([303, 303])
    expect(second.headers.location).toBe(first.headers.location)
    expect(await stored('trykket-to-ganger')).toHaveLength(1)
  })

  test.each([
    ['samarbeid', 'bruker Samsyn selv'],
    ['kommuner', 'bruker Samsyn selv'],
    ['API', 'små bokstaver'],
    ['fjordvik', 'et annet samarbeid har denne adressen'],
  ])('the address %s is refused, and what was typed is kept', async (slug, sentence) => {
    const answer = await site.post('/samarbeid/ny', { ...described, name: 'Ny', slug }, cast.administrator)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#field-slug"')
    expect(answer.body.toLowerCase()).toContain(sentence.toLowerCase())
    expect(answer.body).toContain('value="Ny"')
    expect(answer.body).toMatch(/<input[^>]*value="on"[^>]*checked/)
    expect((await db.owner.query(`select from platform.cooperation where name = 'Ny'`)).rowCount).toBe(0)
  })

  test('an empty name, an odd year and an identity number are each named', async () => {
    const fields = {
      ...described,
      name: ' ',
      foundedYear: 'i fjor',
      purpose: `Ring ${published.fodselsnummer}.`,
    }
    const { statusCode, body } = await site.post('/samarbeid/ny', fields, cast.administrator)
    expect(statusCode).toBe(422)
    for (const field of ['name', 'foundedYear', 'purpose']) expect(body).toContain(`href="#field-${field}"`)
  })
})

describe('changing what is said of a cooperation', () => {
  const change = { ...described, name: 'Fjordvik sammen', pinnedDate: '1. mars 2017' }

  test('the form opens with what is stored', async () => {
    const { statusCode, body } = await site.get('/fjordvik/endre', cast.coordinator)
    expect(statusCode).toBe(200)
    expect(body).toContain('value="Samarbeidet fjordvik"')
    expect(body).toContain('name="revision" value="1"')
  })

  test('the pinned date, whether it is open to everybody, and the rest are stored, with the history', async () => {
    const browser = openBrowser(site)
    for (const [name, value] of Object.entries(site.sessionCookie(cast.administrator)))
      (browser.cookies as Map<string, string>).set(name, value)
    await browser.open('/fjordvik/endre')
    const answer = await browser.send('/fjordvik/endre', change)
    expect(answer.headers.location).toBe('/fjordvik')
    expect(await stored('fjordvik')).toMatchObject([
      { name: 'Fjordvik sammen', published: true, pinned_date: '2017-03-01', language: 'nn', revision: 2 },
    ])
    expect(await entriesOf('fjordvik')).toEqual(['change-cooperation'])
  })

  test('the same again changes nothing', async () => {
    const answer = await site.post('/fjordvik/endre', { ...change, revision: '2' }, cast.coordinator)
    expect(answer.statusCode).toBe(303)
    expect(answer.cookies.map(({ value }) => value)).toContain('nothing-changed')
    expect(await stored('fjordvik')).toMatchObject([{ revision: 2 }])
  })

  test.each(['1', ''])(
    'from an older version (%j) both versions are shown and nothing is stored',
    async (revision) => {
      const mine = { ...change, name: 'Mitt navn', published: '', revision }
      const answer = await site.post('/fjordvik/endre', mine, cast.leader)
      expect(answer.statusCode).toBe(409)
      expect(answer.body).toContain('Noen andre lagret før deg')
      expect(answer.body).toContain('Fjordvik sammen')
      expect(answer.body).toContain('Mitt navn')
      expect(answer.body).toContain('name="revision" value="2"')
      expect(await stored('fjordvik')).toMatchObject([{ name: 'Fjordvik sammen', revision: 2 }])
    },
  )

  test('a date that does not exist is refused and the version seen is kept', async () => {
    const fields = { ...change, pinnedDate: '31.2.2017', revision: '2' }
    const { statusCode, body } = await site.post('/fjordvik/endre', fields, cast.coordinator)
    expect(statusCode).toBe(422)
    expect(body).toContain('href="#field-pinnedDate"')
    expect(body).toContain('name="revision" value="2"')
  })
})

describe('rights, role by role', () => {
  const everybody = async () => ({
    coordinator: cast.coordinator,
    leader: cast.leader,
    observer: cast.observer,
    'seat holder': cast.seatHolder,
    representative: await signIn(db, {
      name: 'Representant',
      cooperation: cast.fjordvik,
      role: 'representative',
      organisationId: newId(),
    }),
    neighbour: cast.neighbourCoordinator,
    administrator: cast.administrator,
    visitor: cast.visitor,
  })

  test('only administrators add a cooperation', async () => {
    for (const [role, player] of Object.entries(await everybody())) {
      const allowed = role === 'administrator'
      const shown = await site.get('/samarbeid/ny', player)
      const posted = await site.post('/samarbeid/ny', { ...described, name: `Fra ${role}` }, player)
      // A visitor is sent to the sign-in page.
      const refused = role === 'visitor' ? [303, 401] : [403, 403]
      expect([role, shown.statusCode, posted.statusCode]).toEqual(
        allowed ? [role, 200, 303] : [role, ...refused],
      )
    }
    const { rowCount } = await db.owner.query(`select from platform.cooperation where name like 'Fra %'`)
    expect(rowCount).toBe(1)
  })

  test('coordinator, leader and administrators change a cooperation', async () => {
    const before = await stored('fjordvik')
    for (const [role, player] of Object.entries(await everybody())) {
      const allowed = ['coordinator', 'leader', 'administrator'].includes(role)
      const shown = await site.get('/fjordvik/endre', player)
      const posted = await site.post('/fjordvik/endre', { ...described, revision: '1' }, player)
      const refused = role === 'visitor' ? [303, 401] : [403, 403]
      // Stale, and therefore refused after the rights were found good.
      expect([role, shown.statusCode, posted.statusCode]).toEqual(
        allowed ? [role, 200, 409] : [role, ...refused],
      )
    }
    expect(await stored('fjordvik')).toEqual(before)
  })

  test('a cooperation that one may not know of is not there', async () => {
    expect((await site.get('/nabolaget/endre', cast.coordinator)).statusCode).toBe(404)
    expect(
      (await site.post('/nabolaget/endre', { ...described, revision: '1' }, cast.coordinator)).statusCode,
    ).toBe(404)
  })
})
