import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityMatch } from './check-digits.model.ts'
import { fhNumber, published, syntheticNumber, withCheckDigits } from './made-up-numbers.examples.ts'

const match = (number: string) => identityMatch([...number].map(Number))

test('each published number is known by its kind', () => {
  expect(match(published.fodselsnummer)).toEqual({ kind: 'fodselsnummer', rule: '1964' })
  expect(match(published.bornIn2032)).toEqual({ kind: 'fodselsnummer', rule: '1964' })
  expect(match(published.only2032)).toEqual({ kind: 'fodselsnummer', rule: '2032' })
  expect(match(published.dNumber)).toEqual({ kind: 'd-number', rule: '1964' })
  expect(match(published.hNumber)).toEqual({ kind: 'h-number', rule: '1964' })
  expect(match(published.dAndHNumber)).toEqual({ kind: 'h-number', rule: '1964' })
  expect(match(published.synthetic)).toEqual({ kind: 'synthetic', rule: '1964' })
  expect(match(published.dAndSynthetic)).toEqual({ kind: 'synthetic', rule: '1964' })
})

test('the other published numbers of the 2032 series follow the wider rule', () => {
  expect(match('02013299903')?.rule).toBe('2032')
  expect(match('02013299806')).toBeDefined()
})

test('a number without a possible date is none, though its check digits fit', () => {
  expect(match('12345678911')).toBeUndefined()
})

test('any synthetic number is valid, and no longer so when one digit is changed', () => {
  fc.assert(
    fc.property(
      syntheticNumber,
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 1, max: 9 }),
      (number, at, shift) => {
        expect(match(number)).toEqual({ kind: 'synthetic', rule: '1964' })
        const changed = (Number(number[at]) + shift) % 10
        expect(match(number.slice(0, at) + changed + number.slice(at + 1))?.rule).not.toBe('1964')
      },
    ),
  )
})

test('an FH-number has no date, and the rule of 2032 does not reach it', () => {
  fc.assert(
    fc.property(fhNumber, (number) => {
      expect(match(number)).toEqual({ kind: 'fh-number', rule: '1964' })
    }),
  )
  // Every eleven digits that begin with 9 and pass are of the old rule.
  const passing = Array.from({ length: 20_000 }, (_, index) =>
    match(`9${`${index * 7919}`.padStart(10, '0')}`),
  )
  expect(passing.filter((found) => found?.rule === '2032')).toEqual([])
})

describe('the date', () => {
  const valid = (firstSix: string) =>
    Array.from({ length: 50 }, (_, index) => withCheckDigits(`${firstSix}${100 + index}`)).flatMap(
      (number) => (number === undefined ? [] : [match(number)?.kind]),
    )

  test('may be 29 February in a leap year only', () => {
    expect(new Set(valid('298296'))).toEqual(new Set(['synthetic']))
    expect(new Set(valid('298200'))).toEqual(new Set(['synthetic']))
    expect(new Set(valid('298297'))).toEqual(new Set([undefined]))
  })

  test.each([
    ['006610', undefined],
    ['016610', 'synthetic'],
    ['307710', 'synthetic'],
    ['317710', 'synthetic'],
    ['316910', undefined],
    ['017810', undefined],
    ['019310', undefined],
    ['328110', undefined],
    ['728110', undefined],
    ['718110', 'synthetic'],
  ])('%s is read as %s', (firstSix, kind) => {
    expect(new Set(valid(firstSix))).toEqual(new Set([kind]))
  })
})
