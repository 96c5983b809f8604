import { globSync, readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { slices } from '../../src/app.ts'
import { visitWith } from '../support/browser.ts'
import { type Crawl, crawl, type Place } from '../support/crawl.ts'
import {
  anchorFindings,
  frameFindings,
  languageFindings,
  lookFindings,
  sidewaysFindings,
  spacingFindings,
  textFindings,
} from '../support/page-findings.ts'
import { type Look, siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()
const timeout = 600_000

const getPages = slices
  .flatMap(({ pages }) => pages)
  .filter(({ method }) => method === 'GET')
  .map(({ scope, url }) => (scope === 'site' ? url : `/:cooperation${url}`))

/** Every key of a text; none of them may ever be seen. */
const keys = new Set(
  globSync('src/**/texts/nb.json').flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')))),
)

/** Changing the language changes what comes after, and the way in is the same wherever it leads back to. */
const skips = (address: string) => /^\/(sprak|logg-inn)\?/.test(address)

/** Follows the links as somebody, and looks at each page in three languages and at four widths. */
async function crawlAs(look: Look, options: { from: readonly string[]; patterns: readonly string[] }): Promise<Crawl> {
  const context = (await site.visit('/', { ...look, locale: 'nb-NO' })).context()
  const others = await Promise.all(['nn', 'en'].map((language) => sameIn(context, language)))
  const spread = new Set<string>()
  return crawl({
    context,
    ...options,
    skips,
    perPattern: 2,
    hands: 2,
    inspect: async (page, place) => [
      ...(await inspect(page)),
      ...(await spreadOnce(page, place, spread)),
      ...(await Promise.all(others.map((other) => inspectIn(other, place)))).flat(),
    ],
  })
}

type InLanguage = { readonly language: string; readonly context: BrowserContext }

async function sameIn(context: BrowserContext, language: string): Promise<InLanguage> {
  const other = await visitWith(site.browser, { baseURL: site.baseURL, width: 320 })
  await other.addCookies(await context.cookies())
  await other.addCookies([{ name: 'samsyn-language', value: language, url: site.baseURL }])
  return { language, context: other }
}

async function inspect(page: Page): Promise<string[]> {
  return [
    ...(await frameFindings(page, 'nb')),
    ...(await textFindings(page, keys)),
    ...(await languageFindings(page)),
    ...(await anchorFindings(page)),
    ...(await lookFindings(page)),
  ]
}

/** Spread letters are tried on the first page of each pattern. */
async function spreadOnce(page: Page, { pattern }: Place, spread: Set<string>): Promise<string[]> {
  if (spread.has(pattern)) return []
  spread.add(pattern)
  return spacingFindings(page)
}

async function inspectIn({ language, context }: InLanguage, { address }: Place): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(address)
  const findings = [
    ...(await frameFindings(page, language)),
    ...(await textFindings(page, keys)),
    ...(await languageFindings(page)),
    ...(await sidewaysFindings(page)),
  ]
  await page.close()
  return findings.map((finding) => `in ${language}: ${finding}`)
}

test('a visitor finds every page whole, in three languages and at every width', async () => {
  const { findings, opened } = await crawlAs({}, { from: ['/'], patterns: getPages })
  console.log(opened.length, findings.length)
  expect(findings).toEqual([])
}, timeout)

test('so does the coordinator of Fjordvik, who sees more of them', async () => {
  const { findings, opened } = await crawlAs({ as: 'Kari Koordinator' }, { from: ['/fjordvik'], patterns: getPages })
  console.log(opened.length, findings.length)
  expect(findings).toEqual([])
}, timeout)
