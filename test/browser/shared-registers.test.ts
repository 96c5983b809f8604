import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings, expectNoSidewaysScroll } from '../support/browser.ts'
import { signIn } from '../support/cast.ts'
import { type Look, siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()

const looks: readonly Look[] = [{ width: 1280 }, { width: 390, dark: true }, { width: 320 }]

/** A page as the installation's administrator sees it. */
async function asAdministrator(address: string, look: Look = {}): Promise<Page> {
  const { token } = await signIn(site.db, { name: 'Administrator', administrator: true })
  const page = await site.visit('/personvern', look)
  await page.context().addCookies([{ name: 'samsyn', value: token, url: site.baseURL }])
  await page.goto(address)
  return page
}

test.each(looks)('the forms of the administrators are in order on a screen like %j', async (look) => {
  const page = await asAdministrator('/samarbeid/ny', look)
  for (const address of [
    '/samarbeid/ny',
    '/fjordvik/endre',
    '/kommuner/nytt-nummer',
    '/kommuner/ny-endring',
    '/kommuner/4204/endre',
    '/folketall/nytt',
    '/folketall/importer',
  ]) {
    await page.goto(address)
    await expectNoAxeFindings(page)
    await expectNoSidewaysScroll(page)
  }
})

test('a file of figures is looked at, put right and imported, without script', async () => {
  const page = await asAdministrator('/folketall/importer', { script: false })
  const choose = async (rows: string) => {
    const buffer = Buffer.from(`kommunenummer;dato;innbyggere;kilde\n${rows}\n`)
    await page.getByLabel('CSV-fil').setInputFiles({ name: 'folketall.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Se hva filen fører til' }).click()
  }
  await choose('4204;1.1.2022;113 7OO;SSB')
  await page.getByText('Skriv et helt tall').waitFor()
  await choose('4204;1.1.2022;113 700;SSB')
  await page.getByRole('button', { name: 'Les inn filen' }).click()
  await page.getByRole('status').waitFor()
  await page.goto('/folketall?kommune=4204')
  await page.getByRole('cell', { name: '113 700' }).waitFor()
})

test('a merger into itself is refused where it was written, and the keyboard lands on what to do', async () => {
  const page = await asAdministrator('/kommuner/ny-endring')
  await page.getByLabel('Første dag med de nye kommunene').fill('1.1.2027')
  await page.getByLabel('Fra kommunenummer').first().fill('4204')
  await page.getByLabel('Til kommunenummer').first().fill('4204')
  await page.keyboard.press('Enter')
  const error = page.getByRole('link', { name: '4204 kan ikke gå inn i seg selv.' })
  await error.click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('lines.0.to')
  expect(await page.getByLabel('Til kommunenummer').first().inputValue()).toBe('4204')
})
