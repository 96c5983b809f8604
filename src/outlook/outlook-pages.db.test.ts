import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCooperation, signIn } from '../../test/support/cast.ts'
import type { TestDatabase } from '../../test/support/database.ts'
import { createExampleDatabase } from '../../test/support/example-database.ts'
import { type Site, startSite } from '../../test/support/site.ts'
import { makePictures, openStudio } from './data/make-pictures.ts'
import { openOutlook } from './data/outlook.ts'
import { readParameters } from './data/parameter-source.ts'
import type { Projector } from './data/projector.ts'
import { outlookRoutes } from './routes.ts'

let db: TestDatabase
let site: Site

/** Makes pictures at once, in the test's own thread. */
const atOnce: Projector = {
  async make({ file, standing, codes }, onPicture) {
    const { set } = await readParameters(file)
    for (const picture of makePictures(openStudio(set, standing), codes)) onPicture(picture)
  },
  gather: () => Promise.reject(new Error('nothing was imported')),
  stop: async () => undefined,
}

beforeAll(async () => {
  db = await createExampleDatabase()
  openOutlook({ projector: atOnce, draws: 30 })
  site = await startSite(db, { slices: [outlookRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

/** The words of a page. */
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const wordsAt = async (url: string) => textOf((await site.get(url)).body)

describe('the picture of a cooperation that is seen from before a merger', () => {
  const url = '/knutepunkt-sorlandet/framtid'

  test('is of the municipalities of today, and says so', async () => {
    const words = await wordsAt(url)
    expect(words).toMatch(
      /I 2040 har kommunene i Knutepunkt Sørlandet trolig \d,\d i yrkesaktiv alder for hver eldre, mot 3,9 i dag/,
    )
    expect(words).toContain('Samarbeidet er sett fra 1. mars 2017.')
    expect(words).toContain('Kristiansand, Søgne og Songdalen er i dag Kristiansand.')
    for (const name of ['Vennesla', 'Iveland', 'Birkenes', 'Lillesand']) expect(words).toContain(name)
  })

  test('gives every drawing its table, its files and its source', async () => {
    const { body } = await site.get(url)
    expect(body.match(/role="img"/g)?.length).toBeGreaterThanOrEqual(4)
    for (const indicator of ['supportRatio', 'dementia', 'careFte', 'fteGap', 'careCost', 'alder'])
      expect(body).toContain(`/knutepunkt-sorlandet/framtid/tall.csv?tall=${indicator}`)
    expect(textOf(body)).toContain('SSB, tabell 07459')
    expect(textOf(body)).toContain('startverdi 1')
  })

  test('shows the band, the year and the map year that were chosen, and ignores nonsense', async () => {
    const { body } = await site.get(`${url}?alder=67-79&ar=2045&demens=2020`)
    expect(body).toMatch(/aria-current="true"[^>]*>67–79 år/)
    expect(body).toContain('name="ar"')
    expect(textOf(body)).toContain('Demenskart 2020')
    expect((await site.get(`${url}?alder=%3Cscript%3E&ar=99999&demens=abc`)).statusCode).toBe(200)
  })

  test('lists what the cooperation has written about its future', async () => {
    expect(await wordsAt(url)).toContain('Flere eldre og mer sammensatt sykdom')
  })

  test('comes as files, of everything or of one figure', async () => {
    const csv = await site.get(`${url}/tall.csv?tall=dementia`)
    const [head, first] = csv.body.split('\r\n')
    expect(head).toBe('municipality,name,year,indicator,kind,mean,p10,p25,p50,p75,p90')
    expect(first).toMatch(/^4204\+4215\+4216\+4218\+4223,Knutepunkt Sørlandet,2005,dementia,counted,\d/)
    expect(csv.body).toMatch(/4223,Vennesla,2040,dementia,projected(,\d+(\.\d+)?){6}/)
    const json = (await site.get(`${url}/tall.json`)).json()
    expect(json).toMatchObject({ base: 2026, draws: 30, seed: 1 })
    expect(json.results.length).toBeGreaterThan(1000)
    expect((await site.get(`${url}/tall.csv?tall=alder`)).body).toMatch(/^year,age,men,women\r\n2026,0,\d/)
    expect((await site.get(`${url}/tall.csv?tall=finnes-ikke`)).statusCode).toBe(404)
  })
})

describe('a choice of municipalities', () => {
  test('by boxes leads to the picture of them together, which can be shared as an address', async () => {
    expect((await site.get('/framtid')).body).toContain('name="k4223"')
    const chosen = await site.get('/framtid?k4223=ja&k4204=ja')
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/framtid?kommuner=4204,4223'])
  })
})

describe('one municipality', () => {
  test('has a page below a cooperation and one of its own', async () => {
    for (const url of ['/framtid/kommune/4223', '/knutepunkt-sorlandet/framtid/kommune/4223'])
      expect(await wordsAt(url)).toContain('I 2040 har Vennesla trolig')
  })

  test('is found by its number from before the merger', async () => {
    const moved = await site.get('/framtid/kommune/1018')
    expect([moved.statusCode, moved.headers.location]).toEqual([303, '/framtid/kommune/4204'])
  })

  test('carries a caution when it is small', async () => {
    expect(await wordsAt('/framtid/kommune/4218')).toContain('Små tall svinger mye')
    expect(await wordsAt('/framtid/kommune/4204')).not.toContain('Små tall svinger mye')
  })

  test.each(['0301', '9999', 'abcd', '1-2'])('%s is not found', async (code) => {
    expect((await site.get(`/framtid/kommune/${code}`)).statusCode).toBe(404)
    expect((await site.get(`/framtid/kommune/${code}/tall.csv`)).statusCode).toBe(404)
  })
})

describe('any set of municipalities', () => {
  test('can be looked at together', async () => {
    expect(await wordsAt('/framtid?kommuner=4202,4203')).toContain('I 2040 har Grimstad og Arendal trolig')
  })

  test('may be asked for by old numbers', async () => {
    const moved = await site.get('/framtid?kommuner=1014,1018')
    expect(moved.headers.location).toBe('/framtid?kommuner=4204,4223')
  })

  test.each(['x', '4204,x', '0301', '4204,0301'])('%s is refused with a sentence', async (codes) => {
    const answer = await site.get(`/framtid?kommuner=${codes}`)
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('Vi fant ikke alle kommunene')
  })

  test('can be compared, sorted by what one chooses', async () => {
    const words = await wordsAt('/framtid/sammenlign?kommuner=4204,4218,4223&sorter=navn&retning=synkende')
    expect(words).toMatch(/får færrest i yrkesaktiv alder for hver eldre i 2040/)
    expect(words.indexOf('Vennesla')).toBeLessThan(words.lastIndexOf('Iveland'))
    const csv = (await site.get('/framtid/sammenlign.csv?kommuner=4204,4218')).body
    expect(csv).toMatch(/\r\n4204,Kristiansand,119\d+,/)
  })
})

describe('pages that explain', () => {
  test.each([
    ['hvor-god', 'Dette nådde vi ikke'],
    ['hvor-god', '90 år og over'],
    ['forutsetninger', 'Friskere aldring'],
    ['forutsetninger', 'Forekomst av demens etter alder og kjønn'],
    ['slik-leser-du', 'En framskriving er ikke en spådom'],
  ])('%s says "%s", for the installation and below a cooperation', async (page, sentence) => {
    expect(await wordsAt(`/framtid/${page}`)).toContain(sentence)
    expect(await wordsAt(`/knutepunkt-sorlandet/framtid/${page}`)).toContain(sentence)
  })
})

describe('a cooperation', () => {
  test('that is invented has invented figures, and says so', async () => {
    const words = await wordsAt('/fjordvik/framtid')
    expect(words).toContain('I 2040 har kommunene i Helsefellesskapet Fjordvik trolig')
    expect(words).toContain('Kommunene er oppdiktet.')
    expect(words).not.toContain('SSB, tabell 07459')
    expect(words).toContain('Nesten dobbelt så mange over 80 om tjue år')
    for (const page of ['/framtid', '/framtid/sammenlign'])
      expect(await wordsAt(page)).not.toContain('Øygrend')
  })

  test('without municipalities says what would stand there', async () => {
    const bare = await addCooperation(db.owner, 'uten-kommuner', { published: true })
    expect(await wordsAt(`/${bare.slug}/framtid`)).toContain('Ingen av medlemmene er en kommune')
    expect((await site.get(`/${bare.slug}/framtid/tall.csv`)).statusCode).toBe(404)
    expect((await site.get(`/${bare.slug}/framtid/sammenlign`)).statusCode).toBe(404)
  })

  test('that is not published is hidden from visitors and neighbours, on every address', async () => {
    const hidden = await addCooperation(db.owner, 'skjult')
    const inside = await signIn(db, { name: 'Innenfor', cooperation: hidden, role: 'observer' })
    for (const below of ['', '/sammenlign', '/hvor-god', '/kommune/4223', '/tall.csv'])
      expect((await site.get(`/skjult/framtid${below}`)).statusCode).toBe(404)
    expect((await site.get('/skjult/framtid', inside)).statusCode).toBe(200)
    expect((await site.get('/skjult/framtid/hvor-god', inside)).statusCode).toBe(200)
  })
})

describe('the interface for programs', () => {
  const api = (query: string) => site.get(`/api/v1/outlook?${query}`)

  test('answers rows with all that is needed to make them again', async () => {
    const answer = (await api('municipality=4223&from=2040&to=2041&indicator=supportRatio')).json()
    expect(answer).toMatchObject({ base: 2026, draws: 30, seed: 1, sources: expect.any(Array) })
    expect(answer.results).toMatchObject([
      { municipality: '4223', year: 2040, indicator: 'supportRatio' },
      { municipality: '4223', year: 2041, indicator: 'supportRatio' },
    ])
    expect(answer.results[0].p10).toBeLessThan(answer.results[0].p90)
  })

  test('adds several together, and maps old numbers', async () => {
    const { results } = (await api('municipality=1014,4215&from=2030&to=2030&indicator=population')).json()
    expect(results).toMatchObject([{ municipality: '4215+4223', year: 2030 }])
  })

  test.each([
    ['municipality=0301', 'outlook-unknown-municipality'],
    ['municipality=4223&indicator=x', 'outlook-unknown-indicator'],
    ['municipality=4223&from=1990', 'outlook-years'],
    ['municipality=4223&from=2045&to=2040', 'outlook-years'],
    ['municipality=vennesla', 'bad-request'],
    ['', 'bad-request'],
  ])('refuses %s as %s', async (query, code) => {
    const answer = await api(query)
    expect(answer.json().code).toBe(code)
    expect(answer.statusCode).toBe(code === 'bad-request' ? 400 : 422)
  })
})
