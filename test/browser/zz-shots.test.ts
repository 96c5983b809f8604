import { expect, test } from 'vitest'
import { axeFindings } from '../support/browser.ts'
import { signIn } from '../support/cast.ts'
import { sidewaysFindings } from '../support/page-findings.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()
const pages = {
  samarbeid: '/samarbeid',
  samarbeidny: '/samarbeid/ny',
  endre: '/fjordvik/endre',
  kommuner: '/kommuner',
  kommuner2017: '/kommuner?dato=2017-03-01&sorter=-innbyggere',
  kommune4204: '/kommuner/4204',
  kommune1018: '/kommuner/1018',
  endringer: '/kommuner/endringer',
  nyttnummer: '/kommuner/nytt-nummer',
  nyendring: '/kommuner/ny-endring',
  rett: '/kommuner/1018/endre',
  folketall: '/folketall',
  folketallny: '/folketall/nytt',
  importer: '/folketall/importer',
}

test('shots', async () => {
  const admin = await signIn(site.db, { name: 'Administrator', administrator: true })
  const found: string[] = []
  for (const [width, dark] of [[1280, false], [390, false], [1280, true], [390, true]] as const) {
    const page = await site.visit('/personvern', { width, dark })
    await page.context().addCookies([{ name: 'samsyn', value: admin.token, url: site.baseURL }])
    for (const [name, url] of Object.entries(pages)) {
      if (dark && !['kommuner', 'nyendring', 'folketall'].includes(name)) continue
      await page.goto(url)
      for (const f of await axeFindings(page)) found.push(`${name} ${width} ${dark}: ${f}`)
      for (const f of await sidewaysFindings(page)) found.push(`${name} ${width}: ${f}`)
      await page.screenshot({ path: `/tmp/shots/${name}-${width}${dark ? '-dark' : ''}.png`, fullPage: true })
    }
    if (dark) continue
    await page.goto('/kommuner/ny-endring')
    await page.getByLabel('Første dag').fill('1.1.2025')
    await page.locator('[name="lines.0.from"]').fill('4204')
    await page.locator('[name="lines.0.to"]').fill('4204')
    await page.getByRole('button', { name: 'Lagre' }).click()
    await page.screenshot({ path: `/tmp/shots/nyendring-feil-${width}.png`, fullPage: true })
    await page.goto('/folketall/importer')
    await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('kommunenummer;dato;innbyggere;kilde\n4204;1.1.2022;113 700;SSB\n1234;1.1.2022;x;\n1014;1.1.2016;14308;SSB, tabell 07459\n') })
    await page.getByRole('button', { name: /orhåndsvis|Se|Vis/ }).first().click()
    await page.screenshot({ path: `/tmp/shots/importer-feil-${width}.png`, fullPage: true })
    await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('kommunenummer;dato;innbyggere;kilde\n4204;1.1.2022;113 700;SSB\n1014;1.1.2016;14308;SSB\n') })
    await page.getByRole('button', { name: /orhåndsvis|Se|Vis/ }).first().click()
    await page.screenshot({ path: `/tmp/shots/importer-ok-${width}.png`, fullPage: true })
  }
  console.log(found.join('\n'))
  expect(found).toEqual([])
}, 300_000)
