import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCooperation, type Cast, castOf, type Player, signIn } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import {
  addMembers,
  addMunicipalities,
  addTestBudget,
  granted,
  knutepunkt2017,
  knutepunktMunicipalities,
} from '../../../test/support/shared-costs.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { costSharesSchema } from '../cost-share.json.ts'
import { proofRoutes } from './routes.ts'

let db: TestDatabase
let cast: Cast
let site: Site
let openCoordinator: Player

const open = '/apent/okonomi/budsjett'
const hidden = '/fjordvik/okonomi/budsjett'

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  const apent = await addCooperation(db.owner, 'apent', { published: true })
  openCoordinator = await signIn(db, { name: 'Koordinator', cooperation: apent, role: 'coordinator' })
  const ids = await addMunicipalities(cast.administrator, knutepunktMunicipalities)
  await addMembers(openCoordinator, apent, [...ids.values()])
  await addMembers(cast.coordinator, cast.fjordvik, [...ids.values()])
  granted(await addTestBudget(openCoordinator, apent, knutepunkt2017))
  granted(await addTestBudget(cast.coordinator, cast.fjordvik, knutepunkt2017))
  const draft = { ...knutepunkt2017, status: 'draft', scenarios: [], visibility: 'cooperation' } as const
  const own = { ...draft, key: { ...draft.key, slug: 'egen', title: 'Egen' } }
  granted(await addTestBudget(openCoordinator, apent, { ...own, year: 2018 }))
  granted(await addTestBudget(openCoordinator, apent, { ...own, year: 2030 }))
  site = await startSite(db, { slices: [proofRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('a visitor reads why Vennesla pays 218 000 kroner', async () => {
  const answer = await site.get(`${open}/2017/bevis/vennesla`)
  expect(answer.statusCode).toBe(200)
  const text = textOf(answer.body)
  expect(text).toContain('Derfor betaler Vennesla 218 000 kroner')
  expect(text).toContain('79 166,67 + 138 620,79')
  expect(text).toContain('SSB, per 1. januar 2016.')
})

test("a municipality's number leads to the page with its name", async () => {
  const answer = await site.get(`${open}/2017/bevis/1014`)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${open}/2017/bevis/vennesla`])
})

test('an exempt member has a page that says what it gives instead', async () => {
  const text = textOf((await site.get(`${open}/2017/bevis/kristiansand`)).body)
  expect(text).toContain('Derfor betaler Kristiansand ingenting')
  expect(text).toContain('Bidrar med ledelse og koordinering i KOSS og RKG.')
})

test('a draft says that it is not adopted, and is counted by the figures of its own year', async () => {
  const text = textOf((await site.get(`${open}/2018/bevis/vennesla`, openCoordinator)).body)
  expect(text).toContain('Budsjettet er ikke vedtatt')
  expect(text).toContain('SSB, per 1. januar 2017.')
})

test('a draft whose figures are missing says which', async () => {
  const answer = await site.get(`${open}/2030/bevis/vennesla`, openCoordinator)
  expect(answer.statusCode).toBe(200)
  expect(textOf(answer.body)).toContain('Det er ikke regnet ut ennå hva Vennesla betaler')
})

test.each([
  '/2017/bevis/oslo',
  '/1999/bevis/vennesla',
  '/tull/bevis/vennesla',
  '/2018/bevis/vennesla',
  '/2018/andeler.json',
])('%s is not there for a visitor', async (path) => {
  expect((await site.get(open + path)).statusCode).toBe(404)
})

test.each(['/2017/bevis/vennesla', '/2017/andeler.json'])(
  "%s of a hidden cooperation is its own people's, and not there for others",
  async (path) => {
    const players = [cast.observer, cast.neighbourCoordinator, cast.visitor]
    const answers = await Promise.all(players.map((player) => site.get(hidden + path, player)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 404])
  },
)

test('the shares are there as a file', async () => {
  const file = await site.get(`${open}/2017/andeler.json`)
  expect(file.headers['content-disposition']).toBe('attachment; filename="apent-andeler-2017.json"')
  expect(costSharesSchema.parse(file.json()).total).toBe('950000.00')
})

test('the page is in the language that was asked for', async () => {
  const page = (language: string) =>
    site.get(`${open}/2017/bevis/vennesla`, undefined, { 'accept-language': language })
  expect(textOf((await page('nn')).body)).toContain('Difor betaler Vennesla 218 000 kroner')
  expect(textOf((await page('en')).body)).toContain('Why Vennesla pays 218,000 kroner')
})
