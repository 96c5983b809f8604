import { describe, expect, test } from 'vitest'
import { invite } from '../../src/platform/auth/index.ts'
import { expectHeading, textOf } from '../support/browser.ts'
import { ways } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()

/** The one-time link that `samsyn admin invite` prints for somebody. */
async function link(name: string): Promise<string> {
  let printed = ''
  await invite(site.db.owner, {
    name,
    origin: site.baseURL,
    io: { write: (text) => (printed += text), complain: () => undefined },
  })
  return printed.trim()
}

describe.each(ways)('the way in, $name', ({ script, use, check, ...way }) => {
  test('a link signs in, and the own page signs out again', async () => {
    const name = `Kari i Dalen, ${way.name}`
    const page = await site.visit(await link(name), { script })
    await use(page.getByRole('main').getByRole('button', { name: 'Logg inn' }))
    await expectHeading(page, name)
    expect(await textOf(page.getByRole('status'))).toBe('Du er logget inn.')
    expect(new URL(page.url()).pathname).toBe('/min-side')
    await use(page.getByRole('main').getByRole('button', { name: 'Logg ut' }))
    await page.getByRole('status').waitFor()
    expect(await textOf(page.getByRole('status'))).toBe('Du er logget ut.')
    await page.goto('/min-side')
    expect(new URL(page.url()).pathname).toBe('/logg-inn')
  })

  test('a person on offer is chosen, goes on to where they wanted, and signs out from any page', async () => {
    const page = await site.visit('/logg-inn?til=%2Fmin-side', { script, width: 390 })
    await use(page.getByRole('button', { name: 'Logg inn som Leif Leder' }))
    await expectHeading(page, 'Leif Leder')
    await page.goto('/knutepunkt-sorlandet')
    await use(page.getByRole('banner').getByRole('button', { name: 'Logg ut' }))
    await page.getByRole('banner').getByRole('link', { name: 'Logg inn' }).waitFor()
    await page.goto('/min-side')
    expect(new URL(page.url()).pathname).toBe('/logg-inn')
  })

  test('a language is chosen on the own page, and stays after the next way in', async () => {
    const page = await site.visit('/min-side', { script, as: 'Odd Observatør' })
    await check(page.getByRole('radio', { name: 'Nynorsk' }))
    await use(page.getByRole('button', { name: 'Lagre språket' }))
    await page.getByRole('heading', { level: 2, name: 'Her er du logga inn' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('nn')
    const elsewhere = await site.visit('/min-side', { script, as: 'Odd Observatør' })
    expect(await elsewhere.locator('html').getAttribute('lang')).toBe('nn')
    await check(elsewhere.getByRole('radio', { name: 'Bokmål' }))
    await use(elsewhere.getByRole('button', { name: 'Lagre språket' }))
    await elsewhere.getByRole('heading', { level: 2, name: 'Her er du logget inn' }).waitFor()
  })

  test('a visitor switches to English, and it is remembered', async () => {
    const page = await site.visit('/knutepunkt-sorlandet', { script })
    await use(page.getByRole('banner').getByRole('link', { name: 'English' }))
    await page.locator('html[lang=en]').waitFor()
    expect(new URL(page.url()).pathname).toBe('/knutepunkt-sorlandet')
    // What people wrote stays in the language they wrote it in, and says so.
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('nb')
    await page.goto('/kommuner')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})
