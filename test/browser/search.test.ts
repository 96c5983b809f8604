import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectHeading, textOf } from '../support/browser.ts'
import { byKeyboard, ways } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()

const hit = (page: Page, title: string) => page.getByRole('main').getByRole('link', { name: title })

describe.each(ways)('the search, $name', ({ script, use, write }) => {
  test.each([
    ['nattjenestene', 'another form of the word'],
    ['nattjenstene', 'a slip of the pen'],
    ['nattj', 'a word half written'],
  ])('finds the night service by %s, %s', async (asked) => {
    const page = await site.visit('/', { script })
    await write(page.getByLabel('Søk i alt som er publisert'), asked)
    await use(page.getByRole('main').getByRole('button', { name: 'Søk' }))
    await expectHeading(page, `Søk etter «${asked}»`)
    expect(await hit(page, 'Felles nattjeneste').first().isVisible()).toBe(true)
  })
})

test('what is not published is found by those who are let in, and by nobody else', async () => {
  const note = 'Notat: Hvem skal betale for nattjenesten i 2027?'
  const address = '/sok?q=notat+nattjenesten'
  const coordinator = await site.visit(address, { as: 'Kari Koordinator' })
  expect(await hit(coordinator, note).count()).toBe(1)
  await hit(coordinator, note).click()
  await expectHeading(coordinator, note)
  const visitor = await site.visit(address)
  expect(await hit(visitor, note).count()).toBe(0)
  expect(await textOf(visitor.getByRole('main'))).not.toContain('Utkast til saken')
  const hidden = await visitor.goto(coordinator.url())
  expect(hidden?.status()).toBe(404)
})

test('words without a hit are said back, with what to try', async () => {
  const page = await site.visit('/sok')
  await byKeyboard.write(page.getByLabel('Hva leter du etter?'), 'xylofonspill')
  await page.keyboard.press('Enter')
  await expectHeading(page, 'Søk etter «xylofonspill»')
  expect(await textOf(page.getByRole('main'))).toContain('Ingen treff på «xylofonspill»')
})
