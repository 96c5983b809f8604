import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OutlookScene, outlookScene } from '../../../test/support/outlook-scene.ts'
import { granted } from '../../../test/support/shared-costs.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { published } from '../../platform/privacy/made-up-numbers.examples.ts'
import { newId } from '../../platform/records/index.ts'
import { ENGINE_VERSION } from '../engine/version.model.ts'
import { outlookRoutes } from '../routes.ts'
import { saveScenario } from './stored/save-scenario.ts'
import { scenarioOf } from './stored/scenario.examples.ts'
import type { Scenario } from './stored/scenario.model.ts'
import { scenarioAt, scenariosOf } from './stored/scenario.sql.ts'

let scene: OutlookScene
let site: Site

beforeAll(async () => {
  scene = await outlookScene()
  site = await startSite(scene.db, { slices: [outlookRoutes] })
})
afterAll(async () => {
  await site.stop()
  await scene.stop()
})

const tenant = () => ({ ...scene.cast.fjordvik, language: 'nb' as const })
const save = async (title: string, parts: Partial<Scenario> = {}) =>
  granted(
    await scene.cast.coordinator.write((tx) => saveScenario(tx, tenant(), scenarioOf({ title, ...parts }))),
  )

/** The words of a page. */
const textOf = (html: string) =>
  html
    .replaceAll(/<script.*?<\/script>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')

const of = (path: string) => `/fjordvik/framtid${path}`

describe('the levers', () => {
  test('answer a question in the address without script', async () => {
    const answer = await site.get(of('/hva-om?teknologi=20&ar=2040'), scene.cast.observer)
    expect(answer.statusCode).toBe(200)
    const text = textOf(answer.body)
    expect(text).toMatch(/I 2040 (mangler|har) kommunene i Samarbeidet fjordvik/)
    expect(text).toContain('Tid spart med velferdsteknologi: 20 %')
    expect(text).toMatch(/Trolig verdi i 2040/)
    expect(text).toContain('grunnbildet')
    expect(answer.headers['content-security-policy']).toContain(`worker-src 'self'`)
  })

  test('of one municipality, of some, and without a cooperation', async () => {
    const { visitor } = scene.cast
    expect(textOf((await site.get('/framtid/kommune/9901/hva-om', visitor)).body)).toContain('Fjordvik')
    expect(textOf((await site.get('/framtid/hva-om?kommuner=9902,9903', visitor)).body)).toContain(
      'Dalen og Øygrend',
    )
    expect(textOf((await site.get('/apent/framtid/kommune/9903/hva-om', visitor)).body)).toContain('Øygrend')
    const nothing = await site.get('/framtid/hva-om', visitor)
    expect([nothing.statusCode, nothing.headers.location]).toEqual([303, '/framtid'])
  })

  test.each([
    ['teknologi=140', 'velferdsteknologi går fra 0 til 30 %.'],
    ['friskere=mye', 'Skriv et tall for'],
    ['kommuner=0301', 'Vi har ikke tall for kommunen 0301.'],
    ['kommuner=%3Cscript%3E', 'Vi har ikke tall for kommunen'],
  ])('refuse %s with a sentence', async (query, sentence) => {
    const answer = await site.get(`/apent/framtid/hva-om?${query}`)
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain(sentence)
    expect(answer.body).not.toContain('<script>"')
  })

  test('show no form for keeping to those who may not', async () => {
    expect((await site.get('/apent/framtid/hva-om')).body).not.toContain('name="title"')
    expect((await site.get(of('/hva-om'), scene.cast.observer)).body).not.toContain('name="title"')
    expect((await site.get(of('/hva-om'), scene.cast.leader)).body).toContain('name="title"')
  })
})

describe('the parameters for the browser', () => {
  test('are those of the municipalities asked for, at an address that never changes', async () => {
    const page = await site.get('/framtid/kommune/9902/hva-om')
    const address = /"parameters":"(\/framtid\/parametre\/[^"]+)"/.exec(page.body)?.[1] ?? ''
    const answer = await site.get(address)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.json().places.map(({ code }: { code: string }) => code)).toEqual(['9902'])
  })

  test.each(['/framtid/parametre/000000000000.json?kommuner=9901', '/framtid/parametre/tull.json'])(
    'are not there for %s',
    async (address) => {
      expect((await site.get(address)).statusCode).toBe(404)
    },
  )
})

const sent = (title: string, more: Readonly<Record<string, string>> = {}) => ({
  title,
  note: 'Fordi vi lurer.',
  visibility: 'cooperation',
  question: 'teknologi=20&ar=2040',
  once: newId(),
  ...more,
})

describe('keeping a question from its page', () => {
  const post = (fields: Readonly<Record<string, string>>, player = scene.cast.coordinator) =>
    site.post(of('/scenarioer/ny'), fields, player)

  test('calculates it and leads to the scenario', async () => {
    const answer = await post(sent('Fra skjema', { kommuner: '9901' }))
    expect([answer.statusCode, answer.headers.location]).toEqual([303, of('/scenarioer/fra-skjema')])
    const page = textOf((await site.get(of('/scenarioer/fra-skjema'), scene.cast.observer)).body)
    expect(page).toContain('Fra skjema')
    expect(page).toContain('velferdsteknologi: 20 % (grunnbildet 0)')
    expect(page).toContain('aldri endelig')
    expect(page).toContain(`100 beregninger, startverdi 1, regnemåte ${ENGINE_VERSION}`)
  })

  test('that is sent twice is one scenario', async () => {
    const form = sent('Bare én gang')
    const answers = [await post(form), await post(form)]
    expect(new Set(answers.map(({ headers }) => headers.location))).toEqual(
      new Set([of('/scenarioer/bare-en-gang')]),
    )
  })

  test.each([
    ['uten navn', { title: '' }, 'title'],
    ['med et fødselsnummer i navnet', { title: `Om ${published.fodselsnummer}` }, 'title'],
    ['med et fødselsnummer i begrunnelsen', { note: `Om ${published.fodselsnummer}` }, 'note'],
    ['med fem tusen og ett tegn', { note: 'a'.repeat(5_001) }, 'note'],
    ['med en leser som ikke finnes', { visibility: 'organisation' }, 'visibility'],
    ['med et tegn som snur teksten', { title: 'Sk\u202eurk' }, 'title'],
  ])('%s comes back with the field marked, and nothing is stored', async (_what, change, field) => {
    const before = await scene.cast.coordinator.read((tx) => scenariosOf(tx, scene.cast.fjordvik.id))
    const answer = await post(sent('Skal ikke lagres', change))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`href="#field-${field}"`)
    expect(await scene.cast.coordinator.read((tx) => scenariosOf(tx, scene.cast.fjordvik.id))).toEqual(before)
  })

  test('with a title that is taken or a lever out of range says so', async () => {
    await post(sent('Opptatt'))
    expect(textOf((await post(sent('Opptatt'))).body)).toContain(
      'Det finnes et scenario som heter «Opptatt».',
    )
    expect(textOf((await post(sent('Ute', { question: 'teknologi=99' }))).body)).toContain(
      'velferdsteknologi går fra 0 til 30 %.',
    )
  })

  test('is for editors', async () => {
    for (const player of [scene.cast.observer, scene.cast.neighbourCoordinator, scene.cast.seatHolder])
      expect((await post(sent('Nei'), player)).statusCode).toBeGreaterThanOrEqual(403)
  })

  test('writes what was typed as text, never as markup', async () => {
    const answer = await post(sent('<img src=x onerror=alert(1)>', { note: '"><script>alert(1)</script>' }))
    const page = await site.get(answer.headers.location ?? '', scene.cast.coordinator)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<img src=x')
    expect(page.body).not.toContain('<script>alert')
    const list = await site.get(of('/scenarioer'), scene.cast.coordinator)
    expect(list.body).not.toContain('<img src=x')
  })
})

describe('changing a scenario', () => {
  test('in words leaves the answer as it was, also when the figures have moved on', async () => {
    const { slug } = await save('Gammelt navn')
    const read = () => scene.cast.coordinator.read((tx) => scenarioAt(tx, scene.cast.fjordvik.id, slug))
    const before = await read()
    const form = { title: 'Nytt navn', note: '', visibility: 'cooperation', revision: '1' }
    const answer = await site.post(of(`/scenarioer/${slug}/endre`), form, scene.cast.coordinator)
    expect(answer.statusCode).toBe(303)
    expect(await read()).toMatchObject({
      title: 'Nytt navn',
      revision: 2,
      results: before?.results,
      made: before?.made,
    })
    const page = textOf((await site.get(of(`/scenarioer/${slug}`), scene.cast.observer)).body)
    expect(page).toContain('Tallgrunnlaget er et annet i dag')
  })

  test('in its levers calculates anew', async () => {
    const kept = await site.post(of('/scenarioer/ny'), sent('Spaker'), scene.cast.coordinator)
    const address = kept.headers.location ?? ''
    const page = await site.get(of('/hva-om?scenario=spaker&hjemme=30'), scene.cast.coordinator)
    expect(page.body).toContain('Endre «Spaker»')
    const form = { ...sent('Spaker'), question: 'hjemme=30&ar=2035', levers: 'ja', revision: '1' }
    expect((await site.post(`${address}/endre`, form, scene.cast.coordinator)).statusCode).toBe(303)
    const text = textOf((await site.get(address, scene.cast.coordinator)).body)
    expect(text).toContain('Hjem i stedet for institusjon')
    expect(text).toContain('Slik blir 2035')
    expect(text).not.toContain('velferdsteknologi: 20')
  })

  test('that another has changed shows both versions, and loses nothing', async () => {
    const { slug } = await save('Begge to')
    const address = of(`/scenarioer/${slug}/endre`)
    const form = (title: string) => ({ title, note: '', visibility: 'cooperation', revision: '1' })
    await site.post(address, form('Det andre skrev'), scene.cast.leader)
    const answer = await site.post(
      address,
      { ...form('Det jeg skrev'), question: 'teknologi=5', levers: 'ja' },
      scene.cast.coordinator,
    )
    expect(answer.statusCode).toBe(409)
    const text = textOf(answer.body)
    for (const words of ['Det andre skrev', 'Leder i Fjordvik', 'velferdsteknologi: 5'])
      expect(text).toContain(words)
    expect(answer.body).toContain('value="Det jeg skrev"')
    expect(answer.body).toContain('name="revision" value="2"')
    expect(answer.body).toContain('name="question" value="teknologi=5"')
  })

  test('is copied with its levers and another name', async () => {
    const { slug } = await save('Forelegg')
    const page = await site.get(of(`/kommune/9901/hva-om?teknologi=20&kopi=${slug}`), scene.cast.coordinator)
    expect(page.body).toContain('value="Kopi av Forelegg"')
    expect(page.body).toContain('name="question" value="teknologi=20"')
  })

  test('asks once more before it is removed', async () => {
    const { slug } = await save('Bort med den')
    const address = of(`/scenarioer/${slug}/fjern`)
    expect(textOf((await site.get(address, scene.cast.coordinator)).body)).toContain('Fjerne «Bort med den»?')
    expect((await site.get(address, scene.cast.observer)).statusCode).toBe(403)
    expect((await site.post(address, { revision: '7' }, scene.cast.coordinator)).statusCode).toBe(409)
    expect((await site.post(address, { revision: '1' }, scene.cast.coordinator)).statusCode).toBe(303)
    expect((await site.get(of(`/scenarioer/${slug}`), scene.cast.coordinator)).statusCode).toBe(404)
  })
})

describe('side by side', () => {
  test('two scenarios stand in a table, at an address that can be shared', async () => {
    const [one, two] = [await save('Den ene'), await save('Den andre', { year: 2027 })]
    const ticked = await site.get(
      of(`/scenarioer/sammenlign?s-${one.slug}=ja&s-${two.slug}=ja`),
      scene.cast.observer,
    )
    expect(ticked.headers.location).toBe(of(`/scenarioer/sammenlign?valg=${one.slug},${two.slug}`))
    const text = textOf((await site.get(ticked.headers.location ?? '', scene.cast.observer)).body)
    expect(text).toContain('2 scenarioer for 2028')
    expect(text).toContain('Den ene')
    expect(text).toContain('Den andre')
  })

  test('one alone, too many or a stranger’s is told in the list', async () => {
    const one = await save('Alene')
    for (const valg of [one.slug, '', `${one.slug},finnes-ikke`, 'a,b,c,d,e']) {
      const answer = await site.get(of(`/scenarioer/sammenlign?valg=${valg}`), scene.cast.observer)
      expect(answer.statusCode).toBe(422)
      expect(textOf(answer.body)).toMatch(/Kryss av (minst to|høyst 4)/)
    }
  })
})

// Last, since all the others count on the figures as they were.
test('a scenario tells the same when the figures have moved on, and says that they have', async () => {
  const kept = await site.post(of('/scenarioer/ny'), sent('Om et år'), scene.cast.coordinator)
  const address = kept.headers.location ?? ''
  const figures = async () => (await site.get(`${address}/tall.csv`, scene.cast.observer)).body
  const before = await figures()
  expect(textOf((await site.get(address, scene.cast.observer)).body)).not.toContain(
    'Tallgrunnlaget er et annet i dag',
  )
  scene.moveFiguresOn()
  expect(await figures()).toBe(before)
  expect(textOf((await site.get(address, scene.cast.observer)).body)).toContain(
    'Tallgrunnlaget er et annet i dag',
  )
})
