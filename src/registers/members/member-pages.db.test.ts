import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { newId } from '../../platform/records/index.ts'
import { fillRegister } from '../filled-register.examples.ts'
import { paths } from '../paths.ts'
import { registersRoutes } from '../routes.ts'

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

const list = paths.members('fjordvik')
const described = (more: Record<string, string> = {}) => ({
  name: 'Brukarlaget',
  kind: 'user-organisation',
  organisationNumber: '',
  part: 'partner',
  from: '01.03.2017',
  once: newId(),
  ...more,
})

/** How many organisations the register holds under an address. */
const rowsOf = async (slug: string): Promise<number> => {
  const found = cast.visitor.read((tx) =>
    tx.selectFrom('registers.organisation').select('id').where('slug', '=', slug).execute(),
  )
  return (await found).length
}

describe('the list', () => {
  test('shows the coordinator everybody and the form, and others the list alone', async () => {
    const asCoordinator = await site.get(list, cast.coordinator)
    expect(asCoordinator.statusCode).toBe(200)
    for (const name of ['Fjordvik kommune', 'Øygrend kommune', '12\u00a0345', 'Ny organisasjon'])
      expect(asCoordinator.body).toContain(name)
    const asObserver = await site.get(list, cast.observer)
    expect(asObserver.body).toContain('Fjordvik kommune')
    expect(asObserver.body).not.toContain('Ny organisasjon')
  })

  test('is not there for a neighbour or a visitor of an unpublished cooperation', async () => {
    expect((await site.get(list, cast.neighbourCoordinator)).statusCode).toBe(404)
    expect((await site.get(list)).statusCode).toBe(404)
  })

  test('keeps the search in its links, and writes nothing that was typed as markup', async () => {
    const { body } = await site.get(
      `${list}?q=${encodeURIComponent('<b>kommune')}&vis=kommune`,
      cast.observer,
    )
    expect(body).not.toContain('<b>kommune')
    expect(body).toContain('q=%3Cb%3Ekommune')
  })

  test('passes over a cursor, an order and a filter that make no sense', async () => {
    const { statusCode, body } = await site.get(
      `${list}?etter=nonsens&foran=%00&sorter=-ingenting&vis=alt&dato=i+gar&q=%00`,
      cast.observer,
    )
    expect(statusCode).toBe(200)
    expect(body).toContain('Viser 4 av 4')
  })

  test('comes as a file that a spreadsheet opens, and as JSON', async () => {
    const csv = await site.get(`${paths.membersFile('fjordvik', 'csv')}?vis=kommune`, cast.observer)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body.split('\r\n')[0]).toBe(
      '\ufeffnavn;slag;organisasjonsnummer;kommunenummer;deltar_som;rolle;plass;med_fra;med_til;merknad;kilde;synlig_for',
    )
    expect(csv.body.split('\r\n')).toHaveLength(5)
    const json = await site.get(paths.membersFile('fjordvik', 'json'), cast.observer)
    expect(json.json().items).toHaveLength(4)
    expect((await site.get(paths.membersFile('fjordvik', 'csv'))).statusCode).toBe(404)
  })
})

describe('adding', () => {
  test('stores the organisation once, however often the form is sent', async () => {
    const form = described({ name: 'Dobbeltlaget' })
    const first = await site.post(`${list}/ny`, form, cast.coordinator)
    expect(first.statusCode).toBe(303)
    expect(first.headers.location).toMatch(/^\/fjordvik\/nettverk\/organisasjoner\/[0-9a-f-]{36}$/)
    const second = await site.post(`${list}/ny`, form, cast.coordinator)
    expect(second.headers.location).toBe(first.headers.location)
    expect(await rowsOf('dobbeltlaget')).toBe(1)
  })

  test('with mistakes comes back with everything that was typed, each mistake named, and nothing stored', async () => {
    const { statusCode, body } = await site.post(
      `${list}/ny`,
      described({ name: 'Feillaget', kind: '', organisationNumber: '912 345 679', from: '31.02.2017' }),
      cast.coordinator,
    )
    expect(statusCode).toBe(422)
    expect(body).toContain('<title>Feil: Organisasjoner')
    expect(body).toContain('Velg hva slags organisasjon det er.')
    expect(body).toContain('Det siste sifferet i organisasjonsnummeret stemmer ikke med de andre.')
    expect(body).toContain('Denne datoen finnes ikke i kalenderen.')
    expect(body).toContain('value="912 345 679"')
    expect(body).toContain('value="31.02.2017"')
    expect(await rowsOf('feillaget')).toBe(0)
  })

  test.each(['name', 'roleText'])('refuses an identity number in %s and marks the place', async (field) => {
    const { statusCode, body } = await site.post(
      `${list}/ny`,
      described({ name: 'Nummerlaget', [field]: 'Ring 130972 48022 i dag' }),
      cast.coordinator,
    )
    expect(statusCode).toBe(422)
    expect(body).toContain('fødselsnummer')
    if (field === 'name') expect(body).toContain('<mark>130972 48022</mark>')
    expect(await rowsOf('nummerlaget')).toBe(0)
  })

  test('says whose number it is', async () => {
    const { statusCode, body } = await site.post(
      `${list}/ny`,
      described({ organisationNumber: '123 456 785' }),
      cast.coordinator,
    )
    expect(statusCode).toBe(422)
    expect(body).toContain('Organisasjonsnummeret tilhører Fjordvik kommune.')
  })

  test('chooses from the register, and says when the organisation takes part already', async () => {
    const page = await site.get(`${list}/ny?q=dalen`, cast.coordinator)
    expect(page.body).toContain(`organisasjon=${filled.dalen.organisationId}`)
    const chosen = await site.get(`${list}/ny?organisasjon=${filled.dalen.organisationId}`, cast.coordinator)
    expect(chosen.body).toContain('Dalen kommune')
    const refused = await site.post(
      `${list}/ny`,
      { organisation: filled.dalen.organisationId, part: 'member', from: '1.1.2020', once: newId() },
      cast.coordinator,
    )
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Organisasjonen er med fra 1. mars 2017 allerede.')
  })

  test('is only for those who may edit', async () => {
    for (const player of [cast.observer, cast.seatHolder]) {
      expect((await site.post(`${list}/ny`, described(), player)).statusCode).toBe(403)
      expect((await site.get(`${list}/ny`, player)).statusCode).toBe(403)
    }
    expect((await site.post(`${list}/ny`, described(), cast.neighbourCoordinator)).statusCode).toBe(404)
    expect((await site.post(`${list}/ny`, described())).statusCode).toBe(404)
  })
})

describe('one organisation', () => {
  test('is told with names, numbers and inhabitants', async () => {
    const { statusCode, body } = await site.get(paths.member('fjordvik', filled.fjordvik.id), cast.observer)
    expect(statusCode).toBe(200)
    for (const text of ['Leder nettverket', 'fra 1. mars 2017', '9901', '12\u00a0345', 'Eksempeltall'])
      expect(body).toContain(text)
    expect(body).not.toContain('Avslutt')
  })

  test.each(['', '/endre', '/avslutt'])(
    "is not there below another cooperation's address, nor with a broken id (%s)",
    async (below) => {
      const elsewhere = `${paths.member('nabolaget', filled.fjordvik.id)}${below}`
      expect((await site.get(elsewhere, cast.neighbourCoordinator)).statusCode).toBe(404)
      expect((await site.get(`${list}/ikke-en-id${below}`, cast.coordinator)).statusCode).toBe(404)
      if (below === '') return
      const form = { part: 'member', position: '1', visibility: 'public', last: '1.1.2020', revision: '1' }
      expect((await site.post(elsewhere, form, cast.neighbourCoordinator)).statusCode).toBe(404)
    },
  )

  const particulars = {
    part: 'member',
    roleText: 'Vert',
    position: '3',
    from: '1.3.2017',
    last: '',
    visibility: 'public',
    note: 'Første linje\r\nAndre linje',
    source: 'Avtalen',
  }

  test('is changed, and a later form from the old revision gets both versions', async () => {
    const address = paths.changeMember('fjordvik', filled.oygrend.id)
    const saved = await site.post(address, { ...particulars, revision: '1' }, cast.coordinator)
    expect(saved.statusCode).toBe(303)
    const mine = { ...particulars, roleText: 'Min egen tekst', revision: '1' }
    const stale = await site.post(address, mine, cast.leader)
    expect(stale.statusCode).toBe(409)
    for (const text of [
      'Noen andre lagret før deg',
      'Koordinator i Fjordvik',
      'Vert',
      'Min egen tekst',
      'value="2"',
    ])
      expect(stale.body).toContain(text)
    const again = await site.post(address, { ...mine, revision: '2' }, cast.leader)
    expect(again.statusCode).toBe(303)
    const without = { ...particulars }
    expect((await site.post(address, without, cast.leader)).statusCode).toBe(409)
  })

  test('keeps what was typed when the period is turned round', async () => {
    const { statusCode, body } = await site.post(
      paths.changeMember('fjordvik', filled.dalen.id),
      { ...particulars, last: '28.02.2017', revision: '1' },
      cast.coordinator,
    )
    expect(statusCode).toBe(422)
    expect(body).toContain('Siste dag kan ikke være før første dag.')
    expect(body).toContain('Vert')
  })

  test('is ended after a confirmation, and stays with its last day', async () => {
    const address = paths.endMember('fjordvik', filled.hospital.id)
    const asked = await site.get(address, cast.coordinator)
    expect(asked.body).toContain('Skal Fjordvik sykehus HF gå ut av samarbeidet?')
    const ended = await site.post(address, { last: '31.12.2019', revision: '1' }, cast.coordinator)
    expect(ended.statusCode).toBe(303)
    const record = await site.get(paths.member('fjordvik', filled.hospital.id), cast.coordinator)
    expect(record.body).toContain('Siste dag i samarbeidet var 31. desember 2019.')
    expect((await site.get(`${list}?vis=avsluttet`, cast.observer)).body).toContain('31. desember 2019')
  })

  test('is not ended by a form made before somebody else changed it', async () => {
    const address = paths.endMember('fjordvik', filled.oygrend.id)
    const stale = await site.post(address, { last: '31.12.2019', revision: '1' }, cast.coordinator)
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('Noen andre lagret før deg')
  })
})
