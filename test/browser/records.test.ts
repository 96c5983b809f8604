import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtAssets } from '../../src/platform/http/assets.ts'
import { newId, putDue, putLink } from '../../src/platform/records/index.ts'
import { platformRoutes } from '../../src/platform/routes.ts'
import { localDate } from '../../src/platform/time/local-date.model.ts'
import { expectNoAxeFindings, expectNoSidewaysScroll, launchBrowser, visitWith } from '../support/browser.ts'
import { addCard, changes } from '../support/cards.ts'
import { addCooperation, signIn, type TestCooperation } from '../support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type Site, startSite } from '../support/site.ts'

let db: TestDatabase
let site: Site
let browser: Browser
let baseURL: string
let fjordvik: TestCooperation

beforeAll(async () => {
  db = await createTestDatabase()
  fjordvik = await addCooperation(db.owner, 'fjordvik', { published: true, name: 'Samarbeidet Fjordvik' })
  await fill()
  site = await startSite(db, {
    slices: [platformRoutes],
    assets: builtAssets(),
    today: localDate('2017-03-01'),
  })
  baseURL = await site.listen()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await db.drop()
})

/** A short thread that is broken after its goals, with a duty. */
async function fill(): Promise<void> {
  const coordinator = await signIn(db, { name: 'Koordinator', cooperation: fjordvik, role: 'coordinator' })
  const add = (card: Parameters<typeof addCard>[2]) =>
    addCard(coordinator, fjordvik, { visibility: 'public', ...card })
  const law = await add({
    title: 'Samhandlingsreformen',
    station: 'policy',
    path: 'foringer/samhandlingsreformen',
    summary: 'Rett behandling, på rett sted, til rett tid.',
    source: 'St.meld. nr. 47 (2008–2009)',
  })
  const goal = await add({
    title: 'Tidlig hjelp nær hjemmet',
    path: 'strategi/tidlig-hjelp-naer-hjemmet',
    summary: 'Flere skal få hjelp i kommunen før de må på sykehus.',
    source: 'Strategiplan 2016–2020, vedtatt av rådet',
  })
  const lonely = await add({ title: 'Felles kompetanseplan', path: 'strategi/felles-kompetanseplan' })
  const link = (from: string, to: string) =>
    changes(coordinator, fjordvik, (tx) =>
      putLink(tx, {
        cooperationId: fjordvik.id,
        fromId: from,
        toId: to,
        meaning: 'answers',
        visibility: 'public',
      }),
    )
  await link(goal, law)
  await link(lonely, law)
  const project = await add({
    title: 'Hverdagsrehabilitering',
    station: 'projects',
    path: 'prosjekter/hverdagsrehabilitering',
  })
  await link(project, goal)
  await changes(coordinator, fjordvik, (tx) =>
    putDue(tx, {
      cooperationId: fjordvik.id,
      id: newId(),
      recordId: goal,
      what: 'Status legges fram for rådet',
      onDate: localDate('2017-04-01'),
      bearer: 'Koordinatoren',
      visibility: 'public',
    }),
  )
}

test('a misspelt word leads by keyboard and without script to the card, and along its thread', async () => {
  const context = await visitWith(browser, { baseURL, script: false })
  const page = await context.newPage()
  await page.goto('/sok')
  await page.getByLabel('Hva leter du etter?').fill('hverdagsrehablitering')
  await page.keyboard.press('Enter')
  const proposal = page.getByRole('link', { name: 'hverdagsrehabilitering', exact: true })
  await proposal.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Søk etter «hverdagsrehabilitering»' }).waitFor()
  await page.getByRole('link', { name: 'Hverdagsrehabilitering', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Hverdagsrehabilitering' }).waitFor()
  const thread = page.getByRole('region', { name: 'Den røde tråden' })
  expect(await thread.getByText('Ingen måler gevinsten av dette.').count()).toBe(1)
  await thread.getByRole('link', { name: 'Tidlig hjelp nær hjemmet' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tidlig hjelp nær hjemmet' }).waitFor()
  await context.close()
})

test('a break leads to the cards that it is about', async () => {
  const context = await visitWith(browser, { baseURL })
  const page = await context.newPage()
  await page.goto('/fjordvik/strategi')
  await page.getByRole('link', { name: 'Vis hvilke' }).click()
  await page.getByText('Du ser bare dem som mangler oppfølging.').waitFor()
  expect(await page.getByRole('table').getByRole('row').count()).toBe(2)
  await context.close()
})

const pages = [
  '/sok',
  '/sok?q=tidlig+hjelp',
  '/sok?q=samhandlingsreformn&i=fjordvik',
  '/sok?q=finnes+ikke',
  '/fjordvik/strategi',
  '/fjordvik/gevinster',
  '/fjordvik/strategi/tidlig-hjelp-naer-hjemmet',
  '/fjordvik/kalender',
  '/fjordvik/kalender?vis=tidligere&dato=2018-01-01',
]

test.each(pages)('%s has nothing that axe finds, and fits a narrow screen', async (address) => {
  for (const width of [1280, 320]) {
    const context = await visitWith(browser, { baseURL, width, dark: width === 320 })
    const page = await context.newPage()
    await page.goto(address)
    await expectNoAxeFindings(page)
    await expectNoSidewaysScroll(page)
    await context.close()
  }
})
