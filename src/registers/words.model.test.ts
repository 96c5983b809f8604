import { expect, test } from 'vitest'
import {
  inAddress,
  kindWords,
  languageFormWords,
  meaningOf,
  nameKindWords,
  partWords,
  visibilityWords,
} from './words.model.ts'

test('every word is understood as it is written, in capitals and with hyphens', () => {
  for (const words of [kindWords, partWords, visibilityWords, languageFormWords, nameKindWords])
    for (const [value, word] of Object.entries<string>(words)) {
      expect(meaningOf(word, words as Record<string, string>)).toBe(value)
      expect(meaningOf(` ${word.toUpperCase().replace(' ', '-')} `, words as Record<string, string>)).toBe(
        value,
      )
      expect(meaningOf(value, words as Record<string, string>)).toBe(value)
    }
})

test('a word of nobody means nothing', () => {
  expect(meaningOf('klubb', kindWords)).toBeUndefined()
  expect(meaningOf('', kindWords)).toBeUndefined()
})

test('words in addresses need no escaping', () => {
  for (const word of Object.values(inAddress({ ...kindWords, ...partWords })))
    expect(encodeURIComponent(word)).toBe(word)
})
