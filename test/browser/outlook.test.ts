import { describe, expect, test } from 'vitest'
import {
  expectHeading,
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  headingOf,
  textOf,
} from '../support/browser.ts'
import { tabTo, ways } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()
const cooperation = '/knutepunkt-sorlandet'

/** The first to ask waits while it is worked out; the page comes by itself, or by its link. */
const figuresReady = async (page: Awaited<ReturnType<typeof site.visit>>) => {
  await expect
    .poll(
      async () => {
        const again = page.getByRole('link', { name: /Se om det er ferdig|Sjå om det er ferdig|See whether/ })
        if ((await again.count()) > 0) await page.goto(page.url())
        return headingOf(page)
      },
      { timeout: 50_000, interval: 500 },
    )
    .not.toMatch(/Vi regner|Vi reknar|working out/)
  return page
}

describe.each(ways)('$name', ({ use, write, script }) => {
  test('a councillor goes from the front page to a municipality, another year and what the words mean', async () => {
    const page = await figuresReady(await site.visit(`${cooperation}/framtid`, { script }))
    expect(await headingOf(page)).toMatch(/^I 2040 har kommunene i Knutepunkt Sørlandet trolig \d,\d/)

    await use(page.getByRole('link', { name: 'Vennesla', exact: true }).first())
    await figuresReady(page)
    expect(await headingOf(page)).toMatch(
      /^I 2040 har Vennesla trolig \d,\d i yrkesaktiv alder for hver eldre/,
    )

    await use(page.getByRole('link', { name: '90 år og over' }))
    expect(await textOf(page.locator('#alder'))).toContain('90 år og over, etter år.')

    await write(page.getByRole('spinbutton', { name: 'År', exact: true }), '2050')
    if (!script) await use(page.locator('[data-pyramid] button'))
    await expect.poll(() => page.locator('.pyramid-drawing').getAttribute('aria-label')).toContain('i 2050')

    await use(page.getByRole('link', { name: 'Slik leser du framskrivingen' }).first())
    await expectHeading(page, 'Slik leser du framskrivingen')
  })
})

test('the pyramid follows the slider under the hand, and so does the address', async () => {
  const page = await figuresReady(await site.visit('/framtid/kommune/4223'))
  const slider = page.getByRole('slider', { name: 'År' })
  await tabTo(slider)
  await page.keyboard.press('End')
  await expect.poll(() => page.locator('.pyramid-drawing').getAttribute('aria-label')).toContain('i 2050')
  await expect.poll(() => page.url()).toContain('ar=2050')
})

test.each([
  ['nb-NO', /trolig/],
  ['nn-NO', /truleg/],
  ['en-GB', /will probably have/],
] as const)(
  'the picture reads well and passes axe in %s, wide and narrow, light and dark',
  async (locale, words) => {
    for (const look of [{ width: 1280 }, { width: 390, dark: true }, { width: 320 }]) {
      const page = await figuresReady(await site.visit(`${cooperation}/framtid`, { ...look, locale }))
      expect(await headingOf(page)).toMatch(words)
      await expectNoAxeFindings(page)
      await expectNoSidewaysScroll(page)
    }
  },
)

test.each(['hvor-god', 'forutsetninger', 'slik-leser-du', 'sammenlign'])(
  'the page %s passes axe, wide and narrow',
  async (name) => {
    for (const look of [{ width: 1280, dark: true }, { width: 320 }]) {
      const page = await figuresReady(await site.visit(`${cooperation}/framtid/${name}`, look))
      await expectNoAxeFindings(page)
      await expectNoSidewaysScroll(page)
    }
  },
)
