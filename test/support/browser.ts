import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const axeOptions = JSON.stringify({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
})

/** The Chromium that scripts/browser.mjs found; run alone, an installed one is used. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.SAMSYN_TEST_BROWSER ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export type Visit = { width?: number; dark?: boolean; script?: boolean; locale?: string; baseURL: string }

/** A browser of one's own, without anything remembered. */
export function visitWith(
  browser: Browser,
  { width = 1280, dark, script, locale, baseURL }: Visit,
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script ?? true,
    locale: locale ?? 'nb-NO',
    reducedMotion: 'reduce',
  })
}

type AxeResult = { violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[] }

/** What axe holds against the page by WCAG 2.2 AA and by its own best practices, a sentence each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's content security policy does not concern.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axeSource)
  const { violations } = (await page.evaluate(`axe.run(document, ${axeOptions})`)) as AxeResult
  return violations.map(
    ({ id, help, nodes }) =>
      `${help} (${id}): ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 100)}`).join(', ')}`,
  )
}

/** Expects that axe finds nothing on the page. */
export const expectNoAxeFindings = async (page: Page): Promise<void> =>
  expect(await axeFindings(page)).toEqual([])

/** Expects that nothing reaches outside a narrow screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

/** What a person reads there, with plain spaces. */
export const textOf = async (target: Locator): Promise<string> =>
  (await target.innerText()).replace(/\s+/g, ' ').trim()

/** The words of the page's heading. */
export const headingOf = (page: Page): Promise<string> => textOf(page.getByRole('heading', { level: 1 }))

/** Waits until the page's heading reads so. */
export const expectHeading = (page: Page, words: string): Promise<void> =>
  expect.poll(() => headingOf(page).catch((fault: Error) => fault.message)).toBe(words)

/** The part of a page under a heading of the second level. */
export const sectionOf = (page: Page, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })
