import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../platform/text/index.ts'
import { CooperationFront } from './cooperation/cooperation-front.view.tsx'
import { fjordvik, reportExamples, visited } from './reports.examples.tsx'

const rendered = (name: string, locale: Locale = 'nb'): string => {
  const example = reportExamples.find((known) => known.name === name)
  if (!example) throw new Error(`there is no example ${name}`)
  return inLanguage(locale, () => renderToString(example.render()))
}

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe.each(locales)('in %s', (locale) => {
  test.each(reportExamples.map(({ name }) => name))('%s has one heading and no holes', (name) => {
    const html = rendered(name, locale)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\w+\}|reports[A-Z]/)
    expect(html).not.toMatch(/<th[^>]*>(<span class="hidden-text">)?(<\/span>)?<\/th>/)
  })
})

test('a cooperation tells who pays what, the largest with a whole bar, and who contributes otherwise', () => {
  const html = rendered('Samarbeidets forside for den som ser inn')
  expect(text(html)).toContain('Hvem betaler hva i 2026')
  expect(text(html)).toMatch(/Fjordvik 600 000 .*Dalen 300 000 .*Sum 900 000 Øygrend Stiller med lokaler\./)
  expect([...html.matchAll(/class="bar-first" x="0%" width="(\d+%)"/g)].map(([, width]) => width)).toEqual([
    '100%',
    '100%',
    '50%',
    '50%',
  ])
})

test('the thread says in words where it is broken and leads to what is loose', () => {
  const html = rendered('Samarbeidets forside for den som ser inn')
  expect(text(html)).toContain('Nå er tråden brutt tre steder.')
  expect(html).toContain('<a href="/fjordvik/strategi?mangler=ja">Se målene</a>')
  expect(text(html)).toContain('Budsjett 2026: 900 000 kroner, delt på to kommuner.')
})

test('content keeps its own language under another interface', () => {
  const html = rendered('Samarbeidets forside for den som ser inn', 'en')
  expect(html).toContain(`<span lang="nb">${fjordvik.purpose}</span>`)
  expect(html).toContain('<span lang="nb">Stiller med lokaler.</span>')
  expect(html).toContain('<h1 lang="nb">')
  expect(text(html)).toContain('Who pays what in 2026')
})

test('only those who have something to do are told what', () => {
  expect(text(rendered('Samarbeidets forside for den som ser inn'))).not.toContain('Dette må du gjøre')
  const coordinator = text(rendered('Samarbeidets forside for koordinatoren'))
  expect(coordinator).toMatch(
    /Dette må du gjøre .*Frist ute: Rapport på tilskuddet .*Gjør ferdig utkastet til budsjett/,
  )
})

test('a new cooperation says what is missing instead of showing empty tables', () => {
  const html = text(rendered('Et nytt samarbeid'))
  for (const sentence of [
    'Ingenting venter på deg.',
    'Ingen datoer er registrert.',
    'Ingen medlemmer er registrert.',
    'Nå er tråden hel.',
  ])
    expect(html).toContain(sentence)
  expect(html).not.toContain('Hvem betaler hva')
})

test('a trust among the members makes them members, not municipalities', () => {
  const parties = visited.figures.parties.map((party) => ({ ...party, part: 'member' as const }))
  const html = inLanguage('nb', () =>
    renderToString(<CooperationFront {...visited} figures={{ ...visited.figures, parties }} />),
  )
  expect(text(html)).toMatch(/medlemmer 4/)
  expect(text(html)).not.toContain('Andre som deltar')
})
