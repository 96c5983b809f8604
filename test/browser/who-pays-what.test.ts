import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { CostSharesJson } from '../../src/economy/cost-share.json.ts'
import { knutepunkt } from '../../src/economy/cost-share-cli.examples.ts'
import { expectHeading, sectionOf, textOf } from '../support/browser.ts'
import { ways } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()

/** As they stand in the strategy document of Knutepunkt Sørlandet. */
const published = {
  Vennesla: '218 000',
  Iveland: '92 000',
  Søgne: '188 500',
  Songdalen: '141 500',
  Birkenes: '129 000',
  Lillesand: '181 000',
}

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

describe.each(ways)('a councillor looks in, $name', ({ script, use }) => {
  test('and finds out why Vennesla pays 218 000 kroner', async () => {
    const page = await site.visit('/', { script })
    await use(page.getByRole('link', { name: 'Åpne Knutepunkt Sørlandet' }))
    await expectHeading(page, 'Knutepunkt Sørlandet')
    await use(page.getByRole('link', { name: 'Se hvordan andelene er regnet ut' }))
    await expectHeading(page, 'Hvem betaler hva i 2017')
    const shares = sectionOf(page, 'Andelene')
    for (const [name, amount] of Object.entries(published))
      expect(await textOf(shares.getByRole('row', { name })), name).toContain(amount)
    expect(await textOf(shares.getByRole('row', { name: 'Sum' }))).toContain('950 000')
    expect(await textOf(shares.getByRole('row', { name: 'Kristiansand' }))).toContain(
      'ledelse og koordinering',
    )
    await use(page.getByRole('link', { name: 'Se regnestykket for Vennesla' }))
    await expectHeading(page, 'Derfor betaler Vennesla 218 000 kroner')
    const sheet = await textOf(page.getByRole('main'))
    for (const figure of ['79 166,67', '14 308', '49 028', '138 620,79', '217 787,45', '218 000 kr'])
      expect(sheet).toContain(figure)
  })
})

test('the page, the API and the command line say the same', async () => {
  const address = '/api/v1/cooperations/knutepunkt-sorlandet/budgets/2017/shares'
  const answer: CostSharesJson = await (await fetch(site.baseURL + address)).json()
  const printed: CostSharesJson = JSON.parse(await costShare(JSON.stringify(knutepunkt)))
  expect(amounts(answer)).toEqual({ Kristiansand: '0', ...published })
  expect(answer).toEqual(printed)
})

/** The built command line, as `npm run -s samsyn -- cost-share` runs it. */
async function costShare(key: string): Promise<string> {
  const child = spawn(process.execPath, ['dist/server/cli.js', 'cost-share'])
  child.stdin.end(key)
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect(complained).toBe('')
  return said
}

const amounts = ({ shares }: CostSharesJson) =>
  Object.fromEntries(
    shares.map(({ name, rounded }) => [name, Number(rounded).toLocaleString('fr').replace(/\s/g, ' ')]),
  )

test('the proof keeps its figures on paper', async () => {
  const page = await site.visit('/knutepunkt-sorlandet/okonomi/budsjett/2017/bevis/vennesla')
  await page.emulateMedia({ media: 'print' })
  const paper = await textOf(page.locator('body'))
  for (const figure of ['14 308', '138 620,79', '217 787,45', '218 000', 'SSB'])
    expect(paper).toContain(figure)
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  expect(await row(page, 'Lillesand').filter({ visible: true }).count()).toBe(1)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(3)
})
