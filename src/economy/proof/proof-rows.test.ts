import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale } from '../../platform/text/index.ts'
import { fixedFirst, flatHalf, peopleHalf, provenFor, ratePerOld, thirdByHours } from './proof.examples.ts'
import type { Proven } from './proof.json.ts'
import { proofRows } from './proof-rows.ts'

/** Rows with ordinary spaces, so that they can be read here. */
const rowsIn = (locale: Locale, proven: Proven) =>
  inLanguage(locale, () => proofRows(proven)).map(({ title, text, keys, note, answer }) => ({
    title: plain(title),
    text: plain(text),
    keys: keys?.join(' '),
    note: plain(note ?? ''),
    answer: plain(answer),
  }))

const plain = (text: unknown) => `${text}`.replaceAll('\u00a0', ' ')

describe("Vennesla's calculation", () => {
  const rows = rowsIn('nb', provenFor('vennesla'))

  test('has the figures of the published budget', () => {
    expect(rows.map(({ answer }) => answer)).toEqual(['79 166,67', '138 620,79', '217 787,45', '+212,55'])
    expect(rows.map(({ keys }) => keys)).toEqual([
      '475000 ÷ 6 =',
      '475000 × 14308 ÷ 49028 =',
      undefined,
      undefined,
    ])
  })

  test('says each step in words', () => {
    expect(rows.map(({ title, text }) => `${title}: ${text}`)).toEqual([
      'Lik del: Halvparten av 950 000 kroner er 475 000 kroner. Seks kommuner betaler like mye hver.',
      'Etter folketall: Den andre halvparten, 475 000 kroner, deles etter folketall. Vennesla har 14 308 av i alt 49 028 innbyggere i kommunene som betaler.',
      'Sum: 79 166,67 + 138 620,79',
      'Avrunding til nærmeste 500 kroner: 217 787,45 ligger mellom 217 500 og 218 000, nærmest 218 000.',
    ])
  })

  test('owns up to the øre between the amounts as shown and the exact sum', () => {
    expect(rows[2]?.note).toBe(
      'Tallene over er vist med to desimaler. Legger du dem sammen, får du 217 787,46, én øre mer enn den nøyaktige summen.',
    )
  })

  test('is nynorsk for those who read nynorsk', () => {
    expect(rowsIn('nn', provenFor('vennesla')).map(({ text }) => text)).toEqual([
      'Halvparten av 950 000 kroner er 475 000 kroner. Seks kommunar betaler like mykje kvar.',
      'Den andre halvparten, 475 000 kroner, blir delt etter folketal. Vennesla har 14 308 av i alt 49 028 innbyggjarar i kommunane som betaler.',
      '79 166,67 + 138 620,79',
      '217 787,45 ligg mellom 217 500 og 218 000, nærast 218 000.',
    ])
  })

  test('has English figures in English, on the keys too', () => {
    const [flat] = rowsIn('en', provenFor('vennesla', { toShare: 95_000_050n }))
    expect(flat).toMatchObject({ keys: '475000.25 ÷ 6 =', answer: '79,166.71' })
  })
})

test("the residual's owner is told why it pays another amount than the nearest", () => {
  expect(rowsIn('nb', provenFor('lillesand')).at(-1)).toMatchObject({
    title: 'Resten',
    text: 'Da blir summen 950 500 kroner, altså 500 kroner for mye. Regelen sier at den siste kommunen på lista tar resten.',
    answer: '−500',
  })
})

test('fixed amounts are taken first, and what they leave is said', () => {
  const [fixed, flat, people] = rowsIn(
    'nb',
    provenFor('vennesla', { parts: [fixedFirst, flatHalf, peopleHalf] }),
  )
  expect(fixed).toMatchObject({
    text: 'Alle som betaler, betaler først et fast beløp på 5 000 kroner.',
    keys: undefined,
    answer: '5 000,00',
  })
  expect(flat?.text).toBe(
    'Når de faste beløpene er trukket fra, er det 920 000 kroner igjen. Halvparten av 920 000 kroner er 460 000 kroner. Seks kommuner betaler like mye hver.',
  )
  expect(people?.text).toMatch(/^Den andre halvparten, 460 000 kroner, deles etter folketall\./)
})

test('a rate for an age span is multiplied, and needs no sum below it', () => {
  const rows = rowsIn('nb', provenFor('vennesla', { parts: [ratePerOld], step: 1n }))
  expect(rows).toMatchObject([
    {
      text: 'Vennesla har 715 innbyggere 80 år og eldre og betaler 2,345 kr per innbygger 80 år og eldre.',
      keys: '2,345 × 715 =',
      answer: '1 676,68',
    },
    { text: 'Summen rundes av til hele øre.', answer: '0' },
  ])
})

test('a third is worked out from the whole, so that nothing is cut short', () => {
  const third = {
    component: { kind: 'flat', share: { numerator: 2n, denominator: 3n } },
    measured: null,
  } as const
  const [, hours] = rowsIn('nb', provenFor('iveland', { parts: [third, thirdByHours], toShare: 10_000_000n }))
  expect(hours).toMatchObject({
    text: 'En tredel av 100 000 kroner er 33 333,33 kroner, vist med to desimaler. Iveland har 120 av i alt 720 timer i kommunene som betaler.',
    keys: '100000 ÷ 3 × 120 ÷ 720 =',
    answer: '5 555,56',
  })
})

test('an amount that comes out even needs no rounding, one in the middle goes up', () => {
  const all = {
    component: { kind: 'flat', share: { numerator: 1n, denominator: 1n } },
    measured: null,
  } as const
  const even = rowsIn('nb', provenFor('iveland', { parts: [all], toShare: 60_000_000n }))
  expect(even.map(({ text }) => text)).toEqual([
    'Hele beløpet, 600 000 kroner, deles. Seks kommuner betaler like mye hver.',
    '100 000,00 går opp, så det er ingenting å runde av.',
  ])
  const middle = rowsIn('nb', provenFor('iveland', { parts: [all], toShare: 60_150_000n }))
  expect(middle[1]?.text).toBe('100 250,00 ligger midt mellom 100 000 og 100 500. Da rundes det opp.')
})
