import { describe, expect, test } from 'vitest'
import { inLanguage, locales } from '../text/index.ts'
import { errorText, knownErrorCodes, shownErrors } from './error-text.ts'

const details = {
  max: '5000',
  min: '3',
  from: '1800-01-01',
  to: '2199-12-31',
  decimals: '2',
  thousands: '218 000',
}

test('every code has a sentence of its own in every language', () => {
  for (const locale of locales) {
    const sentences = inLanguage(locale, () => knownErrorCodes.map((code) => errorText({ code, details })))
    expect(new Set(sentences).size).toBe(knownErrorCodes.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÆØÅ].*\.$/)
    expect(sentences.join(' ')).not.toMatch(/[{}]|undefined|formError/)
  }
})

describe('figures and dates', () => {
  test('are written as the language does', () => {
    expect(errorText({ code: 'too-long', details })).toContain('5\u00a0000 tegn')
    expect(inLanguage('en', () => errorText({ code: 'too-long', details }))).toContain('5,000 characters')
    expect(errorText({ code: 'date-too-early', details })).toContain('1. januar 1800')
    expect(inLanguage('en', () => errorText({ code: 'date-too-late', details }))).toContain(
      '31 December 2199',
    )
  })
})

test('a slice adds its own texts and may put its own words for a common code', () => {
  const own = { 'title-is-taken': () => 'Opptatt.', required: () => 'Gi den et navn.' }
  expect(errorText({ code: 'title-is-taken' }, own)).toBe('Opptatt.')
  expect(errorText({ code: 'required' }, own)).toBe('Gi den et navn.')
})

test('an unknown code has a general sentence', () => {
  for (const code of ['nonsense', 'toString', '__proto__']) {
    expect(errorText({ code })).toBe(errorText({ code: 'invalid' }))
  }
})

test('the views get a sentence for each error, and the place where there is one', () => {
  const own = { taken: () => 'Opptatt.' }
  expect(
    shownErrors(
      [
        { field: 'title', code: 'taken' },
        { field: 'note', code: 'identity-number', details: { from: '8', to: '19' } },
        { field: 'date', code: 'date-too-early', details: { from: '2017-01-01' } },
      ],
      own,
    ),
  ).toEqual([
    { field: 'title', text: 'Opptatt.' },
    { field: 'note', text: expect.stringContaining('fødselsnummer'), place: { start: 8, end: 19 } },
    { field: 'date', text: 'Datoen kan ikke være før 1. januar 2017.' },
  ])
})
