import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCooperation, signIn } from '../../test/support/cast.ts'
import type { TestDatabase } from '../../test/support/database.ts'
import { createExampleDatabase, exampleDay } from '../../test/support/example-database.ts'
import { type Site, startSite } from '../../test/support/site.ts'
import { platformRoutes } from '../platform/routes.ts'
import { cooperationAnswer, cooperationsAnswer } from './api/cooperation.json.ts'
import { reportsRoutes } from './routes.ts'

const slices = [platformRoutes, reportsRoutes]

let db: TestDatabase
let site: Site

beforeAll(async () => {
  db = await createExampleDatabase()
  site = await startSite(db, { slices, demonstration: true, today: exampleDay })
  await addCooperation(db.owner, 'hemmelig', { name: 'Hemmelig samarbeid' })
  await addCooperation(db.owner, 'nytt', { name: 'Nytt samarbeid', published: true })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

type Reader = { readonly token: string }

/** What a page says, without its markup. */
async function read(url: string, reader?: Reader, headers: Record<string, string> = {}): Promise<string> {
  const answer = await site.get(url, reader, headers)
  expect(answer.statusCode).toBe(200)
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(answer.body) ?? []
  return main
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

const linksOn = async (url: string, reader?: Reader): Promise<string[]> =>
  [...(await site.get(url, reader)).body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)

/** One of the invented people, signed in as anybody may while the demonstration is on. */
async function act(name: string): Promise<Reader> {
  const { rows } = await db.owner.query('select id from platform.demonstration_people() where name = $1', [
    name,
  ])
  const answer = await site.post('/logg-inn/demonstrasjon', { person: rows[0].id })
  return { token: answer.cookies.find((cookie) => cookie.name === 'samsyn')?.value ?? '' }
}

describe('the installation’s front page', () => {
  test('tells a newcomer what this is and leads straight to who pays what', async () => {
    const text = await read('/')
    expect(text).toContain('Kommuner og sykehus som må samarbeide om helse og omsorg')
    expect(text).toMatch(/Knutepunkt Sørlandet .*7 .*137 475 .*950 000 kr.*Helsefellesskapet Fjordvik/)
    expect(text).toContain('Der noe ikke er fulgt opp, er den brutt.')
    expect(await linksOn('/')).toContain('/knutepunkt-sorlandet/okonomi/budsjett/2017')
  })

  test('offers the invented people while the demonstration is on, and only then', async () => {
    expect(await read('/')).toContain('Logg inn som Kari Koordinator')
    const closed = await startSite(db, { slices, today: exampleDay })
    expect((await closed.get('/')).body).not.toContain('Kari Koordinator')
    await closed.stop()
  })

  test('shows what is published, and to those who take part what is not', async () => {
    expect(await read('/')).not.toContain('Hemmelig')
    const cooperation = { id: await idOf('hemmelig'), slug: 'hemmelig' }
    const insider = await signIn(db, { name: 'En deltaker', cooperation, role: 'observer' })
    expect(await read('/', insider)).toContain('Hemmelig samarbeid')
  })
})

const idOf = async (slug: string): Promise<string> =>
  (await db.owner.query('select cooperation_id as id from platform.cooperation where slug = $1', [slug]))
    .rows[0].id

describe('the front page of Knutepunkt Sørlandet', () => {
  const url = '/knutepunkt-sorlandet'

  test('shows a visitor the published shares, the thread and the members', async () => {
    const text = await read(url)
    expect(text).toMatch(
      /Vennesla 218 000 .*Iveland 92 000 .*Søgne 188 500 .*Songdalen 141 500 .*Birkenes 129 000 .*Lillesand 181 000 .*Sum 950 000 /,
    )
    expect(text).toContain('Kristiansand Bidrar med ledelse og koordinering i KOSS og RKG.')
    expect(text).toContain('innbyggere 1. januar 2016')
    expect(text).toMatch(/Strategi 14 .*Brudd\. 7 av 14 mål har ikke noe prosjekt\. Se målene/)
    expect(text).toContain('31.12.2017 OSS avgjør hvilke områder som beholder et fagutvalg')
    expect(text).toMatch(/Kristiansand 1001 88 447 .*Sørlandet sykehus HF Deltar i alle utvalg/)
    expect(text).toContain('vist slik det sto 1. mars 2017')
    expect(text).not.toContain('Dette må du gjøre')
  })

  test('can be seen from another day: before the budget, and after the municipal reform', async () => {
    const before = await read(`${url}?dato=2016-06-01`)
    expect(before).not.toContain('Hvem betaler hva')
    expect(before).toContain('137 475')
    const after = await read(`${url}?dato=2021-01-01`)
    expect(after).toMatch(/kommuner 5 /)
    expect(after).not.toMatch(/Søgne 1018/)
  })

  test('speaks nynorsk and English, with the content in its own language', async () => {
    expect(await read(url, undefined, { 'accept-language': 'nn' })).toContain('Kven betaler kva i 2017')
    const english = await site.get(url, undefined, { 'accept-language': 'en' })
    expect(english.body).toContain('Who pays what in 2017')
    expect(english.body).toContain('<span lang="nb">Sju kommuner på Sørlandet')
  })
})

describe('the front page of Fjordvik', () => {
  const hidden = [/2027/, /Notat/, /Dette må du gjøre/]

  test('hides the draft for next year from visitors and from a neighbour', async () => {
    const cooperation = { id: await idOf('nytt'), slug: 'nytt' }
    const neighbour = await signIn(db, { name: 'Nabo', cooperation, role: 'coordinator' })
    for (const reader of [undefined, neighbour]) {
      const text = await read('/fjordvik', reader)
      expect(text).toMatch(/Hvem betaler hva i 2026 .*Sum 1 165 000 /)
      for (const secret of hidden) expect(text).not.toMatch(secret)
      expect(text).toMatch(/Økonomi 2 /)
    }
  })

  test('tells the coordinator what to do, drafts included', async () => {
    const kari = await act('Kari Koordinator')
    const text = await read('/fjordvik', kari)
    expect(text).toMatch(
      /Dette må du gjøre .*Send ut sakspapirene til strategisk samarbeidsutvalg 7\.3\.2026 .*Gjør ferdig utkastet til budsjett Ingen frist Samarbeidet i 2027/,
    )
    expect(text).toMatch(/Økonomi 3 /)
    expect(text).toMatch(/Hvem betaler hva i 2026 /)
  })

  test('counts a date that has passed among what is to be done', async () => {
    const kari = await act('Kari Koordinator')
    const text = await read('/fjordvik?dato=2026-03-09', kari)
    expect(text).toContain('Frist ute: Sakspapirer til strategisk samarbeidsutvalg sendes ut')
  })

  test('gives a representative own tasks only, and an observer none', async () => {
    const dagny = await read('/fjordvik', await act('Dagny frå Dalen'))
    expect(dagny).toMatch(/Dette må du gjere .*Sei kva Dalen meiner/)
    expect(dagny).not.toContain('Gjer ferdig utkastet')
    expect(await read('/fjordvik', await act('Odd Observatør'))).not.toContain('Dette må du gjøre')
  })

  test('hides it from a seat holder too, who sees what is published', async () => {
    const text = await read('/fjordvik', await act('Brita Brukerrepresentant'))
    for (const secret of hidden) expect(text).not.toMatch(secret)
  })
})

test('a cooperation without anything in it has a front page all the same', async () => {
  const text = await read('/nytt')
  expect(text).toContain('Ingen medlemmer er registrert.')
  expect(text).not.toContain('Hvem betaler hva')
  expect(await read('/nytt/om')).toContain('Ingen kilder er oppgitt.')
})

test('the page about an example tells how it was made, what is inferred, and its sources', async () => {
  const text = await read('/knutepunkt-sorlandet/om')
  expect(text).toContain('Eksempelet er laget av åpne kilder')
  expect(text).toMatch(
    /hvilken dato folketallet er fra hvordan beløpene er rundet av hvem som tar det avrundingen/,
  )
  expect(text).toContain('SSB, tabell 07459, CC BY 4.0')
  expect(await linksOn('/knutepunkt-sorlandet/om')).toContain('/knutepunkt-sorlandet?dato=2026-03-02')
  expect(await read('/fjordvik/om')).toContain('Fjordvik finnes ikke.')
})

test('open data lists the files, a draft only to those who may see it', async () => {
  const draft = '/fjordvik/okonomi/budsjett/2027/andeler.csv'
  const links = await linksOn('/fjordvik/apne-data')
  expect(links).toContain('/fjordvik/okonomi/budsjett/2026/andeler.csv')
  expect(links).toContain('/api/v1/cooperations/fjordvik/records?station=strategy')
  expect(links).not.toContain(draft)
  expect(await linksOn('/fjordvik/apne-data', await act('Leif Leder'))).toContain(draft)
})

describe('the interface for programs', () => {
  test('lists the cooperations that one may see, a page at a time', async () => {
    const all = cooperationsAnswer.parse((await site.api('GET /api/v1/cooperations')).json())
    expect(all.items.map(({ slug }) => slug)).toEqual(['knutepunkt-sorlandet', 'nytt', 'fjordvik'])
    expect(all.next).toBeNull()
    const first = (await site.api('GET /api/v1/cooperations?limit=2')).json()
    expect(first.next).toBe('nytt')
    const second = (await site.api(`GET /api/v1/cooperations?limit=2&after=${first.next}`)).json()
    expect(second.items.map(({ slug }: { slug: string }) => slug)).toEqual(['fjordvik'])
    expect(second.next).toBeNull()
  })

  test('tells of one with its key figures, as of its own date or another', async () => {
    const answer = await site.api('GET /api/v1/cooperations/knutepunkt-sorlandet')
    const body = cooperationAnswer.parse(answer.json())
    expect(body).toMatchObject({
      members: 7,
      parties: 4,
      date: '2017-03-01',
      inhabitants: { persons: 137_475, date: '2016-01-01' },
      budget: { year: 2017, total: '950000.00', status: 'adopted' },
    })
    expect(answer.headers.etag).toBe('"1"')
    const earlier = (await site.api('GET /api/v1/cooperations/knutepunkt-sorlandet?dato=2015-06-01')).json()
    expect(earlier).toMatchObject({ budget: null, inhabitants: { date: '2015-01-01' } })
  })
})

test('what is not published is not there, whatever address is tried', async () => {
  for (const url of ['/hemmelig', '/hemmelig/om', '/hemmelig/apne-data', '/api/v1/cooperations/hemmelig'])
    expect((await site.get(url)).statusCode).toBe(404)
})
