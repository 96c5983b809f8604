import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectHeading, sectionOf, textOf } from '../support/browser.ts'
import { ways } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()

const status = (page: Page) => textOf(page.getByRole('status').first())
const main = (page: Page) => page.getByRole('main')
const save = (page: Page) => page.getByRole('button', { name: 'Lagre', exact: true })

describe.each(ways)('the coordinator of Fjordvik, $name', ({ script, use, write, choose, check }) => {
  const year = script ? 2028 : 2029

  test('makes a budget, shares it, and has it adopted for good', async () => {
    const page = await site.visit('/fjordvik/okonomi', { script, as: 'Kari Koordinator' })
    await use(main(page).getByRole('link', { name: 'Nytt budsjett' }))
    await write(page.getByLabel('År'), `${year}`)
    await choose(page.getByLabel('Kopier fra'), 'Begynn tomt')
    await write(page.getByLabel('Navn'), 'Samarbeidet om natta')
    await check(page.getByRole('radio', { name: /^Alle/ }))
    await use(page.getByRole('button', { name: 'Lag utkast' }))
    await expectHeading(page, `Hvem betaler hva i ${year}`)
    expect(await textOf(main(page))).toContain('Utkast')

    await addLine(page, { kind: 'Utgift', text: 'Drift av nattjenesten', amount: '1 000 000,50' })
    await addLine(page, { kind: 'Tilskudd', text: 'Tilskudd fra staten', amount: '100000.50' })
    expect(await textOf(main(page).getByRole('row', { name: 'Medlemmene deler' }))).toContain('900 000')

    await use(main(page).getByRole('link', { name: 'Endre nøkkelen' }))
    await write(page.getByLabel('Navn på nøkkelen'), `Halvt om halvt ${year}`)
    const part = (number: number) => page.getByRole('group', { name: `Del ${number}`, exact: true })
    await choose(part(1).getByLabel('Fordeles'), 'Likt på alle')
    await write(part(1).getByLabel('Størrelse'), '50 %')
    await choose(part(2).getByLabel('Fordeles'), 'Etter folketall')
    await write(part(2).getByLabel('Størrelse'), '1/2')
    await choose(page.getByRole('group', { name: 'Fjordvik sykehus' }).getByLabel('Rolle'), 'Unntatt')
    await write(page.getByLabel('Rund av til nærmeste'), '500')
    await choose(page.getByLabel('Hvem tar resten?'), 'Siste på lista som betaler')
    await write(page.getByLabel('Folketall så mange år før budsjettåret'), `${year - 2026}`)
    await use(page.getByRole('button', { name: 'Lagre nøkkelen' }))
    expect(await status(page)).toBe('Endringen er lagret.')
    const shares = sectionOf(page, 'Andelene')
    // 900 000: half of it in three, half by 21 402, 3 151 and 1 240 of 25 793; Øygrend is last.
    expect(await textOf(shares.getByRole('row', { name: 'Fjordvik', exact: false }).first())).toContain(
      '523 500',
    )
    expect(await textOf(shares.getByRole('row', { name: 'Dalen' }))).toContain('205 000')
    expect(await textOf(shares.getByRole('row', { name: 'Øygrend' }))).toContain('171 500')

    await use(page.getByRole('button', { name: 'Legg fram som forslag' }))
    expect(await textOf(main(page))).toContain('Foreslått')
    await use(main(page).getByRole('link', { name: 'Gå til vedtak' }))
    await expectHeading(page, `Vedta budsjett ${year}?`)
    expect(await textOf(main(page))).toContain('Et vedtatt budsjett kan ikke endres')
    await use(page.getByRole('button', { name: 'Vedta budsjettet' }))
    expect(await status(page)).toBe('Budsjettet er vedtatt.')

    await page.goto(`/fjordvik/okonomi/budsjett/${year}`)
    for (const name of ['Endre opplysninger', 'Legg til linje', 'Endre nøkkelen', 'Gå til vedtak'])
      expect(await main(page).getByRole('link', { name }).count(), name).toBe(0)
    const visitor = await site.visit(`/fjordvik/okonomi/budsjett/${year}/bevis/dalen`, { script })
    await expectHeading(visitor, 'Derfor betaler Dalen 205 000 kroner')
  })

  async function addLine(page: Page, line: { kind: string; text: string; amount: string }): Promise<void> {
    await use(main(page).getByRole('link', { name: 'Legg til linje' }).first())
    await check(page.getByRole('radio', { name: line.kind }))
    await write(page.getByLabel('Hva gjelder det?'), line.text)
    await write(page.getByLabel('Beløp'), line.amount)
    await use(save(page))
    expect(await textOf(main(page))).toContain(line.text)
  }
})
