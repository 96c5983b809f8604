import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, locales } from '../../platform/text/index.ts'
import { fraction, whole } from '../fraction.model.ts'
import { answerTo } from './answer.model.ts'
import type { Query } from './query.model.ts'
import { knutepunktBase } from './what-if.examples.ts'
import { WhatIf } from './what-if.view.tsx'
import type { WhatIfBase } from './what-if-base.model.ts'

const htmlOf = (query: Query, base: WhatIfBase = knutepunktBase) =>
  inLanguage('nb', () =>
    renderToString(
      <WhatIf base={base} query={query} answer={answerTo(base, query)} action="/hva-om" reset="/budsjett" />,
    ),
  )

/** The words of a page, one space between each. */
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('a question is a plain form whose answers stand in the address', () => {
  const html = htmlOf({})
  expect(html).toContain('method="get"')
  expect(html).toContain('action="/hva-om#svar"')
  expect(html).toContain('name="del-1"')
  expect(html).not.toContain('name="del-2"')
})

test('the answer comes in words and in a table, with a link that can be shared', () => {
  const html = htmlOf({ 'del-1': '30', folketall: '2017-01-01', 'm-vennesla': '' })
  const text = textOf(html)
  expect(text).toContain('betaler Vennesla 23 000 kroner mer. Iveland betaler 26 500 kroner mindre.')
  expect(text).toContain('Iveland 92 000 65 500 −26 500 −28,8 −21,05')
  expect(html).toContain('href="/hva-om?del-1=30&amp;folketall=2017-01-01"')
  expect(text).toContain('Kristiansand Betaler ikke.')
})

test('those who merge stand in one row, with what each of them pays today', () => {
  const query = { 'm-kristiansand': 'sammen', 'm-sogne': 'sammen', 'm-songdalen': 'sammen' }
  expect(textOf(htmlOf(query))).toContain(
    'Kristiansand Kristiansand 0, Søgne 188 500 og Songdalen 141 500 i dag 330 000 0 −330 000',
  )
})

test('a field that does not read is marked, and keeps what was typed', () => {
  const html = htmlOf({ sum: 'mye' })
  expect(html).toContain('value="mye"')
  expect(html).toContain('aria-invalid="true"')
  expect(textOf(html)).toContain('Dette kan ikke regnes ut Skriv summen i kroner, for eksempel 950 000.')
})

test('with three parts there are two sliders, and the last part takes the rest', () => {
  const third = fraction(1n, 3n)
  const base: WhatIfBase = {
    ...knutepunktBase,
    measured: [null, { kind: 'population', ages: null }, { kind: 'own', label: 'Timer', unit: 'time' }],
    cost: {
      ...knutepunktBase.cost,
      key: {
        ...knutepunktBase.cost.key,
        components: [
          { kind: 'flat', share: third },
          { kind: 'measure', basis: 'population', share: third },
          { kind: 'measure', basis: 'timer', share: third },
        ],
      },
      members: knutepunktBase.cost.members.map((member) => ({
        ...member,
        values: { ...member.values, timer: whole(10n) },
      })),
    },
  }
  const html = htmlOf({ 'del-1': '20', 'del-2': '50' }, base)
  expect(html).toContain('name="del-2"')
  expect(html).not.toContain('name="del-3"')
  expect(textOf(html)).toContain('Resten, 30 prosent, fordeles etter timer.')
  expect(textOf(html)).toContain(
    'Hvis 20 prosent deles likt, 50 prosent deles etter folketall og 30 prosent deles etter timer',
  )
  expect(html).toContain('name="ny-timer"')
  expect(textOf(htmlOf({ 'del-1': '60', 'del-2': '50' }, base))).toContain(
    'Delene blir 110 prosent til sammen.',
  )
})

describe.each(locales)('in %s', (locale) => {
  test.each([
    {},
    { 'del-1': '30' },
    { 'm-iveland': 'ut', 'ny-navn': 'A', 'ny-folketall': '9' },
    { sum: 'x' },
  ])('%j is whole', (query) => {
    const html = inLanguage(locale, () =>
      renderToString(
        <WhatIf
          base={knutepunktBase}
          query={query}
          answer={answerTo(knutepunktBase, query)}
          action="/a"
          reset="/b"
        />,
      ),
    )
    expect(html).not.toMatch(/undefined|\[object|NaN|Infinity|\{[a-z]+\}/)
    expect(html).not.toMatch(/\s(style|on[a-z]+)="/)
  })
})
