import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../platform/text/index.ts'
import { fraction, parseFraction } from '../fraction.model.ts'
import {
  fixedFirst,
  flatHalf,
  peopleHalf,
  provenFor,
  ratePerOld,
  thirdByHours,
} from '../proof/proof.examples.ts'
import { answerTo } from '../what-if/answer.model.ts'
import { knutepunktBase } from '../what-if/what-if.examples.ts'
import { answerInWords } from '../what-if/what-if-words.ts'
import { keyToSay } from './key-to-say.ts'
import { inferenceInWords, keyInBrief, keyPoints } from './key-words.ts'
import { listInWords, payersInWords, percentOf, shareInWords } from './part-words.ts'
import { exemptSentence, residualSentence } from './share-words.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const say = (words: () => string, locale: Locale = 'nb') => plain(inLanguage(locale, words))

const { sharing, shares } = provenFor('vennesla')

describe('the key of 2017', () => {
  test('is said in five points', () => {
    const points = inLanguage('nb', () =>
      keyPoints(keyToSay(sharing, shares)).map(({ strong, rest }) => plain(`${strong} ${rest}`)),
    )
    expect(points).toEqual([
      'Halvparten deles likt. 475 000 kroner delt på seks kommuner.',
      'Halvparten deles etter folketall. 475 000 kroner etter antall innbyggere 1. januar 2016.',
      'Kristiansand er unntatt. Betaler ikke og teller ikke med.',
      'Andelene rundes av til nærmeste 500 kroner.',
      'Siste kommune på lista tar resten, så summen alltid blir nøyaktig 950 000.',
    ])
  })

  test('tells what is our own inference', () => {
    const inference = () => inferenceInWords(keyPoints(keyToSay(sharing, shares)), sharing.key.inferred)
    expect(say(inference)).toBe(
      'Punkt 4 og 5 og datoen for folketallet er vår slutning. Det står ikke i kilden.',
    )
    expect(say(inference, 'nn')).toBe(
      'Punkt 4 og 5 og datoen for folketalet er vår slutning. Det står ikkje i kjelda.',
    )
    expect(say(inference, 'en')).toBe(
      'Points 4 and 5 and the population date: our inference, not stated in the source.',
    )
    expect(inferenceInWords([], [])).toBe('')
  })

  test('fits in a clause', () => {
    const parts = [fixedFirst, flatHalf, peopleHalf, thirdByHours, ratePerOld]
    expect(say(() => keyInBrief(parts))).toBe(
      '5 000 kroner hver, halvparten likt, halvparten etter folketall, en tredel etter timer og 2,345 kroner per innbygger 80 år og eldre',
    )
    expect(say(() => keyInBrief([flatHalf, peopleHalf]), 'nn')).toBe(
      'halvparten likt og halvparten etter folketal',
    )
    expect(say(() => keyInBrief([flatHalf, peopleHalf]), 'en')).toBe('half equally and half by population')
  })
})

test('the residual and the exemption are explained in a sentence each', () => {
  expect(say(() => residualSentence(sharing, shares))).toBe(
    'Lillesand er regnet til 181 640,25 kroner, men betaler 181 000 fordi den siste kommunen på lista tar resten.',
  )
  expect(say(() => exemptSentence(sharing))).toBe('Kristiansand betaler ikke, men bidrar med egen innsats.')
})

test.each([
  ['1/2', 'halvparten', '50'],
  ['1/3', 'en tredel', '33,3'],
  ['0.3', '30 prosent', '30'],
  ['1/8', '12,5 prosent', '12,5'],
  ['1', 'alt', '100'],
])('%s of a cost is %s', (text, words, percent) => {
  const share = parseFraction(text) ?? fraction(0n, 1n)
  expect(say(() => shareInWords(share))).toBe(words)
  expect(say(() => percentOf(share))).toBe(percent)
})

test('numbers up to twelve are words, and one is one', () => {
  expect(say(() => payersInWords(1, true))).toBe('én kommune')
  expect(say(() => payersInWords(6, false), 'nn')).toBe('seks deltakarar')
  expect(say(() => payersInWords(25, true), 'en')).toBe('25 municipalities')
})

test('lists end with "og"', () => {
  expect(say(() => listInWords(['Søgne']))).toBe('Søgne')
  expect(say(() => listInWords(['Søgne', 'Songdalen']))).toBe('Søgne og Songdalen')
  expect(say(() => listInWords(['a', 'b', 'c']), 'en')).toBe('a, b and c')
})

describe('an answer', () => {
  const answer = (query: Record<string, string>) => {
    const answered = answerTo(knutepunktBase, query)
    if (!answered.ok) throw new Error(answered.code)
    return answered.value
  }

  test.each([
    [{}, 'Dette er det vedtatte. Endre noe for å se hva som skjer.'],
    [
      { 'del-1': '30' },
      'Hvis 30 prosent deles likt, betaler Vennesla 23 500 kroner mer. Iveland betaler 26 500 kroner mindre.',
    ],
    [
      { 'm-iveland': 'ut' },
      'Hvis Iveland går ut, betaler Vennesla 19 500 kroner mer. Iveland betaler ingenting, mot 92 000 kroner i dag.',
    ],
    [{ sum: '1 000 000' }, 'Summen blir 50 000 kroner større.'],
  ])('to %j says who pays more and who less', (query, sentence) =>
    expect(say(() => answerInWords(knutepunktBase, answer(query)))).toContain(sentence),
  )

  test.each(locales)('is whole in %s', (locale) => {
    const asked = answer({
      'del-1': '30',
      folketall: '2017-01-01',
      'm-sogne': 'sammen',
      'm-songdalen': 'sammen',
      'ny-navn': 'A',
      'ny-folketall': '9',
    })
    expect(say(() => answerInWords(knutepunktBase, asked), locale)).not.toMatch(/undefined|[{}]/)
  })
})
