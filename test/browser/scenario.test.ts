import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectHeading, expectNoAxeFindings, expectNoSidewaysScroll, textOf } from '../support/browser.ts'
import { hasFocus, tabTo, ways } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()
const levers = '/framtid/kommune/4223/hva-om'
/** Kari is coordinator in Fjordvik, where scenarios about any municipality can be kept. */
const inFjordvik = '/fjordvik/framtid/kommune/4223/hva-om'
const kari = { as: 'Kari Koordinator' }

const technology = 'Tid spart med velferdsteknologi'
const slider = (page: Page) => page.getByRole('slider', { name: technology })
const number = (page: Page) => page.getByRole('spinbutton', { name: technology })
const answer = (page: Page) => textOf(page.locator('#svar'))
/** The engine takes its time when all of the tests run at once. */
const eventually = { timeout: 20_000 }
const query = (page: Page) => new URL(page.url()).search

/** Marks the page, so that one can tell afterwards whether it was loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-marked', ''))
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-marked'))

test('the answer follows the lever under the hand, from an engine in the browser', async () => {
  const page = await site.visit(levers)
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  await mark(page)
  await expect.poll(() => answer(page), eventually).toContain('Dette er grunnbildet.')
  await tabTo(slider(page))
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => answer(page), eventually).toContain(`${technology}: 5 % (grunnbildet 0)`)
  await expect.poll(() => answer(page), eventually).toMatch(/mot \d+ i grunnbildet/)
  expect(await number(page).inputValue()).toBe('5')
  await expect.poll(() => query(page), eventually).toBe('?teknologi=5')
  await expect
    .poll(() => textOf(page.getByRole('main').getByRole('status')), eventually)
    .toContain('i grunnbildet')
  expect(await hasFocus(slider(page))).toBe(true)
  expect(await isMarked(page)).toBe(true)
  expect(asked.filter((path) => !/^\/(assets|static)\//.test(path))).toEqual([
    expect.stringMatching(/^\/framtid\/parametre\/[0-9a-f]{12}\.json$/),
  ])
})

test('the browser and the server answer alike', async () => {
  const page = await site.visit(levers)
  await number(page).fill('12')
  await expect.poll(() => query(page), eventually).toBe('?teknologi=12')
  // Told when it has come and stands still.
  await expect.poll(() => textOf(page.getByRole('main').getByRole('status')), eventually).not.toBe('')
  const alive = await answer(page)
  await page.reload()
  expect(await answer(page)).toBe(alive)
})

test('a lever that changes the people projects them anew', async () => {
  const page = await site.visit(`${levers}?tall=population`)
  await page.getByRole('spinbutton', { name: 'Fruktbarhet' }).fill('70')
  await expect.poll(() => answer(page), eventually).toMatch(/Innbyggere [\d ]+ (\S+ )*\(−\d+/)
})

test('choosing another year and figure draws them without a new page', async () => {
  const page = await site.visit(`${levers}?teknologi=10`)
  await mark(page)
  await page.getByRole('combobox', { name: 'År' }).selectOption('2035')
  await page.getByRole('combobox', { name: 'Tegn opp' }).selectOption({ label: 'Personer med demens' })
  await expect.poll(() => answer(page), eventually).toContain('Trolig verdi i 2035')
  expect(await isMarked(page)).toBe(true)
  await expect.poll(() => query(page), eventually).toBe('?teknologi=10&ar=2035&tall=dementia')
})

describe.each(ways)('what if, $name', ({ script, use, write }) => {
  test('a number is written, answered and taken back', async () => {
    const page = await site.visit(levers, { script })
    await write(number(page), '20')
    await use(page.getByRole('button', { name: 'Regn ut' }))
    await expect.poll(() => answer(page), eventually).toContain(`${technology}: 20 %`)
    await expect.poll(() => query(page), eventually).toMatch(/teknologi=20\b/)
    await use(page.locator('#svar').getByRole('link', { name: 'Tilbake til grunnbildet' }))
    await expect.poll(() => answer(page), eventually).toContain('Dette er grunnbildet.')
    expect(await number(page).inputValue()).toBe('0')
  })

  test('a scenario is kept, changed, copied, compared and removed', async () => {
    const page = await site.visit(inFjordvik, { ...kari, script })
    await write(number(page), '20')
    await use(page.getByRole('button', { name: 'Regn ut' }))
    await expect.poll(() => query(page), eventually).toMatch(/teknologi=20\b/)
    const name = script ? 'Med skript' : 'Uten skript'
    await write(page.getByRole('textbox', { name: 'Navn' }), name)
    await use(page.getByRole('button', { name: 'Lagre scenario' }))
    await expectHeading(page, name)
    expect(await textOf(page.getByRole('main'))).toContain(`${technology}: 20 % (grunnbildet 0)`)
    await use(page.getByRole('link', { name: 'Ta en kopi' }))
    expect(await page.getByRole('textbox', { name: 'Navn' }).inputValue()).toBe(`Kopi av ${name}`)
    await use(page.getByRole('button', { name: 'Lagre scenario' }))
    await expectHeading(page, `Kopi av ${name}`)
    await use(page.getByRole('link', { name: 'Endre navn og begrunnelse' }))
    await write(page.getByRole('textbox', { name: 'Begrunnelse' }), 'Fordi vi vil vite det.')
    await use(page.getByRole('button', { name: 'Lagre endringene' }))
    expect(await textOf(page.getByRole('main'))).toContain('Fordi vi vil vite det.')
    await use(page.getByRole('navigation', { name: 'Du er her' }).getByRole('link', { name: 'Scenarioer' }))
    await page.getByRole('checkbox', { name: `Ta med «${name}»` }).check()
    await page.getByRole('checkbox', { name: `Ta med «Kopi av ${name}»` }).check()
    await use(page.getByRole('button', { name: 'Sammenlign' }))
    await expectHeading(page, '2 scenarioer for 2040')
    await use(page.getByRole('main').getByRole('link', { name: `Kopi av ${name}` }))
    await use(page.getByRole('link', { name: 'Fjern', exact: true }))
    await expectHeading(page, `Fjerne «Kopi av ${name}»?`)
    await use(page.getByRole('button', { name: 'Fjern scenarioet' }))
    await expectHeading(page, 'Scenarioer')
    expect(await textOf(page.getByRole('main'))).not.toContain('Kopi av')
  })
})

test('what is kept with script is the question that is seen, not the one the page came with', async () => {
  const page = await site.visit(inFjordvik, kari)
  await number(page).fill('7')
  await expect.poll(() => query(page), eventually).toBe('?teknologi=7')
  await page.getByRole('textbox', { name: 'Navn' }).fill('Det jeg så')
  await page.getByRole('button', { name: 'Lagre scenario' }).click()
  await expectHeading(page, 'Det jeg så')
  expect(await textOf(page.getByRole('main'))).toContain(`${technology}: 7 %`)
})

test('a lever out of range is said beside its field, and what was written stays', async () => {
  const page = await site.visit(levers, { script: false })
  await number(page).fill('140')
  await page.getByRole('button', { name: 'Regn ut' }).click()
  expect(await textOf(page.getByRole('main'))).toContain('velferdsteknologi går fra 0 til 30 %.')
  expect(await number(page).inputValue()).toBe('140')
})

test('the page needs less than 30 kB of script; the engine comes by itself when somebody reaches for a lever', async () => {
  const page = await site.visit('about:blank')
  const scripts = new Map<string, number>()
  page.on('requestfinished', async (request) => {
    const path = new URL(request.url()).pathname
    if (path.endsWith('.js')) scripts.set(path, (await request.sizes()).responseBodySize)
  })
  await page.goto(`${site.baseURL}${levers}`, { waitUntil: 'networkidle' })
  const sum = () => [...scripts.values()].reduce((total, size) => total + size, 0)
  await expect.poll(sum, eventually).toBeGreaterThan(1_000)
  expect(sum()).toBeLessThan(30_000)
  await slider(page).focus()
  await expect
    .poll(() => [...scripts.keys()].filter((path) => path.includes('.worker-')), eventually)
    .toHaveLength(1)
})

test.each([
  { width: 1280, dark: false },
  { width: 390, dark: true },
])('at $width pixels nothing is out of reach, for eyes or screen readers', async (look) => {
  const page = await site.visit(`${inFjordvik}?teknologi=20&hjemme=30`, { ...look, ...kari })
  await expectNoAxeFindings(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('textbox', { name: 'Navn' }).fill(`Sett fra ${look.width}`)
  await page.getByRole('button', { name: 'Lagre scenario' }).click()
  await expectHeading(page, `Sett fra ${look.width}`)
  await expectNoAxeFindings(page)
  await expectNoSidewaysScroll(page)
  await page.goto('/fjordvik/framtid/scenarioer')
  await expectNoAxeFindings(page)
  await expectNoSidewaysScroll(page)
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.check()
  await page.getByRole('button', { name: 'Sammenlign' }).click()
  await expectHeading(page, '2 scenarioer for 2040')
  await expectNoAxeFindings(page)
  await expectNoSidewaysScroll(page)
})
