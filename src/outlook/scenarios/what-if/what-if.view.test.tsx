import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../../platform/text/index.ts'
import { LEVERS } from '../../engine/lever.model.ts'
import { fieldOf } from '../levers/lever-field.model.ts'
import { questionIn } from '../question/question.model.ts'
import { answeredTimes, fjordvikBase } from './what-if.examples.ts'
import { WhatIf } from './what-if.view.tsx'
import type { Answered } from './what-if-base.model.ts'
import { WhatIfPlace } from './what-if-place.view.tsx'

type Shown = { query?: Record<string, string>; answered?: Answered; locale?: Locale }

const htmlOf = ({ query = {}, answered = answeredTimes(0.9), locale = 'nb' }: Shown = {}) =>
  inLanguage(locale, () =>
    renderToString(
      <WhatIf base={fjordvikBase} question={questionIn(query, fjordvikBase.span)} answered={answered} />,
    ),
  )

/** The words of a page, one space between each. */
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('a question is a plain form whose answers stand in the address', () => {
  const html = htmlOf()
  expect(html).toContain('method="get"')
  expect(html).toContain('action="/framtid/hva-om#svar"')
  expect(html).toContain('<input type="hidden" name="kommuner" value="9901,9902"/>')
  for (const { id } of LEVERS) expect(html).toContain(`name="${fieldOf(id)}"`)
})

test('every lever says its range, its standing value, how sure that is and where it comes from', () => {
  const text = textOf(htmlOf())
  expect(text).toContain(
    'Sykefravær 10 % 2 til 16 middels Vår antakelse, nær det som er vanlig i kommunal omsorg',
  )
  expect(text).toContain('Kostnad per årsverk 1 094 tusen kr 600 til 1 800 høy SSB 2023')
})

test('the answer comes in words, in a table and with a link that can be shared', () => {
  const html = htmlOf({ query: { teknologi: '20' } })
  const text = textOf(html)
  expect(text).toContain(
    'I 2028 mangler Fjordvik og Dalen trolig 43 årsverk i omsorgen, mot 48 i grunnbildet.',
  )
  expect(text).toContain('Omsorgen koster 616 millioner kroner i året, 68 millioner mindre.')
  expect(text).toMatch(/Kostnad, millioner kroner 684 616 \(−68\)/)
  expect(html).toContain('href="/framtid/hva-om?kommuner=9901,9902&amp;teknologi=20"')
  expect(text).toContain('velferdsteknologi: 20 % (grunnbildet 0)')
})

test('hands enough are told as such, with what is to spare', () => {
  expect(textOf(htmlOf({ query: { teknologi: '20' }, answered: answeredTimes(-1) }))).toContain(
    'har Fjordvik og Dalen trolig nok årsverk i omsorgen, med 48,0 til overs. I grunnbildet mangler 48,0.'.replaceAll(
      ',0',
      '',
    ),
  )
})

test('without changes it is the standing picture alone', () => {
  const text = textOf(htmlOf({ answered: answeredTimes(1) }))
  expect(text).toContain('Dette er grunnbildet. Flytt en spak for å se hva som skjer.')
  expect(text).not.toContain('Med endringene')
})

test('a lever out of range is marked, keeps what was typed, and says how far it goes', () => {
  const html = htmlOf({ query: { teknologi: '140', hjemme: '20' } })
  expect(html).toContain('value="140"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('href="#field-teknologi"')
  expect(textOf(html)).toContain('velferdsteknologi går fra 0 til 30 %.')
})

test('what takes its time or cannot be answered is said instead of an answer', () => {
  expect(textOf(htmlOf({ answered: { kind: 'making' } }))).toContain('Regnestykket er ikke ferdig')
  expect(textOf(htmlOf({ answered: { kind: 'refused', sentence: 'Nei.' } }))).toContain(
    'Dette kan ikke regnes ut Nei.',
  )
})

test('nothing in the data can end its block early', () => {
  const base = { ...fjordvikBase, subject: { ...fjordvikBase.subject, name: '</script><b>' } }
  const html = renderToString(
    <WhatIfPlace base={base} question={questionIn({}, base.span)} answered={answeredTimes(1)} />,
  )
  expect(html).not.toContain('</script><b>')
})

describe.each(locales)('in %s', (locale) => {
  test.each<Shown>([
    {},
    { query: { teknologi: '20', hjemmetjenester: '-2.25', innvandring: '150', tall: 'supportRatio' } },
    { query: { teknologi: 'x' } },
    { answered: { kind: 'making' } },
    { query: { hjemme: '10' }, answered: answeredTimes(-0.5) },
  ])('%j is whole', (shown) => {
    const html = htmlOf({ ...shown, locale })
    expect(html).not.toMatch(/undefined|\[object|NaN|Infinity|\{[a-z]+\}/)
    expect(html).not.toMatch(/\s(style|on[a-z]+)="/)
  })
})
