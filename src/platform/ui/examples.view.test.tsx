import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, locales } from '../text/index.ts'
import { examples, screenExamples } from './examples.ts'

const all = [...examples, ...screenExamples]
const rendered = all.map(({ name, render }) => ({
  name,
  html: inLanguage('nb', () => renderToString(render())),
}))
const attribute = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')

test('every example has a name of its own', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

test.each(locales)('every example renders in %s', (locale) => {
  for (const { render } of all) expect(inLanguage(locale, () => renderToString(render()))).not.toBe('')
})

describe.each(rendered)('$name', ({ html }) => {
  test('has no value that never became text', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|Infinity/)
  })

  test('has no inline style or handler, which the content security policy would refuse', () => {
    expect(html).not.toMatch(/\s(style|on[a-z]+)="/)
  })

  test('uses each id once', () => {
    const ids = attribute(html, 'id')
    expect(ids).toEqual([...new Set(ids)])
  })

  test('refers only to ids that stand there', () => {
    const ids = new Set(attribute(html, 'id'))
    const references = ['for', 'aria-labelledby', 'aria-describedby', 'data-slider-for']
      .flatMap((name) => attribute(html, name))
      .flatMap((value) => value.split(' '))
    expect(references.filter((id) => !ids.has(id))).toEqual([])
  })

  test('hides each drawing from screen readers or gives it a name', () => {
    const drawings = html.match(/<svg\b[^>]*>/g) ?? []
    expect(drawings.filter((tag) => !/aria-hidden="true"|role="img" aria-label="[^"]+"/.test(tag))).toEqual(
      [],
    )
  })
})
