import { expect, test } from 'vitest'
import { meantBy, slipsBetween } from './spelling.model.ts'

const near = (...words: string[]) => words.map((word, index) => ({ near: word, likeness: 0.6 - index / 100 }))

test('a swapped, lost, added or exchanged letter is one slip', () => {
  expect(slipsBetween('budjsett', 'budsjett')).toBe(1)
  expect(slipsBetween('budsjet', 'budsjett')).toBe(1)
  expect(slipsBetween('budsjjett', 'budsjett')).toBe(1)
  expect(slipsBetween('bodsjett', 'budsjett')).toBe(1)
  expect(slipsBetween('', 'abc')).toBe(3)
})

test('the word with the fewest slips comes first, and far ones not at all', () => {
  expect(meantBy('kostnadsnøkel', near('kostnadsnøkler', 'kostnadsnøkkel', 'kostnadsramme'))).toEqual([
    'kostnadsnøkkel',
    'kostnadsnøkler',
  ])
  expect(meantBy('plan', near('flate'))).toEqual([])
})

test('a known word is not corrected, with or without its ring', () => {
  expect(meantBy('oygrend', near('øygrend', 'øygard'))).toEqual([])
})
