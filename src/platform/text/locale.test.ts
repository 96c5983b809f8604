import { expect, test } from 'vitest'
import { isLocale, languageTag, locales } from './locale.ts'

test('bokmål, nynorsk and English are the languages, and bokmål comes first', () => {
  expect(locales).toEqual(['nb', 'nn', 'en'])
})

test('what comes from outside is one of them or none', () => {
  expect(locales.every(isLocale)).toBe(true)
  for (const other of ['no', 'NB', '', undefined, null, 0, ['nb'], '__proto__'])
    expect(isLocale(other)).toBe(false)
})

test('each has a tag that the platform knows', () => {
  expect(locales.map(languageTag)).toEqual(['nb-NO', 'nn-NO', 'en-GB'])
  for (const locale of locales)
    expect(Intl.getCanonicalLocales(languageTag(locale))).toEqual([languageTag(locale)])
})
