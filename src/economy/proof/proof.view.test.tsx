import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../platform/text/index.ts'
import { ownEffort, proofLinks, provenFor } from './proof.examples.ts'
import type { Proven } from './proof.json.ts'
import { ProofView } from './proof.view.tsx'

function htmlOf(proven: Proven, locale: Locale = 'nb'): string {
  const effort = proven.participant.exempt ? [ownEffort] : []
  const lang = locale === 'nb' ? undefined : 'nb'
  return inLanguage(locale, () =>
    renderToString(<ProofView {...proven} effort={effort} links={proofLinks} lang={lang} />),
  )
}

/** The words of a page, one space between each. */
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

describe("Vennesla's proof", () => {
  const html = htmlOf(provenFor('vennesla'))
  const text = textOf(html)

  test('says the answer in its heading, and again under the calculation', () => {
    expect(textOf(html.match(/<h1>.*?<\/h1>/)?.[0] ?? '')).toBe(' Derfor betaler Vennesla 218 000 kroner ')
    expect(text).toContain('Vennesla betaler 218 000 kr')
  })

  test('shows every payer with its exact share, the nearest step, the rest and what it pays', () => {
    for (const row of [
      'Vennesla 217 787,45 218 000 0 218 000',
      'Iveland 91 926,21 92 000 0 92 000',
      'Søgne 188 257,39 188 500 0 188 500',
      'Songdalen 141 356,13 141 500 0 141 500',
      'Birkenes 129 032,56 129 000 0 129 000',
      'Lillesand 181 640,25 181 500 −500 181 000',
      'Sum 950 000,00 950 500 −500 950 000',
    ])
      expect(text.replaceAll(/ (Regnet andel|Nærmeste 500|Rest|Betaler) /g, ' ')).toContain(row)
  })

  test('marks this member in the table, and links to the others', () => {
    expect(html.match(/<tr class="[^"]*highlighted[^"]*">.*?<\/th>/)?.[0]).toContain('Vennesla')
    expect(html).toContain('href="/kns/okonomi/budsjett/2017/bevis/lillesand"')
    expect(html).toContain(`href="${proofLinks.json}"`)
  })

  test('says where each figure comes from, and what is our own inference', () => {
    for (const sentence of [
      '950 000 kroner for 2017, vedtatt 1. januar 2017 . Strategidokument 2017–2019, Knutepunkt Sørlandet.',
      'SSB, per 1. januar 2016. Datoen er vår slutning. Den oppgis ikke i kilden.',
      'Halvparten likt, halvparten etter folketall , versjon 1.',
      'Kristiansand betaler ikke og teller ikke med i de 49 028 innbyggerne.',
      'Regelen er vår slutning. Kilden oppgir den ikke. Med «største rest» ville Søgne betalt 188 000 kroner.',
    ])
      expect(text).toContain(sentence)
  })
})

test('an exempt member is told what it gives instead, and pays nothing', () => {
  const text = textOf(htmlOf(provenFor('kristiansand')))
  expect(text).toContain('Derfor betaler Kristiansand ingenting')
  expect(text).toContain(
    'Bidrar med ledelse og koordinering i KOSS og RKG. Kristiansand er unntatt i fordelingsnøkkelen. Seks kommuner deler 950 000 kroner',
  )
  expect(text).toContain('Leder og koordinator i nettverket')
  expect(text).not.toContain('Kristiansand betaler 0')
})

test.each([
  ['draft', 'Etter utkastet betaler Vennesla 218 000 kroner'],
  ['proposed', 'Etter forslaget betaler Vennesla 218 000 kroner'],
] as const)('a budget that is only a %s says so', (status, title) => {
  const text = textOf(htmlOf(provenFor('vennesla', { status })))
  expect(text).toContain(title)
  expect(text).toContain('Budsjettet er ikke vedtatt')
})

describe.each(locales)('in %s', (locale) => {
  test.each(['vennesla', 'kristiansand', 'lillesand'])('the page of %s is whole', (slug) => {
    const html = htmlOf(provenFor(slug), locale)
    expect(html).not.toMatch(/undefined|\[object|NaN|Infinity|\{[a-z]+\}/)
    expect(html).not.toMatch(/\s(style|on[a-z]+)="/)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})
