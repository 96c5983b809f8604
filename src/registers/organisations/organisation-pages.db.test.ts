import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { newId } from '../../platform/records/index.ts'
import { fillRegister } from '../filled-register.examples.ts'
import { paths } from '../paths.ts'
import { registersRoutes } from '../routes.ts'
import { organisationRecordAnswer, organisationsAnswer } from './organisation-api.input.ts'

let db: TestDatabase
let site: Site
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await fillRegister(db, cast.fjordvik.id)
  site = await startSite(db, { slices: [registersRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const one = 'fjordvik-kommune'
const particulars = { kind: 'municipality', organisationNumber: '', languageForm: 'nb', from: '', last: '' }

test('anybody reads the register and its records, and takes it along as a file', async () => {
  const list = await site.get(`${paths.organisations}?vis=kommune&q=kommune&sorter=-nummer`)
  expect(list.statusCode).toBe(200)
  expect(list.body).toContain('Viser 3 av 3, sortert på nummer')
  const record = await site.get(paths.organisation(one))
  for (const text of ['Fjordvik kommune', '123\u00a0456\u00a0785', '9901', '12\u00a0345'])
    expect(record.body).toContain(text)
  expect((await site.get(paths.organisationsFile('csv'))).body).toContain(
    'Fjordvik kommune;kommune;123456785;9901',
  )
  expect((await site.get(paths.organisationsFile('json'))).json().items).toHaveLength(4)
  expect((await site.get(paths.organisation('finnes-ikke'))).statusCode).toBe(404)
})

test('only administrators come to the forms', async () => {
  const forms = [
    paths.newOrganisation,
    paths.changeOrganisation(one),
    paths.renameOrganisation(one),
    paths.endOrganisation(one),
  ]
  for (const form of forms) {
    expect((await site.get(form, cast.administrator)).statusCode).toBe(200)
    expect((await site.get(form, cast.coordinator)).statusCode).toBe(403)
    expect((await site.get(form)).statusCode).toBe(303)
    expect((await site.post(form, {}, cast.coordinator)).statusCode).toBe(403)
  }
})

test('a new organisation gets a readable address, once', async () => {
  const form = { ...particulars, name: 'Øygrend legevakt', kind: 'other', once: newId() }
  const added = await site.post(paths.newOrganisation, form, cast.administrator)
  expect(added.headers.location).toBe('/organisasjoner/oygrend-legevakt')
  expect((await site.post(paths.newOrganisation, form, cast.administrator)).headers.location).toBe(
    '/organisasjoner/oygrend-legevakt',
  )
})

test('a number that another has is refused beside its field', async () => {
  const { statusCode, body } = await site.post(
    paths.newOrganisation,
    { ...particulars, name: 'Noen andre', organisationNumber: '123456785', once: newId() },
    cast.administrator,
  )
  expect(statusCode).toBe(422)
  expect(body).toContain('Fjordvik kommune har dette organisasjonsnummeret fra før.')
})

test('a stale change gets both versions', async () => {
  const address = paths.changeOrganisation('dalen-kommune')
  expect((await site.post(address, { ...particulars, revision: '1' }, cast.administrator)).statusCode).toBe(
    303,
  )
  const stale = await site.post(
    address,
    { ...particulars, languageForm: 'nn', revision: '1' },
    cast.administrator,
  )
  expect(stale.statusCode).toBe(409)
  expect(stale.body).toContain('Bokmål')
  expect(stale.body).toContain('Nynorsk')
})

test('a new name begins later than the old one, and an end is the last day', async () => {
  const address = paths.renameOrganisation('oygrend-kommune')
  const name = { name: 'Øygrend herad', nameKind: 'official', from: '', revision: '1' }
  expect((await site.post(address, name, cast.administrator)).statusCode).toBe(422)
  expect((await site.post(address, { ...name, from: '1.1.2021' }, cast.administrator)).statusCode).toBe(303)
  const end = await site.post(
    paths.endOrganisation('oygrend-kommune'),
    { last: '31.12.2023', revision: '2' },
    cast.administrator,
  )
  expect(end.statusCode).toBe(303)
  const record = await site.get(paths.organisation('oygrend-kommune'))
  expect(record.body).toContain('Øygrend herad')
  expect(record.body).toContain('Siste dag var 31. desember 2023.')
})

test('the API gives the same, and takes changes from administrators with the revision they saw', async () => {
  const list = (await site.api('GET /api/v1/organisations?kind=municipality&limit=1')).json()
  expect(organisationsAnswer.parse(list)).toEqual(list)
  expect(list.items).toHaveLength(1)
  const rest = (
    await site.api(`GET /api/v1/organisations?kind=municipality&limit=1&after=${list.next}`)
  ).json()
  expect(rest.items).toHaveLength(1)
  const record = await site.api(`GET /api/v1/organisations/${one}`)
  expect(organisationRecordAnswer.parse(record.json())).toEqual(record.json())
  expect((await site.api('GET /api/v1/organisations/finnes-ikke')).statusCode).toBe(404)
  const body = {
    kind: 'municipality',
    organisationNumber: '123456785',
    languageForm: 'nn',
    from: null,
    until: null,
  }
  const change = `PUT /api/v1/organisations/${one}`
  const headers = { 'if-match': `"${record.json().revision}"` }
  expect((await site.api(change, body, cast.administrator)).statusCode).toBe(428)
  expect((await site.api(change, body, { ...cast.coordinator, headers })).statusCode).toBe(403)
  const changed = await site.api(change, body, { ...cast.administrator, headers })
  expect(changed.json()).toMatchObject({ languageForm: 'nn' })
  expect((await site.api(change, body, { ...cast.administrator, headers })).statusCode).toBe(412)
  const added = await site.api(
    'POST /api/v1/organisations',
    { name: 'Nytt lag', ...body, organisationNumber: null },
    cast.administrator,
  )
  expect(added.statusCode).toBe(201)
})
