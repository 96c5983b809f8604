import { globSync, readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { slices } from '../../src/app.ts'
import { paths } from '../../src/platform/http/paths.ts'
import { visitWith } from '../support/browser.ts'
import { signIn } from '../support/cast.ts'
import { type Crawl, type Crawler, crawl, type Place } from '../support/crawl.ts'
import { warmFigures } from '../support/outlook-figures.ts'
import {
  anchorFindings,
  frameFindings,
  languageFindings,
  lookFindings,
  resetLook,
  showInstead,
  sidewaysFindings,
  spacingFindings,
  textFindings,
} from '../support/page-findings.ts'
import { type Look, siteWithExamples } from '../support/running-site.ts'
import { asSuperuser } from '../support/superuser.ts'

const site = siteWithExamples()
const timeout = 300_000

/** Patterns that somebody came to by links. */
const reached = new Set<string>()
const note = (opened: readonly Place[]) => {
  for (const { pattern } of opened) reached.add(pattern)
}

/** What people, organisations, cooperations and municipalities are called. */
let names: readonly string[] = []
beforeAll(async () => {
  const places = await warmFigures(site.db)
  const { rows } = await asSuperuser(site.db, (client) =>
    client.query<{ name: string }>(`
      select name from registers.organisation_name union select name from platform.cooperation
       union select name from platform.person`),
  )
  // The longest first: a name may have another in it.
  names = [...rows.map(({ name }) => name), ...places].sort((a, b) => b.length - a.length)
}, 180_000)

/** Reached by a link on paper, by being turned away, and in development only. */
const withoutLink = new Set<string>([paths.invitation, paths.language, paths.components])

const getPages = slices
  .flatMap(({ pages }) => pages)
  .filter(({ method }) => method === 'GET')
  .map(({ scope, url }) => (scope === 'site' ? url : `/:cooperation${url}`))

/** Every key of a text; none of them may ever be seen. */
const keys = new Set(
  globSync('src/**/texts/nb.json').flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')))),
)

/** Changing the language changes what comes after, and the way in is the same wherever it leads back to. */
const isAside = (address: string) => /^\/(sprak|logg-inn)\?/.test(address)

/** Pages of other cooperations look the same to the coordinator of Fjordvik as to a visitor. */
const isElsewhere = (address: string) => address.startsWith('/knutepunkt-sorlandet')

type InLanguage = { readonly language: string; readonly context: BrowserContext }

/** The first page of a pattern in a cooperation, or that nobody has seen before, is looked at from all sides. */
const deservesMore = ({ isFirst, pattern }: Place) =>
  isFirst && (pattern.startsWith('/:cooperation') || !reached.has(pattern))

/** Follows the links as somebody. */
async function crawlAs(look: Look, options: Pick<Crawler, 'from' | 'skips'>): Promise<Crawl> {
  const context = (await site.visit('/personvern', look)).context()
  const others = await Promise.all(['nn', 'en'].map((language) => sameIn(context, language)))
  const crawled = await crawl({
    context,
    ...options,
    patterns: getPages,
    perPattern: 2,
    hands: 2,
    inspect: async (page, place) => [
      ...(await inspect(page, 'nb')),
      ...(await anchorFindings(page)),
      ...(deservesMore(place) ? await inspectThoroughly(page, place, others) : []),
    ],
  })
  for (const other of others) await other.context.close()
  return crawled
}

/** A browser of the same person who reads in another language. */
async function sameIn(context: BrowserContext, language: string): Promise<InLanguage> {
  const other = await visitWith(site.browser, { baseURL: site.baseURL })
  await other.addCookies(await context.cookies())
  await other.addCookies([{ name: 'samsyn-language', value: language, url: site.baseURL }])
  return { language, context: other }
}

const inspect = async (page: Page, language: string): Promise<string[]> => [
  ...(await frameFindings(page, language)),
  ...(await textFindings(page, keys)),
  ...(await languageFindings(page, names)),
]

/** Wide and light, narrow and dark, very narrow in every language, and with its letters spread. */
async function inspectThoroughly(page: Page, place: Place, others: readonly InLanguage[]): Promise<string[]> {
  const findings = await lookFindings(page)
  for (const { language, context } of others) {
    const answer = await context.request.get(place.address)
    await showInstead(page, await answer.text())
    const found = [...(await inspect(page, language)), ...(await sidewaysFindings(page))]
    findings.push(...found.map((finding) => `in ${language}: ${finding}`))
  }
  findings.push(...(await spacingFindings(page)))
  await resetLook(page)
  return findings
}

/** Next year's draft is put forward, so that there is something to adopt. */
async function proposeNextYear(): Promise<void> {
  const page = await site.visit('/fjordvik/okonomi/budsjett/2027', { as: 'Leif Leder' })
  await page.getByRole('button', { name: 'Legg fram som forslag' }).click()
  await page.getByRole('link', { name: 'Gå til vedtak' }).waitFor()
}

/** Two scenarios for the years ahead, so that there is something to look at, change and compare. */
async function keepScenarios(): Promise<void> {
  const page = await site.visit('/personvern', { as: 'Kari Koordinator', script: false })
  for (const [name, question] of [
    ['Mer teknologi', 'teknologi=20'],
    ['Flere hjemme', 'hjemme=30'],
  ] as const) {
    await page.goto(`/fjordvik/framtid/kommune/4223/hva-om?${question}`)
    await page.getByRole('textbox', { name: 'Navn' }).fill(name)
    await page.getByRole('button', { name: 'Lagre scenario' }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
}

test(
  'a visitor finds every page whole, in three languages and at every width',
  async () => {
    const { findings, opened } = await crawlAs({}, { from: ['/'], skips: isAside })
    note(opened)
    expect(findings).toEqual([])
  },
  timeout,
)

test(
  'so does the coordinator of Fjordvik, who sees more of them',
  async () => {
    await proposeNextYear()
    await keepScenarios()
    const skips = (address: string) => isAside(address) || isElsewhere(address)
    const { findings, opened } = await crawlAs(
      { as: 'Kari Koordinator' },
      { from: ['/fjordvik', '/min-side'], skips },
    )
    note(opened)
    expect(findings).toEqual([])
  },
  timeout,
)

test(
  'so does an administrator, who sees the rest',
  async () => {
    const admin = await signIn(site.db, { name: 'Administrator', administrator: true })
    const skips = (address: string) =>
      isAside(address) || isElsewhere(address) || address.startsWith('/fjordvik')
    const { findings, opened } = await crawlAs({ token: admin.token }, { from: ['/', '/min-side'], skips })
    note(opened)
    expect(findings).toEqual([])
  },
  timeout,
)

test('every page is linked to from somewhere', () => {
  const pages = getPages.filter((pattern) => !/\.\w+$/.test(pattern) && !withoutLink.has(pattern))
  expect(pages.filter((pattern) => !reached.has(pattern))).toEqual([])
})
