import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
import { published } from '../../platform/privacy/made-up-numbers.examples.ts'
import { knutepunkt2017 as knutepunktCost } from '../cost-share.examples.ts'
import { costSharesJson, costSharesSchema } from '../cost-share.json.ts'
import { shareCost } from '../cost-share.model.ts'
import { proofSchema } from '../proof/proof.json.ts'
import { budgetAnswer, budgetsAnswer, lineAnswer } from './budget.json.ts'
import { apiRoutes } from './routes.ts'
import { whatIfAnswer } from './what-if.json.ts'

let db: TestDatabase
let cast: Cast
let site: Site
let openCoordinator: Player

/** The published cooperation whose budget for 2017 everybody sees; the one for 2018 is its own. */
const open = '/api/v1/cooperations/apent/budgets'
/** A cooperation that is not published. */
const hidden = '/api/v1/cooperations/fjordvik/budgets'

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  const apent = await addCooperation(db.owner, 'apent', { published: true })
  openCoordinator = await signIn(db, { name: 'Koordinator', cooperation: apent, role: 'coordinator' })
  const ids = await addMunicipalities(cast.administrator, knutepunktMunicipalities)
  await addMembers(openCoordinator, apent, [...ids.values()])
  await addMembers(cast.coordinator, cast.fjordvik, [...ids.values()])
  granted(await addTestBudget(openCoordinator, apent, knutepunkt2017))
  const own = {
    ...knutepunkt2017,
    year: 2018,
    title: 'Utkast',
    status: 'draft',
    visibility: 'cooperation',
  } as const
  granted(
    await addTestBudget(openCoordinator, apent, { ...own, key: { ...own.key, slug: 'egen' }, scenarios: [] }),
  )
  granted(await addTestBudget(cast.coordinator, cast.fjordvik, knutepunkt2017))
  site = await startSite(db, { slices: [apiRoutes] })
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const fresh = { year: 2030, title: 'Nytt år', visibility: 'public' }
const rent = { kind: 'expense', text: 'Husleie', amount: '1000.50' }

describe('reading', () => {
  test('the shares of 2017 are answered without sign-in, as the command line writes them', async () => {
    const answer = await site.get(`${open}/2017/shares`)
    expect(answer.statusCode).toBe(200)
    expect(costSharesSchema.parse(answer.json())).toEqual(costSharesJson(granted(shareCost(knutepunktCost))))
  })

  test('a budget tells its lines, its key and where the figures come from', async () => {
    const answer = await site.get(`${open}/2017`)
    expect(budgetAnswer.parse(answer.json())).toMatchObject({
      status: 'adopted',
      lines: [{ amount: '950000.00' }],
      key: {
        components: [{ basis: 'flat' }, { basis: 'population' }],
        rounding: { step: '500.00', residual: 'last' },
      },
      population: { date: '2016-01-01', source: 'SSB' },
      notShared: null,
    })
    expect(answer.headers.etag).toMatch(/^"\d+"$/)
  })

  test('a proof tells every step', async () => {
    const answer = await site.get(`${open}/2017/shares/vennesla`)
    expect(proofSchema.parse(answer.json())).toMatchObject({
      steps: [
        { keys: ['475000', '÷', '6', '='], amount: '79166.67' },
        { keys: ['475000', '×', '14308', '÷', '49028', '='], amount: '138620.79' },
      ],
      sumOfShown: '217787.46',
      exact: '217787.45',
      rounding: { below: '217500.00', above: '218000.00', by: '212.55' },
      residual: { rule: 'last', amount: '0.00' },
      pays: '218000.00',
    })
  })

  test('an exempt member has a proof without steps, a stranger none', async () => {
    expect((await site.get(`${open}/2017/shares/kristiansand`)).json()).toMatchObject({
      steps: [],
      pays: '0.00',
    })
    expect((await site.get(`${open}/2017/shares/oslo`)).statusCode).toBe(404)
  })

  test('a question is answered by the parameters of the what-if page', async () => {
    const answer = await site.get(
      `${open}/2017/what-if?m-sogne=sammen&m-songdalen=sammen&m-kristiansand=sammen`,
    )
    const { comparison, adopted } = whatIfAnswer.parse(answer.json())
    expect(adopted.total).toBe('950000.00')
    expect(comparison.rows.find(({ id }) => id === '1001')).toMatchObject({
      fate: 'merges',
      adopted: '330000.00',
    })
  })

  test('a question that makes no sense is refused with its parameter', async () => {
    const answer = await site.get(`${open}/2017/what-if?m-sogne=sammen`)
    expect([answer.statusCode, answer.json()]).toEqual([
      422,
      {
        type: 'urn:samsyn:refusal:merger-needs-two',
        title: 'Spørsmålet kan ikke besvares slik det er stilt',
        status: 422,
        code: 'merger-needs-two',
        details: { field: 'm-sogne' },
      },
    ])
  })

  test.each(['', '/2017/shares', '/2017/shares/vennesla', '/2017/what-if', '/2017'])(
    'a hidden cooperation tells %s to its own, and to nobody else that it is there',
    async (path) => {
      const players = [cast.observer, cast.neighbourCoordinator, cast.visitor]
      const answers = await Promise.all(players.map((player) => site.get(hidden + path, player)))
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 404])
    },
  )

  test.each(['/2018', '/2018/shares', '/2018/shares/vennesla', '/2018/what-if', '/1999', '/tull'])(
    "%s is not there for a visitor, since it is the cooperation's own or no budget at all",
    async (path) => {
      expect((await site.get(open + path)).statusCode).toBe(404)
    },
  )

  test('the list goes on where the page before ended', async () => {
    const first = budgetsAnswer.parse((await site.get(`${open}?limit=1`, openCoordinator)).json())
    expect(first.items.map(({ year }) => year)).toEqual([2018])
    const second = budgetsAnswer.parse(
      (await site.get(`${open}?limit=1&after=${first.next}`, openCoordinator)).json(),
    )
    expect([second.items.map(({ year }) => year), second.next]).toEqual([[2017], null])
    const visible = budgetsAnswer.parse((await site.get(open)).json())
    expect(visible.items.map(({ year }) => year)).toEqual([2017])
  })
})

describe('writing', () => {
  test('a new budget is a draft, at an address of its own', async () => {
    const answer = await site.api(`POST ${hidden}`, fresh, cast.coordinator)
    expect([answer.statusCode, answer.headers.location]).toEqual([201, `${hidden}/2030`])
    expect(budgetAnswer.parse(answer.json())).toMatchObject({
      status: 'draft',
      lines: [],
      notShared: 'key-missing',
    })
    const again = await site.api(`POST ${hidden}`, fresh, cast.coordinator)
    expect([again.statusCode, again.json().code]).toEqual([422, 'budget-year-taken'])
  })

  test('a copy brings the lines and the key along', async () => {
    const answer = await site.api(
      `POST ${hidden}`,
      { ...fresh, year: 2031, copyOf: 2017, populationOn: '2016-01-01' },
      cast.coordinator,
    )
    expect(answer.json()).toMatchObject({
      lines: [{ amount: '950000.00' }],
      key: { slug: 'halvparten-likt' },
    })
    expect((await site.get(`${hidden}/2031/shares`, cast.coordinator)).json().total).toBe('950000.00')
  })

  test('a budget without a key says that there are no shares yet', async () => {
    const answer = await site.get(`${hidden}/2030/shares`, cast.coordinator)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'key-missing'])
  })

  test('a line is added, changed from what was seen, and removed', async () => {
    const added = await site.api(`POST ${hidden}/2030/lines`, rent, cast.coordinator)
    const line = lineAnswer.parse(added.json())
    expect([added.statusCode, added.headers.etag, line.amount]).toEqual([201, '"1"', '1000.50'])
    const address = String(added.headers.location)
    const seen = { ...cast.coordinator, headers: { 'if-match': '"1"' } }
    const changed = await site.api(`PUT ${address}`, { ...rent, amount: '1200.00' }, seen)
    expect([changed.statusCode, changed.headers.etag]).toEqual([200, '"2"'])
    const stale = await site.api(`PUT ${address}`, rent, seen)
    expect([stale.statusCode, stale.json()]).toMatchObject([
      412,
      { code: 'stale', details: { revision: '2', amount: '1200.00', text: 'Husleie' } },
    ])
    expect((await site.api(`DELETE ${address}`, undefined, seen)).statusCode).toBe(412)
    const now = { ...cast.coordinator, headers: { 'if-match': '"2"' } }
    expect((await site.api(`DELETE ${address}`, undefined, now)).json()).toEqual({ id: line.id })
    expect((await site.api(`DELETE ${address}`, undefined, now)).statusCode).toBe(404)
  })

  test('a change must say what it was made from', async () => {
    const { id } = (await site.api(`POST ${hidden}/2030/lines`, rent, cast.coordinator)).json()
    for (const method of ['PUT', 'DELETE']) {
      const body = method === 'PUT' ? rent : undefined
      const answer = await site.api(`${method} ${hidden}/2030/lines/${id}`, body, cast.coordinator)
      expect([answer.statusCode, answer.json().code]).toEqual([428, 'revision-missing'])
    }
  })

  test('those who only look, strangers and neighbours change nothing', async () => {
    const answers = []
    for (const player of [cast.observer, cast.neighbourCoordinator, cast.visitor])
      answers.push((await site.api(`POST ${hidden}/2030/lines`, rent, player)).statusCode)
    answers.push((await site.api(`POST ${open}`, fresh)).statusCode)
    answers.push((await site.api(`POST ${open}`, fresh, cast.coordinator)).statusCode)
    expect(answers).toEqual([403, 404, 404, 401, 403])
  })

  test("another cooperation's line, budget and member are not found", async () => {
    const { id } = (await site.api(`POST ${hidden}/2030/lines`, rent, cast.coordinator)).json()
    const seen = { ...openCoordinator, headers: { 'if-match': '"1"' } }
    const effort = { kind: 'own-effort', text: 'Møter', hours: '12.5', organisation: 'fjordvik' }
    const statuses = [
      await site.api(`PUT ${open}/2018/lines/${id}`, rent, seen),
      await site.api(`DELETE ${open}/2018/lines/${id}`, undefined, seen),
      await site.api(`DELETE ${open}/2018/lines/tull`, undefined, seen),
      await site.api(`POST ${open}/2030/lines`, rent, openCoordinator),
      await site.api(`POST ${open}/2018/lines`, effort, openCoordinator),
    ].map(({ statusCode }) => statusCode)
    expect(statuses).toEqual([404, 404, 404, 404, 404])
  })

  test('own effort is entered in hours, in the name of a member', async () => {
    const effort = { kind: 'own-effort', text: 'Møter', hours: '12.5', organisation: 'kristiansand' }
    const answer = await site.api(`POST ${open}/2018/lines`, effort, openCoordinator)
    expect(lineAnswer.parse(answer.json())).toMatchObject({ hours: '12.5', organisation: 'kristiansand' })
    const cash = await site.api(
      `POST ${open}/2018/lines`,
      { ...rent, organisation: 'kristiansand' },
      openCoordinator,
    )
    expect([cash.statusCode, cash.json().code]).toEqual([422, 'only-effort-has-member'])
  })

  test('an adopted budget takes no more lines', async () => {
    const answer = await site.api(`POST ${open}/2017/lines`, rent, openCoordinator)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      { code: 'budget-is-adopted', title: 'Budsjettet er vedtatt og kan ikke endres' },
    ])
  })

  test('an identity number is refused, and nothing of it is repeated', async () => {
    const [number = ''] = Object.values(published).flat()
    const answer = await site.api(
      `POST ${open}/2018/lines`,
      { ...rent, text: `Lønn ${number}` },
      openCoordinator,
    )
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'identity-number'])
    expect(answer.body).not.toContain(number.slice(0, 6))
    const asked = await site.get(`${open}/2017/what-if?ny-navn=${number}`)
    expect([asked.statusCode, asked.body.includes(number)]).toEqual([400, false])
  })
})
