import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCard, addLink, changes } from '../../../test/support/cards.ts'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { localDate } from '../time/local-date.model.ts'
import { newId, putCard, putDue } from './index.ts'
import { recordRoutes } from './routes.ts'

let db: TestDatabase
let site: Site
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  site = await startSite(db, { slices: [recordRoutes], today: localDate('2017-03-01') })
  const add = (card: Parameters<typeof addCard>[2]) => addCard(cast.coordinator, cast.fjordvik, card)
  const law = await add({
    title: 'Samhandlingsreformen',
    station: 'policy',
    path: 'foringer/samhandlingsreformen',
    summary: 'Rett behandling på rett sted.',
    source: 'St.meld. nr. 47 (2008–2009)',
  })
  const goal = await add({ title: 'Tidlig <hjelp>', path: 'strategi/tidlig-hjelp', language: 'nn' })
  await addLink(cast.coordinator, cast.fjordvik, [goal, law])
  await add({ title: 'Vedtak i rådet', station: 'networks', visibility: 'body', path: 'nettverk/vedtak' })
  await changes(cast.coordinator, cast.fjordvik, (tx) =>
    putDue(tx, {
      cooperationId: cast.fjordvik.id,
      id: newId(),
      recordId: goal,
      what: 'Legg fram status',
      onDate: localDate('2017-04-01'),
      visibility: 'cooperation',
    }),
  )
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

test('a station lists its cards with what they answer and what lacks follow-up', async () => {
  const { statusCode, body } = await site.get('/fjordvik/strategi', cast.observer)
  expect(statusCode).toBe(200)
  expect(body).toContain(
    '<a id="tidlig-hjelp" href="/fjordvik/strategi/tidlig-hjelp" lang="nn">Tidlig &lt;hjelp></a>',
  )
  expect(body).toContain('<a href="/fjordvik/foringer/samhandlingsreformen">Samhandlingsreformen</a>')
  expect(body).toContain('1 av 1 mål har ikke noe prosjekt.')
  expect(body).toContain('href="/fjordvik/strategi?mangler=ja"')
  expect((await site.get('/fjordvik/foringer?mangler=ja', cast.observer)).body).toContain('Alt er fulgt opp')
})

test('an empty station says what belongs there', async () => {
  const { body } = await site.get('/fjordvik/gevinster', cast.observer)
  expect(body).toContain('Her hører gevinstene hjemme')
})

test('a card that no slice has a page for has one at its own address', async () => {
  const { statusCode, body } = await site.get('/fjordvik/strategi/tidlig-hjelp', cast.observer)
  expect(statusCode).toBe(200)
  expect(body).toContain('Hvorfor finnes dette?')
  expect(body).toContain('Ingen prosjekter følger dette opp.')
  expect(body).toContain('1. april 2017')
  expect(body).toContain('Alle i samarbeidet')
  expect(body).not.toContain('/fjordvik/historikk')
  const asEditor = await site.get('/fjordvik/strategi/tidlig-hjelp', cast.coordinator)
  expect(asEditor.body).toContain('/fjordvik/historikk?om=')
})

test('a hidden card, and one of a neighbour, are not there', async () => {
  expect((await site.get('/fjordvik/nettverk/vedtak', cast.coordinator)).statusCode).toBe(200)
  expect((await site.get('/fjordvik/nettverk/vedtak', cast.observer)).statusCode).toBe(404)
  expect((await site.get('/fjordvik/strategi/tidlig-hjelp', cast.neighbourCoordinator)).statusCode).toBe(404)
  expect((await site.get('/fjordvik/strategi/finnes-ikke', cast.coordinator)).statusCode).toBe(404)
})

test('the calendar shows what comes, and what was', async () => {
  const coming = await site.get('/fjordvik/kalender', cast.observer)
  expect(coming.body).toContain('Legg fram status')
  const past = await site.get('/fjordvik/kalender?vis=tidligere', cast.observer)
  expect(past.body).toContain('Ingen registrerte datoer ligger før 1. mars 2017.')
  const later = await site.get('/fjordvik/kalender?vis=tidligere&dato=2017-05-01', cast.observer)
  expect(later.body).toContain('Ikke meldt gjort')
})

test('lists come as files', async () => {
  const station = await site.get('/fjordvik/strategi.csv', cast.observer)
  expect(station.headers['content-type']).toContain('text/csv')
  expect(station.body).toContain('Tidlig <hjelp>,,Samhandlingsreformen')
  const calendar = await site.get('/fjordvik/kalender.csv', cast.observer)
  expect(calendar.body.split('\r\n')[1]).toBe('2017-04-01,,Legg fram status,,,Tidlig <hjelp>')
})

test('the search page marks the words, proposes other spellings, and shows nothing typed as HTML', async () => {
  const found = await site.get('/sok?q=samhandlingsreform', cast.observer)
  expect(found.body).toContain('<mark>Samhandlingsreformen</mark>')
  expect(found.body).toContain('Ett treff')
  const misspelt = await site.get('/sok?q=samhandlingsrefomren&i=fjordvik', cast.observer)
  expect(misspelt.body).toContain(
    'Mente du <a href="/sok?q=samhandlingsreformen&amp;i=fjordvik">samhandlingsreformen</a>?',
  )
  const hostile = await site.get(`/sok?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(hostile.statusCode).toBe(200)
  expect(hostile.body).not.toContain('<script>alert')
  expect((await site.get('/sok')).body).toContain('Slik søker du')
  expect((await site.get('/sok?q=%00&q=2&etter=rart&stasjon=ukjent&i=ukjent')).statusCode).toBe(200)
})

test('each language has its words', async () => {
  const cookies = { 'accept-language': 'en' }
  expect((await site.get('/sok?q=finnesikke', cast.observer, cookies)).body).toContain(
    'Nothing found for “finnesikke”',
  )
  expect((await site.get('/fjordvik/strategi', cast.observer, { 'accept-language': 'nn' })).body).toContain(
    'Kva vi er samde om å oppnå.',
  )
})

test('the API gives the same, within rights, and refuses what makes no sense', async () => {
  const found = await site.api('GET /api/v1/search?q=samhandling', undefined, cast.observer)
  expect(found.json()).toEqual({
    items: [
      {
        kind: 'goal',
        title: 'Samhandlingsreformen',
        href: '/fjordvik/foringer/samhandlingsreformen',
        summary: 'Rett behandling på rett sted.',
        station: 'policy',
        language: 'nb',
        cooperation: { slug: 'fjordvik', name: 'Samarbeidet fjordvik' },
        match: 'exact',
      },
    ],
    next: null,
    meant: null,
  })
  expect((await site.api('GET /api/v1/search?q=samhandling')).json().items).toEqual([])
  const address = 'GET /api/v1/cooperations/fjordvik/records?station=strategy'
  expect((await site.api(address, undefined, cast.observer)).json().items).toMatchObject([
    { title: 'Tidlig <hjelp>', answers: [{ title: 'Samhandlingsreformen' }] },
  ])
  expect((await site.api(address)).statusCode).toBe(404)
  const dues = await site.api('GET /api/v1/cooperations/fjordvik/dues', undefined, cast.observer)
  expect(dues.json().items).toMatchObject([{ what: 'Legg fram status', date: '2017-04-01' }])
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'station=rart'])
    expect((await site.api(`GET /api/v1/search?q=a&${query}`)).statusCode, query).toBe(400)
  expect((await site.api('GET /api/v1/search?q=a&cooperation=fjordvik')).statusCode).toBe(404)
})

test('pages of the API follow each other to the end', async () => {
  await changes(cast.coordinator, cast.fjordvik, async (tx) => {
    for (let number = 1; number <= 12; number += 1)
      await putCard(tx, {
        cooperationId: cast.fjordvik.id,
        id: newId(),
        kind: 'report',
        station: 'reports',
        title: `Kvartalsrapport ${number}`,
        path: `rapporter/${number}`,
        visibility: 'cooperation',
      })
  })
  for (const list of ['search?q=kvartalsrapport', 'cooperations/fjordvik/records?station=reports']) {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const after: string = next && `&after=${encodeURIComponent(next)}`
      const page = await site.api(`GET /api/v1/${list}&limit=5${after}`, undefined, cast.leader)
      seen.push(...page.json().items.map(({ href }: { href: string }) => href))
      next = page.json().next
    }
    expect(new Set(seen).size, list).toBe(12)
    expect(seen, list).toHaveLength(12)
  }
})

test('every example is what its schema promises', () => {
  for (const route of recordRoutes.api)
    expect(route.answer.safeParse(route.example).error, route.url).toBeUndefined()
})
