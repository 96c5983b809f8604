import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectHeading, textOf } from '../support/browser.ts'
import { hasFocus, tabTo, ways, withoutScript } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()
const budget = '/knutepunkt-sorlandet/okonomi/budsjett/2017'
const whatIf = `${budget}/hva-om`

const slider = (page: Page) => page.getByRole('slider', { name: 'Del som fordeles likt' })
const number = (page: Page) => page.getByRole('spinbutton', { name: 'Del som fordeles likt' })
const question = (page: Page) => page.getByRole('form', { name: 'Hva om?' })
const answer = (page: Page) => textOf(page.locator('#svar'))
const rowOf = (page: Page, name: string) => page.locator('#svar').getByRole('row', { name })

/** Marks the page, so that one can tell afterwards whether it was loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-marked', ''))
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-marked'))

test('the answer follows the slider under the hand, and so does the address', async () => {
  const page = await site.visit(budget)
  await mark(page)
  expect(await answer(page)).toContain('Dette er det vedtatte.')
  await tabTo(slider(page))
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight')
  expect(await number(page).inputValue()).toBe('60')
  expect(await answer(page)).toContain('60 prosent deles likt')
  expect(await textOf(rowOf(page, 'Iveland'))).toMatch(/92 000 .*\+\d/)
  await expect.poll(() => new URL(page.url()).search).toMatch(/=60\b/)
  await expect
    .poll(() => textOf(page.getByRole('main').getByRole('status')))
    .toContain('60 prosent deles likt')
  expect(await hasFocus(slider(page))).toBe(true)
  expect(await isMarked(page)).toBe(true)
  await page.reload()
  expect(await number(page).inputValue()).toBe('60')
  expect(await answer(page)).toContain('60 prosent deles likt')
})

test('the adopted shares stand still while one asks', async () => {
  const page = await site.visit(`${whatIf}`)
  await number(page).fill('0')
  await expect.poll(() => answer(page)).toContain('0 prosent deles likt')
  expect(await textOf(rowOf(page, 'Vennesla'))).toContain('218 000')
  expect(await textOf(rowOf(page, 'Sum'))).toContain('950 000')
})

describe.each(ways)('what if, $name', ({ script, use, write }) => {
  test('another split is written as a number, and taken back', async () => {
    const page = await site.visit(whatIf, { script })
    await write(number(page), '40')
    await use(page.getByRole('button', { name: 'Regn ut' }))
    await expect.poll(() => answer(page)).toContain('40 prosent deles likt')
    expect(new URL(page.url()).search).toMatch(/=40\b/)
    expect(await textOf(rowOf(page, 'Iveland'))).toMatch(/92 000 .*−\d/)
    await use(question(page).getByRole('link', { name: 'Tilbakestill' }))
    await expect.poll(() => answer(page)).toContain('Dette er det vedtatte.')
    expect(new URL(page.url()).search).toBe('')
    expect(await number(page).inputValue()).toBe('50')
  })

  test('the merger of 2020 lies ready to be opened', async () => {
    const page = await site.visit(budget, { script })
    await use(page.getByRole('link', { name: '2020: Søgne og Songdalen slås sammen med Kristiansand' }))
    await expectHeading(page, 'Hva om vi delte 2017 annerledes?')
    expect(await answer(page)).toContain('slås sammen')
    expect(await textOf(rowOf(page, 'Søgne'))).toContain('188 500')
    expect(await textOf(rowOf(page, 'Sum'))).toMatch(/950 000 .*950 000/)
  })
})

test('what makes no sense is said beside the field, and the adopted shares stay in sight', async () => {
  const page = await site.visit(whatIf, { script: withoutScript.script })
  await number(page).fill('140')
  await page.getByRole('button', { name: 'Regn ut' }).click()
  expect(await textOf(page.getByRole('main'))).toContain('Skriv et tall fra 0 til 100')
  expect(await number(page).inputValue()).toBe('140')
})
