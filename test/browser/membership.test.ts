import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { published } from '../../src/platform/privacy/made-up-numbers.examples.ts'
import { expectHeading, textOf } from '../support/browser.ts'
import { ourTables } from '../support/catalogue.ts'
import { hasFocus, ways } from '../support/keyboard.ts'
import { siteWithExamples } from '../support/running-site.ts'
import { asSuperuser } from '../support/superuser.ts'

const site = siteWithExamples()
const members = '/fjordvik/nettverk/organisasjoner'
const coordinator = 'Kari Koordinator'

/** Organisation numbers that check out by their last digit; nobody has them. */
const numbers = ['310 000 000', '310 000 027']

const form = (page: Page) =>
  page.getByRole('form').or(page.locator('form.form')).filter({ hasText: 'Deltar som' })
const field = (page: Page, label: string) => form(page).getByLabel(label)
const inList = (page: Page, name: string) => page.getByRole('table').getByRole('link', { name, exact: true })
const summary = (page: Page) => page.getByRole('region', { name: 'før du går videre' })

describe.each(ways)('the coordinator of Fjordvik, $name', ({ script, use, write, choose, ...way }) => {
  const name = `Eldrerådet ${way.name}`
  const number = numbers[script ? 0 : 1] ?? ''

  test('adds an organisation, is told of a wrong number, and corrects it', async () => {
    const page = await site.visit(members, { script, as: coordinator })
    await write(field(page, 'Navn'), name)
    await choose(field(page, 'Slag'), 'Brukerorganisasjon')
    await write(field(page, 'Organisasjonsnummer'), `${number.slice(0, -1)}4`)
    await use(form(page).getByRole('button', { name: 'Lagre' }))

    await summary(page).waitFor()
    expect(await page.title()).toMatch(/^Feil: /)
    expect(await hasFocus(summary(page))).toBe(true)
    expect(await field(page, 'Navn').inputValue()).toBe(name)
    const said = 'Det siste sifferet i organisasjonsnummeret stemmer ikke'
    await use(summary(page).getByRole('link', { name: said }))
    expect(await hasFocus(field(page, 'Organisasjonsnummer'))).toBe(true)
    expect(await textOf(form(page))).toContain(said)

    await write(field(page, 'Organisasjonsnummer'), number)
    await use(form(page).getByRole('button', { name: 'Lagre' }))
    await expectHeading(page, name)
    expect(await textOf(page.getByRole('status').first())).toBe('Lagt til.')

    await page.goto(members)
    expect(await inList(page, name).count()).toBe(1)
    await page.goto(`/sok?q=${encodeURIComponent(`"${name}"`)}`)
    expect(await page.getByRole('main').getByRole('link', { name }).count()).toBeGreaterThan(0)
    await page.goto('/fjordvik/historikk')
    expect(await textOf(page.getByRole('main'))).toContain(name)
  })
})

test('two quick clicks add one organisation', async () => {
  const page = await site.visit(members, { as: coordinator })
  await field(page, 'Navn').fill('Pasientlaget Dobbeltklikk')
  await field(page, 'Slag').selectOption({ label: 'Brukerorganisasjon' })
  await form(page).getByRole('button', { name: 'Lagre' }).dblclick()
  await expectHeading(page, 'Pasientlaget Dobbeltklikk')
  await page.goto(members)
  expect(await inList(page, 'Pasientlaget Dobbeltklikk').count()).toBe(1)
})

test('the same form sent from two windows adds one organisation', async () => {
  const page = await site.visit(members, { as: coordinator })
  await field(page, 'Navn').fill('Pasientlaget To Vinduer')
  await field(page, 'Slag').selectOption({ label: 'Brukerorganisasjon' })
  const sent = await form(page).evaluate((element) =>
    Object.fromEntries(
      [...new FormData(element as HTMLFormElement)].map(([key, value]) => [key, `${value}`]),
    ),
  )
  const post = () => page.request.post(`${members}/ny`, { form: sent, headers: { origin: site.baseURL } })
  const answers = await Promise.all([post(), post(), post()])
  expect(new Set(answers.map((answer) => answer.url())).size).toBe(1)
  await page.goto(members)
  expect(await inList(page, 'Pasientlaget To Vinduer').count()).toBe(1)
})

describe.each(ways)('two who change the same, $name', ({ script, use, write, ...way }) => {
  test('and the second sees both versions and decides', async () => {
    const open = async (as: string) => {
      const page = await site.visit(members, { script, as })
      await use(inList(page, 'Dalen kommune').or(inList(page, 'Dalen')))
      await use(page.getByRole('main').getByRole('link', { name: 'Endre' }))
      return page
    }
    const [first, second] = [await open(coordinator), await open('Leif Leder')]
    await write(first.getByLabel('Rolle'), `Først ${way.name}`)
    await use(first.getByRole('button', { name: 'Lagre' }))
    expect(await textOf(first.getByRole('status').first())).toBe('Endringen er lagret.')

    await write(second.getByLabel('Rolle'), `Sist ${way.name}`)
    await use(second.getByRole('button', { name: 'Lagre' }))
    const conflict = second.getByRole('region', { name: 'Noen andre lagret før deg' })
    await conflict.waitFor()
    expect(await textOf(conflict)).toContain(coordinator)
    const role = await textOf(conflict.getByRole('row', { name: 'Rolle' }))
    expect(role).toContain(`Først ${way.name}`)
    expect(role).toContain(`Sist ${way.name}`)
    expect(await second.getByLabel('Rolle').inputValue()).toBe(`Sist ${way.name}`)
    await use(second.getByRole('button', { name: 'Lagre' }))
    expect(await textOf(second.getByRole('status').first())).toBe('Endringen er lagret.')
    expect(await textOf(second.getByRole('main'))).toContain(`Sist ${way.name}`)
  })
})

describe.each(ways)('an identity number in a note, $name', ({ script, use, write }) => {
  test('is refused with its place marked, and is stored nowhere', async () => {
    const number = published.synthetic
    const written = `Kontakten hos oss er ${number.slice(0, 6)} ${number.slice(6)}, ring etter klokka ni.`
    const page = await site.visit(members, { script, as: coordinator })
    await use(inList(page, 'Øygrend kommune').or(inList(page, 'Øygrend')))
    await use(page.getByRole('main').getByRole('link', { name: 'Endre' }))
    await write(page.getByLabel('Merknad'), written)
    await use(page.getByRole('button', { name: 'Lagre' }))
    await summary(page).waitFor()
    expect(await textOf(page.getByRole('main'))).toContain('Slike numre lagrer vi aldri.')
    expect(await textOf(page.locator('mark'))).toBe(`${number.slice(0, 6)} ${number.slice(6)}`)
    expect(await page.getByLabel('Merknad').inputValue()).toBe(written)
    expect(await tablesThatHold(number.slice(6))).toEqual([])
  })
})

/** Every table with a row that has the text in it, whoever may see it. */
const tablesThatHold = (text: string): Promise<string[]> =>
  asSuperuser(site.db, async (client) => {
    const found: string[] = []
    for (const { name } of await ourTables(client)) {
      const { rows } = await client.query(`select from ${name} as row where row::text like $1 limit 1`, [
        `%${text}%`,
      ])
      if (rows.length > 0) found.push(name)
    }
    return found
  })
