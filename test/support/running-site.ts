import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { builtAssets } from '../../src/platform/http/assets.ts'
import { launchBrowser, type Visit, visitWith } from './browser.ts'
import { type Complaints, listenTo } from './complaints.ts'
import type { TestDatabase } from './database.ts'
import { createExampleDatabase, exampleDay } from './example-database.ts'
import { type Site, startSite } from './site.ts'

/** Who looks, and with what: `as` is the name of one of the invented people, `token` that of an open session. */
export type Look = Omit<Visit, 'baseURL'> & { readonly as?: string; readonly token?: string }

/** The whole program on an address of its own with both examples in it, and a real browser before it. */
export type RunningSite = {
  readonly baseURL: string
  readonly db: TestDatabase
  readonly browser: Browser
  /** Opens a browser of somebody's own on an address. It is closed when the test is over. */
  visit(address: string, look?: Look): Promise<Page>
}

type Parts = { db: TestDatabase; site: Site; browser: Browser; baseURL: string }

/**
 * Starts everything before the first test of the file, with a copy of the examples that no other file sees.
 * After each test the pages that were open must have run into no error of their own.
 */
export function siteWithExamples(): RunningSite {
  let parts: Parts | undefined
  const running = () => {
    if (!parts) throw new Error('the site has not been started')
    return parts
  }
  const open: { context: BrowserContext; complaints: Complaints }[] = []
  beforeAll(async () => {
    parts = await start()
  })
  afterEach(async () => {
    const closing = open.splice(0)
    for (const { context } of closing) await context.close()
    expect(closing.flatMap(({ complaints }) => complaints)).toEqual([])
  })
  afterAll(async () => parts && stop(parts))
  return {
    get baseURL() {
      return running().baseURL
    },
    get db() {
      return running().db
    },
    get browser() {
      return running().browser
    },
    async visit(address, { as, token, ...look } = {}) {
      const { browser, baseURL } = running()
      const context = await visitWith(browser, { ...look, baseURL })
      open.push({ context, complaints: listenTo(context) })
      if (token) await context.addCookies([{ name: 'samsyn', value: token, url: baseURL }])
      const page = await context.newPage()
      if (as) await signInAs(page, as)
      await page.goto(address)
      return page
    },
  }
}

async function start(): Promise<Parts> {
  const db = await createExampleDatabase()
  const site = await startSite(db, { demonstration: true, assets: builtAssets(), today: exampleDay })
  const [baseURL, browser] = await Promise.all([site.listen(), launchBrowser()])
  return { db, site, browser, baseURL }
}

async function stop({ browser, site, db }: Parts): Promise<void> {
  await browser.close()
  await site.stop()
  await db.drop()
}

/** Chooses one of the invented people on the way in, as anybody may while the demonstration is on. */
async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/logg-inn')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname !== '/logg-inn')
}
