import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OutlookScene, outlookScene } from '../../../../test/support/outlook-scene.ts'
import { type Site, startSite } from '../../../../test/support/site.ts'
import { published } from '../../../platform/privacy/made-up-numbers.examples.ts'
import { outlookRoutes } from '../../routes.ts'
import { SHOWN } from '../answer/figures.model.ts'
import { removedAnswer, scenarioAnswer, scenariosAnswer } from './scenario.json.ts'
import { jsonStatAnswer } from './scenario-json-stat.ts'

let scene: OutlookScene
let site: Site

const hidden = '/api/v1/cooperations/fjordvik/outlook/scenarios'
const open = '/api/v1/cooperations/apent/outlook/scenarios'

beforeAll(async () => {
  scene = await outlookScene()
  site = await startSite(scene.db, { slices: [outlookRoutes] })
})
afterAll(async () => {
  await site.stop()
  await scene.stop()
})

const body = (title: string, more: object = {}) => ({
  title,
  municipalities: ['9902', '9901'],
  levers: { welfareTechnology: 15, costGrowth: -0.5 },
  year: 2035,
  to: 2040,
  seed: 4,
  ...more,
})

const post = (title: string, more: object = {}, at = hidden) =>
  site.api(`POST ${at}`, body(title, more), at === open ? scene.openCoordinator : scene.cast.coordinator)

test('a scenario is calculated, kept, and answered as it is kept', async () => {
  const made = await post('Fra et program')
  expect(made.statusCode).toBe(201)
  expect(made.headers.location).toBe(`${hidden}/fra-et-program`)
  expect(made.headers.etag).toBe('"1"')
  const scenario = scenarioAnswer.parse(made.json())
  expect(scenario).toMatchObject({
    about: 'Fjordvik, Dalen',
    municipalities: [
      { code: '9901', name: 'Fjordvik' },
      { code: '9902', name: 'Dalen' },
    ],
    levers: { welfareTechnology: 15, costGrowth: -0.5 },
    seed: 4,
    draws: 100,
    from: 2026,
    to: 2040,
    engine: expect.any(String),
  })
  expect(scenario.results).toHaveLength(2 * 15 * SHOWN.length)
  expect((await site.get(made.headers.location ?? '', scene.cast.observer)).json()).toEqual(made.json())
})

test('the same question has the same answer', async () => {
  const [one, two] = [await post('En gang'), await post('En gang til')]
  expect(scenarioAnswer.parse(one.json()).results).toEqual(scenarioAnswer.parse(two.json()).results)
})

test('without municipalities it is about the cooperation’s own', async () => {
  const made = await post('Alle sammen', { municipalities: undefined, visibility: 'public' }, open)
  expect(scenarioAnswer.parse(made.json()).municipalities).toHaveLength(3)
})

test('visitors see what is public in a published cooperation, and nothing else', async () => {
  await post('Åpent for alle', { visibility: 'public' }, open)
  await post('Lukket', { visibility: 'cooperation' }, open)
  const listed = scenariosAnswer.parse((await site.get(open)).json()).items.map(({ title }) => title)
  expect(listed).toContain('Åpent for alle')
  expect(listed).not.toContain('Lukket')
  expect((await site.get(`${open}/lukket`)).statusCode).toBe(404)
  expect((await site.get(`${open}/lukket.json-stat`)).statusCode).toBe(404)
  expect((await site.get(`${open}/lukket.csv`)).statusCode).toBe(404)
  expect((await site.get(hidden)).statusCode).toBe(404)
  expect((await site.get(hidden, scene.cast.neighbourCoordinator)).statusCode).toBe(404)
  expect((await site.get(hidden, scene.cast.observer)).statusCode).toBe(200)
})

describe('as files', () => {
  test('it comes as JSON-stat 2 with a value for every place', async () => {
    await post('Til statistikk', { visibility: 'public' }, open)
    const answer = await site.get(`${open}/til-statistikk.json-stat`)
    const dataset = jsonStatAnswer.parse(answer.json())
    expect(dataset.value).toHaveLength(dataset.size.reduce((product, size) => product * size, 1))
    expect(dataset.dimension.year.category.index).toEqual(
      Array.from({ length: 15 }, (_, at) => `${2026 + at}`),
    )
    const rows = scenarioAnswer.parse((await site.get(`${open}/til-statistikk`)).json()).results
    const row = rows.find(
      ({ variant, indicator, year }) => variant === 'scenario' && indicator === 'dementia' && year === 2035,
    )
    const at = ((1 * SHOWN.length + SHOWN.indexOf('dementia')) * 15 + 9) * 6 + 3
    expect(dataset.value[at]).toBe(row?.p50)
  })

  test('it comes as CSV with the same rows', async () => {
    await post('Til regneark', { visibility: 'public' }, open)
    const answer = await site.get(`${open}/til-regneark.csv`)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = answer.body.trim().split('\r\n')
    expect(lines[0]).toBe('variant,year,indicator,mean,p10,p25,p50,p75,p90')
    expect(lines).toHaveLength(1 + 2 * 15 * SHOWN.length)
    expect((await site.get('/apent/framtid/scenarioer/til-regneark/tall.csv')).body).toBe(answer.body)
  })
})

describe('what makes no sense is refused with a code', () => {
  test.each([
    ['a lever out of range', { levers: { welfareTechnology: 140 } }, 'lever-out-of-range'],
    ['a lever that does not exist', { levers: { luck: 1 } }, 'invalid-input'],
    ['an unknown municipality', { municipalities: ['0301'] }, 'municipality-unknown'],
    ['no code at all', { municipalities: ['oslo'] }, 'invalid-input'],
    ['a horizon before the base year', { to: 2020, year: undefined }, 'outlook-year-out-of-range'],
    ['a year beyond the horizon', { year: 2055 }, 'outlook-year-out-of-range'],
    ['no draws', { draws: 0 }, 'invalid-input'],
    ['ten million draws', { draws: 10_000_000 }, 'invalid-input'],
    ['an identity number', { note: `Gjelder ${published.fodselsnummer}` }, 'identity-number'],
    ['no title', { title: '' }, 'invalid-input'],
  ])('%s', async (_what, more, code) => {
    const answer = await post('Skal ikke lagres', more)
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
    expect(answer.json().title).not.toBe(code)
    expect((await site.get(`${hidden}/skal-ikke-lagres`, scene.cast.coordinator)).statusCode).toBe(404)
  })

  test('a title that is taken', async () => {
    await post('Opptatt')
    expect((await post('Opptatt')).json()).toMatchObject({ code: 'outlook-scenario-title-taken' })
  })
})

describe('changing and removing', () => {
  const as = (revision: string, player = scene.cast.coordinator) => ({
    ...player,
    headers: { 'if-match': `"${revision}"` },
  })

  test('needs the revision that was seen, and tells a stale one what stands there now', async () => {
    await post('Skal endres')
    const address = `${hidden}/skal-endres`
    const change = body('Er endret', { levers: { homeInstead: 30 } })
    expect((await site.api(`PUT ${address}`, change, scene.cast.coordinator)).statusCode).toBe(428)
    const changed = await site.api(`PUT ${address}`, change, as('1'))
    expect([changed.statusCode, changed.headers.etag]).toEqual([200, '"2"'])
    expect(scenarioAnswer.parse(changed.json())).toMatchObject({
      title: 'Er endret',
      levers: { homeInstead: 30 },
    })
    const stale = await site.api(`PUT ${address}`, body('For sent'), as('1'))
    expect([stale.statusCode, stale.json().details]).toEqual([
      412,
      { title: 'Er endret', note: '', visibility: 'cooperation', revision: '2' },
    ])
    expect((await site.api(`DELETE ${address}`, undefined, as('1'))).statusCode).toBe(412)
    const removed = await site.api(`DELETE ${address}`, undefined, as('2'))
    expect(removedAnswer.parse(removed.json())).toEqual({ slug: 'skal-endres' })
    expect((await site.get(address, scene.cast.coordinator)).statusCode).toBe(404)
  })

  test('is for editors of the cooperation alone', async () => {
    await post('Urørlig')
    const address = `${hidden}/urorlig`
    const { observer, neighbourCoordinator, visitor } = scene.cast
    for (const player of [observer, neighbourCoordinator, visitor]) {
      const answers = [
        await site.api(`POST ${hidden}`, body('Innbrudd'), player),
        await site.api(`PUT ${address}`, body('Innbrudd'), as('1', player)),
        await site.api(`DELETE ${address}`, undefined, as('1', player)),
      ]
      for (const { statusCode } of answers) expect([401, 403, 404]).toContain(statusCode)
    }
    expect((await site.get(address, observer)).json().title).toBe('Urørlig')
  })
})
