import { describe, expect, test } from 'vitest'
import { inLanguage } from '../../platform/text/index.ts'
import type { Picture } from '../data/picture.model.ts'
import type { Subject } from '../data/selection.model.ts'
import { directionOf, formerInWords, headlineOf, listed, timesAsMany, whoIs } from './outlook-words.ts'
import { showExpected, showSpan } from './show-figure.ts'

const place = (name: string, code: string) => ({ name, code })

const subject = (given: Partial<Subject> = {}): Subject => ({
  kind: 'place',
  name: 'Fjordvik',
  codes: ['9901'],
  places: [place('Fjordvik', '9901')],
  former: [],
  without: [],
  ...given,
})

/** A picture of two years that says only what the heading needs. */
const picture = (ratio: readonly [number, number, number, number, number, number]): Picture =>
  ({
    codes: ['9901'],
    years: [2026, 2040],
    values: { supportRatio: [[3.6, 3.6, 3.6, 3.6, 3.6, 3.6], ratio] },
  }) as unknown as Picture

const falling = picture([2.6, 2.4, 2.5, 2.6, 2.7, 2.8])

describe('the heading', () => {
  test('is the answer, in bokmål, nynorsk and English', () => {
    const title = (locale: 'nb' | 'nn' | 'en') =>
      inLanguage(locale, () => headlineOf(subject(), falling).title)
    expect(title('nb')).toBe(
      'I 2040 har Fjordvik trolig 2,6 i yrkesaktiv alder for hver eldre, mot 3,6 i dag',
    )
    expect(title('nn')).toBe(
      'I 2040 har Fjordvik truleg 2,6 i yrkesaktiv alder for kvar eldre, mot 3,6 i dag',
    )
    expect(title('en')).toContain('Fjordvik will probably have 2.6 people of working age')
  })

  test('tells the span, and that the direction is certain when nine of ten outcomes agree', () => {
    const { lede } = inLanguage('nb', () => headlineOf(subject(), falling))
    expect(lede).toContain('mellom 2,4 og 2,8')
    expect(lede).toContain('Retningen er sikker, farten er det ikke.')
  })

  test('does not claim a direction that it does not know', () => {
    expect(inLanguage('nb', () => directionOf(3.6, { p10: 3.3, p90: 3.8 }))).toContain('ikke si sikkert')
    expect(inLanguage('nb', () => directionOf(3.6, { p10: 3.7, p90: 3.8 }))).toContain('flere til å bære')
  })

  test('says so where there is nobody to divide by', () => {
    const nobody = { ...falling, values: { supportRatio: [null, null] } } as unknown as Picture
    expect(inLanguage('nb', () => headlineOf(subject(), nobody).lede)).toContain('for få eldre')
  })
})

test('who it is about is a name, a cooperation, a few names or a number', () => {
  const places = ['Arendal', 'Grimstad', 'Risør', 'Froland'].map((name, at) => place(name, `42${at}0`))
  inLanguage('nb', () => {
    expect(whoIs(subject())).toBe('Fjordvik')
    expect(whoIs(subject({ kind: 'cooperation', name: 'Nettverket' }))).toBe('kommunene i Nettverket')
    expect(whoIs(subject({ kind: 'set', places: places.slice(0, 2) }))).toBe('Arendal og Grimstad')
    expect(whoIs(subject({ kind: 'set', places }))).toBe('de 4 kommunene')
  })
})

test('municipalities that have merged are named with what they became; a new number alone is not worth a word', () => {
  const former = [
    { code: '1001', name: 'Kristiansand', into: ['4204'] },
    { code: '1018', name: 'Søgne', into: ['4204'] },
    { code: '1014', name: 'Vennesla', into: ['4223'] },
  ]
  const today = [place('Kristiansand', '4204'), place('Vennesla', '4223')]
  expect(inLanguage('nb', () => formerInWords(former, today))).toEqual([
    'Kristiansand og Søgne er i dag Kristiansand.',
  ])
})

test('how many times as many is said as people say it', () => {
  const words = [0.5, 1, 1.3, 1.5, 2, 2.5, 3].map((times) =>
    inLanguage('nb', () => timesAsMany(100, 100 * times)),
  )
  expect(words).toEqual([
    'Færre',
    'Om lag like mange',
    'Flere',
    'Om lag halvannen gang så mange',
    'Om lag dobbelt så mange',
    'Mer enn dobbelt så mange',
    'Om lag tre ganger så mange eller mer',
  ])
})

test('lists end with "og"', () => {
  expect(inLanguage('nb', () => [listed([]), listed(['A']), listed(['A', 'B', 'C'])])).toEqual([
    '',
    'A',
    'A, B og C',
  ])
})

test('expected figures are not written more exactly than they are known', () => {
  inLanguage('nb', () => {
    expect(showExpected('population', 17_917)).toBe('17\u00a0900')
    expect(showExpected('80+', 1194)).toBe('1\u00a0190')
    expect(showExpected('dementia', 478.8)).toBe('479')
    expect(showExpected('supportRatio', 2.961)).toBe('3,0')
    expect(showExpected('fteGap', 182.2)).toBe('+182')
    expect(showSpan('fteGap', { p10: -9, p90: 47 })).toBe('−9 – 47')
  })
})
