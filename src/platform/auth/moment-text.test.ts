import { expect, test } from 'vitest'
import { momentText } from './moment-text.ts'

test.each([
  ['nb', '1. mars 2017 kl. 14.05'],
  ['nn', '1. mars 2017 kl. 14.05'],
  ['en', '1 March 2017 at 14:05'],
] as const)('a moment is written in %s as a clock in Norway shows it', (locale, text) => {
  expect(momentText(new Date('2017-03-01T13:05:59Z'), locale)).toBe(text)
})

test('the date is the one in Norway, in summer and just after midnight', () => {
  expect(momentText(new Date('2017-06-30T22:00:00Z'), 'nb')).toBe('1. juli 2017 kl. 00.00')
})
