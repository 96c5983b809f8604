import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite } from '../../src/platform/auth/index.ts'
import { builtAssets } from '../../src/platform/http/assets.ts'
import { platformRoutes } from '../../src/platform/routes.ts'
import { expectNoAxeFindings, expectNoSidewaysScroll, launchBrowser, visitWith } from '../support/browser.ts'
import { type Cast, castOf } from '../support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type Site, startSite } from '../support/site.ts'

let db: TestDatabase
let cast: Cast
let site: Site
let browser: Browser
let baseURL: string

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await db.owner.query('begin')
  await db.owner.query(`select set_config('samsyn.audited', $1, true)`, [cast.fjordvik.id])
  await db.owner.query('update platform.cooperation set fictional = true where cooperation_id = $1', [
    cast.fjordvik.id,
  ])
  await db.owner.query('commit')
  await db.owner.query('update platform.person set demonstration = true where not administrator')
  site = await startSite(db, { slices: [platformRoutes], demonstration: true, assets: builtAssets() })
  baseURL = await site.listen()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await db.drop()
})

async function link(name: string): Promise<string> {
  let printed = ''
  await invite(db.owner, {
    name,
    origin: baseURL,
    io: { write: (text) => (printed += text), complain: () => undefined },
  })
  return printed.trim()
}

test('a link signs in without script, and the own page signs out again', async () => {
  const context = await visitWith(browser, { baseURL, script: false })
  const page = await context.newPage()
  await page.goto(await link('Kari i Dalen'))
  await page.getByRole('main').getByRole('button', { name: 'Logg inn' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kari i Dalen' }).waitFor()
  expect(await page.getByRole('status').textContent()).toContain('Du er logget inn.')
  expect(new URL(page.url()).pathname).toBe('/min-side')
  await page.getByRole('main').getByRole('button', { name: 'Logg ut' }).click()
  await page.goto('/min-side')
  expect(new URL(page.url()).pathname).toBe('/logg-inn')
  await context.close()
})

test('a person on offer is chosen by keyboard alone', async () => {
  const context = await visitWith(browser, { baseURL, width: 390 })
  const page = await context.newPage()
  await page.goto('/logg-inn?til=%2Fmin-side')
  const button = page.getByRole('button', { name: 'Logg inn som Leder i Fjordvik' })
  for (let press = 0; press < 40 && !(await isFocused(button)); press++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Leder i Fjordvik' }).waitFor()
  await context.close()
})

test('a language is chosen on the own page, and stays', async () => {
  const context = await visitWith(browser, { baseURL, script: false })
  await context.addCookies([{ name: 'samsyn', value: cast.observer.token, url: baseURL }])
  const page = await context.newPage()
  await page.goto('/min-side')
  await page.getByRole('radio', { name: 'Nynorsk' }).check()
  await page.getByRole('button', { name: 'Lagre språket' }).click()
  await page.getByRole('heading', { level: 2, name: 'Her er du logga inn' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('nn')
  await context.close()
})

const addresses = [
  '/logg-inn',
  `/invitasjon?nokkel=${'a'.repeat(43)}`,
  '/invitasjon',
  '/min-side',
  '/tilgjengelighet',
  '/personvern',
  '/apne-data',
  '/finnes-ikke',
]

describe.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 320, dark: false },
])('at $width px, dark: $dark', (look) => {
  test.each(addresses)('%s fits, hinders nobody, and runs into no rule of its own', async (address) => {
    const context = await visitWith(browser, { baseURL, ...look })
    await context.addCookies([{ name: 'samsyn', value: cast.coordinator.token, url: baseURL }])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(address)
    await expectNoSidewaysScroll(page)
    await expectNoAxeFindings(page)
    await context.close()
    expect(complaints.filter((text) => !/status of 40[04]/.test(text))).toEqual([])
  })
})

const isFocused = (button: { evaluate: (work: (element: Element) => boolean) => Promise<boolean> }) =>
  button.evaluate((element) => element === element.ownerDocument.activeElement)
