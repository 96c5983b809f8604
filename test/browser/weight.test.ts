import { expect, test } from 'vitest'
import { siteWithExamples } from '../support/running-site.ts'

const site = siteWithExamples()

/** Bytes as they came over the line, by kind of file. */
async function transferred(address: string): Promise<{ script: number; stylesheet: number; font: number }> {
  const page = await site.visit('about:blank')
  const weights = { script: 0, stylesheet: 0, font: 0 }
  const counted: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const kind = request.resourceType() as keyof typeof weights
    if (!(kind in weights)) return
    counted.push(
      request.sizes().then(({ responseBodySize }) => {
        weights[kind] += responseBodySize
      }),
    )
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await Promise.all(counted)
  return weights
}

const budget = '/knutepunkt-sorlandet/okonomi/budsjett/2017'

test.each([
  '/',
  '/knutepunkt-sorlandet',
  '/knutepunkt-sorlandet/nettverk/organisasjoner',
  '/kommuner',
  '/sok?q=avtale',
  `${budget}/bevis/vennesla`,
])('%s needs less than 15 kB of script and 40 kB of style', async (address) => {
  const { script, stylesheet } = await transferred(address)
  expect(script).toBeLessThan(15_000)
  expect(stylesheet).toBeGreaterThan(1_000)
  expect(stylesheet).toBeLessThan(40_000)
})

test.each([budget, `${budget}/hva-om`])('%s is alive, with less than 30 kB of script', async (address) => {
  const { script, stylesheet } = await transferred(address)
  expect(script).toBeGreaterThan(1_000)
  expect(script).toBeLessThan(30_000)
  expect(stylesheet).toBeLessThan(40_000)
})
