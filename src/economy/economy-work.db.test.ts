import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BudgetScene, budgetScene } from '../../test/support/budget-scene.ts'
import { knutepunktMunicipalities } from '../../test/support/shared-costs.ts'
import { type Site, startSite } from '../../test/support/site.ts'
import { newId } from '../platform/records/index.ts'
import { localDate } from '../platform/time/local-date.model.ts'
import { versionById } from './keys/key-version.sql.ts'
import { economyRoutes } from './routes.ts'
import { scenariosOf } from './what-if/scenario.sql.ts'

let scene: BudgetScene
let site: Site

beforeAll(async () => {
  scene = await budgetScene()
  site = await startSite(scene.db, { slices: [economyRoutes], today: localDate('2018-03-01') })
})
afterAll(async () => {
  await site.stop()
  await scene.db.drop()
})

const of = (path: string) => `/fjordvik/okonomi${path}`
const budget = of('/budsjett/2018')

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  site.post(`${budget}${path}`, fields, scene.cast.coordinator)

/** The value of a hidden field on a page. */
async function hidden(path: string, name: string): Promise<string> {
  const { body } = await site.get(`${budget}${path}`, scene.cast.coordinator)
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
}

const rules = (parts: readonly (readonly [string, string])[]): Record<string, string> => ({
  title: 'Et beløp, resten etter folketall',
  ...Object.fromEntries(
    parts.flatMap(([how, size], index) => [
      [`parts.${index}.how`, how],
      [`parts.${index}.size`, size],
    ]),
  ),
  ...Object.fromEntries(
    knutepunktMunicipalities.flatMap(({ slug }, index) => [
      [`members.${index}.slug`, slug],
      [`members.${index}.role`, slug === 'kristiansand' ? 'exempt' : 'pays'],
      [`members.${index}.position`, `${10 - index}`],
      [`members.${index}.contribution`, ''],
    ]),
  ),
  step: '100',
  residual: 'member:iveland',
  populationYearsBefore: '1',
  'inferred.residual': 'on',
  note: '',
  source: '',
})

describe('from a new year to an adopted budget', () => {
  test('a draft is copied from the year before, with growth', async () => {
    const form = {
      year: '2018',
      copyOf: '2017',
      growth: '2,7',
      title: 'Budsjett 2018',
      purpose: '',
      source: '',
      note: '',
      visibility: 'cooperation',
      once: newId(),
    }
    const answer = await site.post(of('/budsjett/ny'), form, scene.cast.coordinator)
    expect(answer.headers.location).toBe(budget)
    const { body } = await site.get(budget, scene.cast.coordinator)
    expect(body.replaceAll('\u00a0', ' ')).toContain('975 650')
  })

  test('the same year again is refused at its field', async () => {
    const form = { year: '2018', title: 'Igjen', visibility: 'public', once: newId() }
    const answer = await site.post(of('/budsjett/ny'), form, scene.cast.coordinator)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#field-year"')
  })

  test.each([
    [
      'shares that do not add up',
      [
        ['flat', '50 %'],
        ['population', '40 %'],
      ],
      'Nå blir de 90,0',
    ],
    ['a share that is no share', [['flat', 'halvparten']], 'href="#field-parts.0.size"'],
    [
      'a rate beside a share',
      [
        ['flat', '100 %'],
        ['population-rate', '2'],
      ],
      'Bruk enten satser eller andeler',
    ],
    ['a measure without a name', [['measure', '100 %']], 'href="#field-parts.0.label"'],
    ['no parts at all', [['', '']], 'minst én del'],
  ] as const)('a key with %s is refused with a sentence', async (_what, parts, sentence) => {
    const before = await scene.budget(2018)
    const answer = await post('/nokkel', { ...rules(parts), revision: `${before.revision}` })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(await scene.budget(2018)).toEqual(before)
  })

  test('a good key becomes version 2, in the order that was typed', async () => {
    const { revision } = await scene.budget(2018)
    const parts = [
      ['fixed', '50 000'],
      ['population', '100 %'],
    ] as const
    const answer = await post('/nokkel', { ...rules(parts), revision: `${revision}` })
    expect(answer.headers.location).toBe(budget)
    const { versionId } = await scene.budget(2018)
    const version = await scene.cast.coordinator.read((tx) =>
      versionById(tx, scene.cast.fjordvik.id, versionId ?? ''),
    )
    expect(version).toMatchObject({ number: 2, step: 10_000n, inferred: ['residual'] })
    const ids = new Map(version?.members.map(({ organisationId, exempt }) => [organisationId, exempt]))
    expect([...ids.values()].filter(Boolean)).toHaveLength(1)
    const { shares } = await scene.cast.coordinator.read(async (tx) => {
      const { outcome } = await scene.sharing(tx, 2018)
      return outcome.ok ? outcome.value : { shares: [] }
    })
    expect(shares.map(({ name }) => name)[0]).toBe('Lillesand')
  })

  test('a key made from an old page is shown beside the one that is stored', async () => {
    const answer = await post('/nokkel', { ...rules([['flat', '1']]), revision: '1' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Fast beløp per deltaker')
    expect(answer.body).toContain('Likt på alle 1')
  })

  test('the proposal is adopted from the page that shows the final shares', async () => {
    await post('/foresla', { revision: `${(await scene.budget(2018)).revision}` })
    expect((await scene.budget(2018)).status).toBe('proposed')
    const fields = { revision: await hidden('/vedta', 'revision'), shown: await hidden('/vedta', 'shown') }
    const future = await post('/vedta', { ...fields, on: '2.3.2018' })
    expect(future.statusCode).toBe(422)
    const other = await post('/vedta', { ...fields, shown: '1014:1', on: '1.3.2018' })
    expect(other.statusCode).toBe(422)
    const answer = await post('/vedta', { ...fields, on: '1.3.2018' })
    expect(answer.headers.location).toBe(budget)
    expect(await scene.budget(2018)).toMatchObject({ status: 'adopted', adoptedOn: '2018-03-01' })
  })

  test('it is closed, not before it was adopted', async () => {
    const revision = `${(await scene.budget(2018)).revision}`
    expect((await post('/avslutt', { revision, on: '28.2.2018' })).statusCode).toBe(422)
    await post('/avslutt', { revision, on: '1.3.2018' })
    expect((await scene.budget(2018)).status).toBe('closed')
  })
})

describe('a question that is kept', () => {
  const scenarios = () => scene.cast.coordinator.read(async (tx) => scenariosOf(tx, await scene.budget(2018)))

  test('is stored with nothing but its own fields, also on an adopted budget', async () => {
    const query = 'm-iveland=ut&dato=2018-01-01&annet=1'
    const form = { title: 'Uten Iveland', text: '', query, once: newId() }
    const answer = await post('/hva-om/lagre', form)
    expect(answer.headers.location).toBe(`${budget}/hva-om?m-iveland=ut`)
    expect(await scenarios()).toMatchObject([{ title: 'Uten Iveland', query: 'm-iveland=ut' }])
  })

  test('needs a title of its own', async () => {
    const form = { title: 'Uten Iveland', text: '', query: 'm-iveland=ut', once: newId() }
    const answer = await post('/hva-om/lagre', form)
    expect(answer.statusCode).toBe(422)
  })

  test('can be taken away', async () => {
    const [kept] = await scenarios()
    await post(`/hva-om/${kept?.id}/fjern`, {})
    expect(await scenarios()).toEqual([])
  })
})
