import { expect, test } from 'vitest'
import { askedOf } from './asked.model.ts'
import { excerptOf, markedText } from './marked-text.model.ts'

const hits = (text: string, typed: string, spellings: string[] = []) =>
  markedText(text, askedOf(typed), spellings)
    .filter(({ hit }) => hit)
    .map((piece) => piece.text)

test('other forms of a word are marked, with and without rings and accents', () => {
  expect(hits('Avtalene i Øygrend og en avtale til', 'avtaler oygrend')).toEqual([
    'Avtalene',
    'Øygrend',
    'avtale',
  ])
})

test('the last word may be unfinished, the others not', () => {
  expect(hits('Samarbeidsavtale om samarbeid', 'samarbeidsav')).toEqual(['Samarbeidsavtale'])
  expect(hits('Planlegging av plan', 'plan "av"')).toEqual(['av', 'plan'])
})

test('the spelling that was found instead is marked too', () => {
  expect(hits('Budsjett for 2017', 'budsjet', ['budsjett'])).toEqual(['Budsjett'])
})

test('the pieces together are the text, whatever it is', () => {
  const text = 'A <b> & "avtale"; åpen 🙂 avtale'
  expect(
    markedText(text, askedOf('avtale 🙂'))
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})

test('a long text is shown around its first hit', () => {
  const text = `${'ord '.repeat(100)}kostnadsnøkkel ${'slutt '.repeat(100)}`
  const excerpt = excerptOf(text, askedOf('kostnadsnøkkel'))
  expect(excerpt).toContain('kostnadsnøkkel')
  expect(excerpt.length).toBeLessThan(240)
  expect(excerpt.startsWith('… ord')).toBe(true)
  expect(excerptOf('Kort tekst', askedOf('tekst'))).toBe('Kort tekst')
})
