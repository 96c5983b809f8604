import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedOf, tsqueryOf, wordsOf } from './asked.model.ts'

test('words must all be found, and the last one may be unfinished', () => {
  expect(tsqueryOf(askedOf('felles budsj'))).toBe(`'felles' & 'budsj':*`)
})

test('a phrase in quotation marks of any kind is kept together and is finished', () => {
  expect(tsqueryOf(askedOf('«helse og omsorg» plan'))).toBe(`('helse' <-> 'og' <-> 'omsorg') & 'plan':*`)
  expect(tsqueryOf(askedOf('plan "felles mål"'))).toBe(`'plan' & ('felles' <-> 'mål')`)
})

test('a single letter is a word, not the beginning of every word', () => {
  expect(tsqueryOf(askedOf('a'))).toBe(`'a'`)
})

test('a paragraph number keeps its hyphen, so that it is read as the cards were', () => {
  expect(tsqueryOf(askedOf('§ 6-2'))).toBe(`'6-2':*`)
})

test('other spellings stand beside a word', () => {
  expect(tsqueryOf(askedOf('budsjet plan'), new Map([['budsjet', ['budsjett', 'budskap']]]))).toBe(
    `('budsjet' | 'budsjett' | 'budskap') & 'plan':*`,
  )
})

test('signs alone are nothing to look for', () => {
  for (const typed of ['', '   ', '"', `'`, '& | ! <-> :*', '((((', '\\', '\0', '"" «»'])
    expect(tsqueryOf(askedOf(typed)), typed).toBe('')
})

test('whatever is typed, only words in quotes and our own operators come out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const asked = askedOf(typed)
      expect(wordsOf(asked).length).toBeLessThanOrEqual(12)
      expect(tsqueryOf(asked)).toMatch(/^(?:\(?'[^'"\\\p{C}]+'(?::\*)?\)?(?: <-> | & |$))*$/u)
    }),
  )
})
