import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BudgetScene, budgetScene, draft, publish } from '../../test/support/budget-scene.ts'
import { type Site, startSite } from '../../test/support/site.ts'
import { newId } from '../platform/records/index.ts'
import { linesOf } from './budgets/budget-line.sql.ts'
import { changeBudget } from './budgets/change-budget.ts'
import { economyRoutes } from './routes.ts'

let scene: BudgetScene
let site: Site

beforeAll(async () => {
  scene = await budgetScene()
  await scene.copied(2018)
  await publish(scene)
  site = await startSite(scene.db, { slices: [economyRoutes] })
})
afterAll(async () => {
  await site.stop()
  await scene.db.drop()
})

const of = (path: string) => `/fjordvik/okonomi${path}`
const budget2018 = of('/budsjett/2018')

const line = {
  kind: 'expense',
  text: 'Reise',
  amount: '1 000,50',
  hours: '',
  organisation: '',
  source: '',
  note: '',
}

const lines = (year: number) =>
  scene.cast.coordinator.read(async (tx) => linesOf(tx, await scene.budget(year)))

/** The words of a page. */
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

describe('the budget of 2017', () => {
  test('shows the published shares to a visitor, in words and in the table', async () => {
    const text = textOf((await site.get(of('/budsjett/2017'))).body)
    expect(text).toContain('Hvem betaler hva i 2017')
    expect(text).toContain(
      'Det koster 950 000 kroner. Seks kommuner deler regningen: halvparten likt og halvparten etter folketall. Kristiansand betaler ikke, men bidrar med egen innsats.',
    )
    for (const amount of ['218 000', '92 000', '188 500', '141 500', '129 000', '181 000'])
      expect(text).toContain(amount)
    expect(text).toContain('Punkt 4 og 5 og datoen for folketallet er vår slutning.')
    expect(text).toContain(
      'Lillesand er regnet til 181 640,25 kroner, men betaler 181 000 fordi den siste kommunen på lista tar resten.',
    )
  })

  test('answers a question in its address without script', async () => {
    const answer = await site.get(of('/budsjett/2017/hva-om?del-1=30&folketall=2017-01-01'))
    expect(answer.statusCode).toBe(200)
    expect(textOf(answer.body)).toContain(
      'Hvis folketallet er fra 1. januar 2017 og 30 prosent deles likt, betaler Vennesla 23 000 kroner mer. Iveland betaler 26 500 kroner mindre.',
    )
  })

  test('has the merger of 2020 ready to open', async () => {
    const page = await site.get(of('/budsjett/2017'))
    const [, address = ''] = /href="([^"]*hva-om\?[^"]*m-sogne[^"]*)"/.exec(page.body) ?? []
    const answer = textOf((await site.get(address.replaceAll('&amp;', '&'))).body)
    expect(answer).toContain(
      'Hvis Søgne og Songdalen slås sammen med Kristiansand, betaler Vennesla 117 500 kroner mer.',
    )
  })

  test.each([
    ['del-1=130', 'Skriv et tall fra 0 til 100'],
    ['folketall=1999-01-01', 'Vi har ikke folketall for alle 1. januar 1999.'],
    ['sum=mye', 'Skriv summen i kroner'],
    ['m-oslo=ut', 'en deltaker eller et valg som ikke finnes her'],
    ['m-sogne=sammen', 'Velg minst to'],
    ['ny-folketall=100', 'Gi den nye et navn.'],
  ])('refuses the question %s with a sentence', async (query, sentence) => {
    const answer = await site.get(of(`/budsjett/2017/hva-om?${query}`))
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain(sentence)
  })

  test('comes as a file, and as a page for paper with every calculation', async () => {
    const csv = await site.get(of('/budsjett/2017/andeler.csv'))
    expect(csv.body).toContain('1014,Vennesla,no,14308,79166.67,138620.79,217787.45,0.00,218000.00,22.925')
    const paper = textOf((await site.get(of('/budsjett/2017/utskrift'))).body)
    for (const name of ['Vennesla', 'Iveland', 'Søgne', 'Songdalen', 'Birkenes', 'Lillesand'])
      expect(paper).toContain(`${name} betaler`)
  })

  test('can be changed by nobody', async () => {
    const { coordinator } = scene.cast
    expect((await site.get(of('/budsjett/2017/endre'), coordinator)).statusCode).toBe(303)
    const answer = await site.post(of('/budsjett/2017/linje/ny'), { ...line, once: newId() }, coordinator)
    expect(answer.statusCode).toBe(303)
    expect(await lines(2017)).toHaveLength(1)
  })
})

describe('a draft that only the cooperation sees', () => {
  test.each(['', '/hva-om', '/andeler.csv', '/utskrift', '/bevis/vennesla'])(
    'is not there for a visitor: %s',
    async (path) => {
      expect((await site.get(`${budget2018}${path}`)).statusCode).toBe(404)
      expect((await site.get(`${budget2018}${path}`, scene.cast.neighbourCoordinator)).statusCode).toBe(404)
      expect((await site.get(`${budget2018}${path}`, scene.cast.observer)).statusCode).toBe(200)
    },
  )

  test('is not in the list either', async () => {
    expect((await site.get(of(''))).body).not.toContain('2018')
    expect((await site.get(of(''), scene.cast.observer)).body).toContain('2018')
  })

  test.each(['/endre', '/linje/ny', '/nokkel', '/vedta'])('%s opens for editors only', async (path) => {
    expect((await site.get(`${budget2018}${path}`, scene.cast.observer)).statusCode).toBe(403)
  })
})

describe('a new line', () => {
  test.each([
    ['1 000,50', 100_050n],
    ['1000.50', 100_050n],
  ])('reads %s as it is meant', async (amount, ore) => {
    await site.post(
      `${budget2018}/linje/ny`,
      { ...line, amount, text: amount, once: newId() },
      scene.cast.coordinator,
    )
    expect((await lines(2018)).find(({ text }) => text === amount)?.amount).toBe(ore)
  })

  test.each([
    ['en negativ sum', { amount: '-5' }, 'amount'],
    ['noe som ikke er et tall', { amount: 'mye' }, 'amount'],
    ['ingen sum', { amount: '' }, 'amount'],
    ['timer på en utgift', { hours: '10' }, 'hours'],
    ['egeninnsats uten deltaker', { kind: 'own-effort', amount: '', hours: '10' }, 'organisation'],
    ['egeninnsats i timer og kroner', { kind: 'own-effort', hours: '10', organisation: 'iveland' }, 'amount'],
    ['et fødselsnummer i teksten', { text: 'Gjelder 13047012345 02013299997' }, 'text'],
    ['fem megabyte tekst', { note: 'a'.repeat(5_001) }, 'note'],
  ])('with %s comes back with the field marked, and nothing is stored', async (_what, change, field) => {
    const before = await lines(2018)
    const sent = { ...line, ...change, once: newId() }
    const answer = await site.post(`${budget2018}/linje/ny`, sent, scene.cast.coordinator)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`href="#field-${field}"`)
    expect(await lines(2018)).toEqual(before)
  })

  test('that is sent twice is one line', async () => {
    const sent = { ...line, text: 'Bare én gang', once: newId() }
    const first = await site.post(`${budget2018}/linje/ny`, sent, scene.cast.coordinator)
    const second = await site.post(`${budget2018}/linje/ny`, sent, scene.cast.coordinator)
    expect([first.headers.location, second.headers.location]).toEqual(Array(2).fill(`${budget2018}#linjene`))
    expect((await lines(2018)).filter(({ text }) => text === 'Bare én gang')).toHaveLength(1)
  })

  test("of another cooperation's member is not found", async () => {
    const sent = {
      ...line,
      kind: 'own-effort',
      amount: '',
      hours: '1',
      organisation: 'bergen',
      once: newId(),
    }
    const answer = await site.post(`${budget2018}/linje/ny`, sent, scene.cast.coordinator)
    expect(answer.statusCode).toBe(404)
  })
})

describe('two who edit at the same time', () => {
  test('the later one sees both versions, and loses nothing', async () => {
    await scene.copied(2031)
    const change = { ...draft(2031), title: 'Det andre skrev' }
    await scene.cast.leader.write((tx) => changeBudget(tx, scene.at(2031, 1), change))
    const form = {
      title: 'Det jeg skrev',
      purpose: '',
      source: '',
      note: '',
      statedTotal: '',
      membersOn: '1.1.2031',
      populationOn: '',
      visibility: 'cooperation',
      revision: '1',
    }
    const answer = await site.post(of('/budsjett/2031/endre'), form, scene.cast.coordinator)
    expect(answer.statusCode).toBe(409)
    const text = textOf(answer.body)
    expect(text).toContain('Det andre skrev')
    expect(text).toContain('Leder i Fjordvik')
    expect(answer.body).toContain('value="Det jeg skrev"')
    expect(answer.body).toContain('name="revision" value="2"')
  })

  test('a stale line is shown in both versions too', async () => {
    const [first] = await lines(2031)
    const address = of(`/budsjett/2031/linje/${first?.id}`)
    await site.post(address, { ...line, amount: '10', revision: '1' }, scene.cast.leader)
    const answer = await site.post(address, { ...line, amount: '20', revision: '1' }, scene.cast.coordinator)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('value="20"')
  })
})

describe("another cooperation's ids", () => {
  test('in the address are not found', async () => {
    const [first] = await lines(2018)
    const { coordinator } = scene.cast
    expect((await site.get(`/nabolaget/okonomi/budsjett/2018`, coordinator)).statusCode).toBe(404)
    expect((await site.get(of(`/budsjett/2031/linje/${first?.id}`), coordinator)).statusCode).toBe(404)
    expect((await site.get(of('/budsjett/2018/linje/1'), coordinator)).statusCode).toBe(404)
    expect((await site.get(of('/budsjett/18'), coordinator)).statusCode).toBe(404)
    expect((await site.get(of('/nokkel/finnes-ikke'), coordinator)).statusCode).toBe(404)
  })
})
