import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../../platform/text/index.ts'
import { CompareView } from './compare.view.tsx'
import { figuresTimes, scenarioOf } from './scenario.examples.ts'
import type { ListedScenario, Scenario } from './scenario.model.ts'
import { ScenarioView } from './scenario.view.tsx'
import { ScenarioList } from './scenario-list.view.tsx'

const links = { whatIf: '/hva-om', list: '/liste', csv: '/tall.csv', jsonStat: '/tall.json', api: '/api' }

const pageOf = (scenario: Scenario, locale: Locale = 'nb', older = false) =>
  inLanguage(locale, () =>
    renderToString(
      <ScenarioView
        scenario={scenario}
        lang={locale === 'nb' ? undefined : 'nb'}
        older={older}
        links={links}
        others={[{ text: 'Sammenlign med «Dyrere»', href: '/sammenlign' }]}
        actions={[{ text: 'Fjern', href: '/fjern' }]}
      />,
    ),
  )

const sideBySide = (scenarios: readonly Scenario[], locale: Locale = 'nb') =>
  inLanguage(locale, () =>
    renderToString(<CompareView scenarios={scenarios} year={2028} slug="fjordvik" lang={undefined} />),
  )

const listOf = (scenarios: readonly ListedScenario[], locale: Locale = 'nb') =>
  inLanguage(locale, () =>
    renderToString(<ScenarioList scenarios={scenarios} slug="fjordvik" lang={undefined} wrong={undefined} />),
  )

const listed = (title: string): ListedScenario => {
  const { id, note, visibility, year, ask, made, revision } = scenarioOf()
  const slug = title.toLowerCase()
  const about = { subjectKind: 'place', subjectName: 'Fjordvik', places: ask.codes } as const
  return { id, slug, title, note, visibility, year, levers: ask.levers, made, revision, ...about }
}

const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('a scenario says what is otherwise, what comes of it, and what made it', () => {
  const text = textOf(pageOf(scenarioOf()))
  expect(text).toContain('Mer velferdsteknologi I 2028 mangler Fjordvik trolig')
  expect(text).toContain('velferdsteknologi: 20 % (grunnbildet 0)')
  expect(text).toContain('Det blir aldri endelig.')
  expect(text).toContain('1 000 beregninger, startverdi 1, regnemåte 1, tallgrunnlag a1b2c3d4e5f6')
  expect(text).not.toContain('Tallgrunnlaget er et annet i dag')
})

test('one from other figures says so, and leads to today’s', () => {
  const text = textOf(pageOf(scenarioOf(), 'nb', true))
  expect(text).toContain('Svaret er fra 2. mars 2026 og står som det var. Regn ut med dagens tall')
})

test('side by side each has its column, with the difference from its own standing picture', () => {
  const other = scenarioOf({
    slug: 'dyrere',
    title: 'Dyrere',
    ask: { ...scenarioOf().ask, levers: { costGrowth: 2 } },
    results: { ...scenarioOf().results, changed: figuresTimes(1.1) },
  })
  const text = textOf(sideBySide([scenarioOf(), other]))
  expect(text).toContain('Kostnad, millioner kroner 616 (−68) 752 (+68)')
  expect(text).toContain('velferdsteknologi 0 % 20 % 0 %')
  expect(text).toContain('prisene 0 % i året 0 % i året 2 % i året')
  expect(text).not.toContain('ikke regnet på samme grunnlag')
})

test('those that rest on different figures are said not to be alike', () => {
  const other = scenarioOf({ slug: 'b', made: { ...scenarioOf().made, data: 'ffffffffffff' } })
  expect(textOf(sideBySide([scenarioOf(), other]))).toContain('ikke regnet på samme grunnlag')
})

test('a list of one cannot be compared; an empty one says what would stand there', () => {
  expect(listOf([listed('Ene')])).not.toContain('type="checkbox"')
  expect(listOf([listed('Ene'), listed('Andre')]).match(/type="checkbox"/g)).toHaveLength(2)
  expect(textOf(listOf([]))).toContain('Ingen scenarioer er lagret')
})

describe.each(locales)('in %s', (locale) => {
  test.each([
    () => pageOf(scenarioOf({ note: '' }), locale, true),
    () => pageOf(scenarioOf({ ask: { ...scenarioOf().ask, levers: {} } }), locale),
    () => sideBySide([scenarioOf(), scenarioOf({ slug: 'b', title: 'B' })], locale),
    () => listOf([listed('Ene'), listed('Andre')], locale),
    () => listOf([], locale),
  ])('page %# is whole', (render) => {
    const html = render()
    expect(html).not.toMatch(/undefined|\[object|NaN|Infinity|\{[a-z]+\}/)
    expect(html).not.toMatch(/\s(style|on[a-z]+)="/)
  })
})
