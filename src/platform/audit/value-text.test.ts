import { expect, test } from 'vitest'
import { inLanguage } from '../text/index.ts'
import { actionWords, addChangeWords, fieldWord, kindWord } from './change-words.ts'
import { commonWords } from './common-words.ts'
import { valueText } from './value-text.ts'

addChangeWords(commonWords)
const id = '01a2014f-7b25-7ada-b528-79693833fdf7'
const names = new Map([[id, 'Dalen kommune']])
const shown = (field: string, value: unknown) => inLanguage('nb', () => valueText(field, value, names))

test.each([
  ['title', 'Budsjett 2017', 'Budsjett 2017'],
  ['year', 2017, '2017'],
  ['amount', '218000.00', '218\u00a0000,00'],
  ['on', '2017-03-01', '1.3.2017'],
  ['published', true, 'ja'],
  ['published', false, 'nei'],
  ['status', 'adopted', 'vedtatt'],
  ['visibility', 'public', 'alle'],
  ['organisationId', id, 'Dalen kommune'],
  ['members', [id, 'en til'], 'Dalen kommune; en til'],
  ['during', '[2017-01-01,2018-01-01)', '1.1.2017 til 31.12.2017'],
  ['during', '[2017-01-01,)', 'fra 1.1.2017'],
  ['during', '[,2018-01-01)', 'til og med 31.12.2017'],
  ['during', '[,)', 'uten tidsgrense'],
  ['note', '', null],
  ['note', null, null],
  ['shares', [], null],
  ['odd', { deep: 1 }, '{"deep":1}'],
])('%s %j is shown as a reader would say it', (field, value, text) => {
  expect(shown(field, value)).toBe(text)
})

test('an action is told with its verb and what it was done to, in each language', () => {
  const told = (['nb', 'nn', 'en'] as const).map((locale) =>
    inLanguage(locale, () => actionWords('change-budget-line')),
  )
  expect(told).toEqual(['Endret budsjettlinje', 'Endra budsjettlinje', 'Changed budget line'])
})

test('a code that no words were given for is shown as it is, also when it is called like something of JavaScript', () => {
  expect(actionWords('juggle-budget')).toBe('juggle-budget')
  expect(actionWords('constructor')).toBe('constructor')
  expect(kindWord('to-string')).toBe('to-string')
  expect(fieldWord('constructor')).toBe('constructor')
  expect(shown('status', 'unheard-of')).toBe('unheard-of')
})

test('a slice’s own words come before what verb and noun would say', () => {
  addChangeWords({
    actions: { 'adopt-thing': () => 'Vedtok tingen for godt' },
    kinds: { thing: () => 'ting' },
    values: { colour: { red: () => 'rød' } },
  })
  expect(inLanguage('nb', () => [actionWords('adopt-thing'), actionWords('end-thing')])).toEqual([
    'Vedtok tingen for godt',
    'Avsluttet ting',
  ])
  expect(shown('colour', 'red')).toBe('rød')
})
