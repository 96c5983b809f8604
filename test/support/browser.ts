import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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

/** Expects that axe finds nothing against WCAG 2.2 AA and its own best practices on the page. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  // Evaluated through the debugger, which the page's content security policy does not concern.
  await page.evaluate(axeSource)
  const result = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResult
  expect(
    result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target }) => target.join(' ')),
    })),
  ).toEqual([])
}

/** Expects that nothing reaches outside a narrow screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(overflow).toBeLessThanOrEqual(0)
}
