import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, locales } from '../../platform/text/index.ts'
import { comparedPlace } from './compare.model.ts'
import { CompareView } from './compare.view.tsx'
import { smallExample, togetherExample } from './picture.examples.ts'
import { PictureView } from './picture.view.tsx'
import type { PictureViewProps } from './picture-view-props.ts'
import { ReadingView } from './reading.view.tsx'

const htmlOf = (props: PictureViewProps, locale: (typeof locales)[number] = 'nb') =>
  inLanguage(locale, () => renderToString(<PictureView {...props} />))

/** The words of a page, one space between each. */
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

const expectWhole = (html: string) => {
  expect(html).not.toMatch(/undefined|\[object|NaN|Infinity|\{[a-z]+\}/)
  expect(html).not.toMatch(/\s(style|on[a-z]+)="/)
  expect(html.match(/<h1/g)).toHaveLength(1)
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toEqual([...new Set(ids)])
}

describe.each(locales)('in %s', (locale) => {
  test.each([
    ['several together', togetherExample],
    ['a small one', smallExample],
  ])('the picture of %s is whole', (_name, props) => {
    // The pyramid's own numbers stand in the page as data.
    expectWhole(htmlOf(props, locale).replace(/<script.*?<\/script>/s, ''))
  })

  test('so are the comparison and the guide', () => {
    const compare = (
      <CompareView
        subject={togetherExample.subject}
        places={togetherExample.places.map(comparedPlace)}
        years={{ base: 2026, year: 2040 }}
        sorting={{ key: 'eldre', descending: true }}
        selection={togetherExample.selection}
        made={togetherExample.made}
      />
    )
    expectWhole(inLanguage(locale, () => renderToString(compare)))
    expectWhole(inLanguage(locale, () => renderToString(<ReadingView home={{ slug: null }} />)))
  })
})

describe("the municipality's own use of care", () => {
  test('stands beside the country, and says which way the picture errs', () => {
    const text = textOf(htmlOf(smallExample))
    expect(text).toContain(
      'I 2024 brukte 31,5 prosent av dem på 80 år og over hjemmetjenester her, mot 26,0 i landet.',
    )
    expect(text).toContain('er tallet på brukere hjemme for lavt her')
    expect(text).toMatch(/Øygrend 31,5 –.*Hele landet 26,0 11,0/)
  })

  test('is asked for where it was not pulled, and not in places that do not exist', () => {
    const unpulled = textOf(htmlOf({ ...smallExample, care: undefined }))
    expect(unpulled).toContain('data pull --only care')
    expect(textOf(htmlOf(togetherExample))).not.toContain('data pull --only care')
  })
})

describe('the picture', () => {
  test('says the answer in its heading and gives every drawing a table', () => {
    const html = htmlOf(togetherExample)
    expect(textOf(html)).toMatch(/I 2040 har kommunene i Helsefellesskapet Fjordvik trolig \d,\d/)
    expect(html.match(/<table/g)?.length).toBeGreaterThanOrEqual(9)
  })

  test('of several has each by itself, small ones marked, and the map of dementia', () => {
    const text = textOf(htmlOf(togetherExample))
    expect(text).toContain('Kommunene hver for seg')
    expect(text).toContain('Øygrend *')
    expect(text).toContain('Demenskart 2040')
    expect(text).not.toContain('Små tall svinger mye')
  })

  test('of a small one carries a caution and has no map', () => {
    const text = textOf(htmlOf(smallExample))
    expect(text).toContain('Små tall svinger mye')
    expect(text).not.toContain('Demenskart')
  })

  test("sets somebody else's projection beside ours", () => {
    expect(textOf(htmlOf(smallExample))).toContain('Innbyggere, SSB')
    expect(textOf(htmlOf(togetherExample))).toContain('samsyn -- data pull')
  })

  test('names municipalities that have merged, and those that are left out', () => {
    const { subject } = togetherExample
    const merged = {
      ...subject,
      former: [
        { code: '9811', name: 'Ytre Fjordvik', into: ['9901'] },
        { code: '9812', name: 'Indre Fjordvik', into: ['9901'] },
      ],
      without: ['Langtvekk'],
    }
    const text = textOf(htmlOf({ ...togetherExample, subject: merged, seenFrom: '1. mars 2017' }))
    expect(text).toContain('Samarbeidet er sett fra 1. mars 2017.')
    expect(text).toContain('Ytre Fjordvik og Indre Fjordvik er i dag Fjordvik.')
    expect(text).toContain('Vi har ikke tall for Langtvekk.')
  })

  test('has a place for other assumptions only where they can be tried', () => {
    expect(textOf(htmlOf(togetherExample))).not.toContain('Prøv andre forutsetninger')
    expect(htmlOf({ ...togetherExample, whatIf: '/framtid/hva-om' })).toContain('href="/framtid/hva-om"')
  })
})
