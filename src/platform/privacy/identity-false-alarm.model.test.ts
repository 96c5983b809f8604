import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdentityNumbers } from './identity-number.model.ts'
import { accountNumber, published, seeded } from './made-up-numbers.examples.ts'

const number = published.fodselsnummer // 301082 99920
const tiers = (text: string) => findIdentityNumbers(text).map(({ tier }) => tier)

describe('what is left alone', () => {
  test.each([
    'Ring 91 23 45 67 eller +47 38 07 75 00.',
    'Tlf. 0047 91234567, mobil +46 70 123 45 67',
    'Org.nr. 912 345 679 og 974760673 MVA',
    'Kr 218 000, 92 000 og 188 500',
    '218 000 92 000',
    '950 000,00 kr fordelt på 7',
    'Møte 1.3.2017 kl. 12.30–14.00, neste 11.1.2017 12.30',
    '2017-03-01T12:30:05.123Z',
    'Varer fra 01.01.2017 til 31.12.2020',
    'Kommuner 1001, 1014, 1017, 1018, 4204',
    '0,25 0,30 0,45',
    'ISBN 978-82-15-01234-5',
    '550e8400-e29b-41d4-a716-446655440000',
    'IBAN NO93 8601 1117 947',
    '192.168.100.200:5432',
    '59.9138688, 10.7522454',
    '',
  ])('%s', (text) => {
    expect(findIdentityNumbers(text)).toEqual([])
  })

  test('keys and hashes, whatever digits they hold', () => {
    expect(tiers(`550e8400-e29b-41d4-a716-${number}a`)).toEqual([])
    expect(tiers(`9f3a${number}c4d1e5f60718293a4b5c6d7e8f901234`)).toEqual([])
  })

  test('account numbers in their own grouping are warned about at most', () => {
    expect(tiers('3010.82.99920')).toEqual(['warn'])
    fc.assert(
      fc.property(accountNumber, (account) => {
        expect(tiers(`Konto ${account}`)).toEqual([])
        expect(tiers(`${account.slice(0, 4)} ${account.slice(4, 6)} ${account.slice(6)}`)).toEqual([])
      }),
    )
  })
})

describe('false alarms', () => {
  const rate = (texts: readonly string[], tier: string) =>
    texts.filter((text) => tiers(text).includes(tier as 'refuse')).length / texts.length
  const digits = (random: () => number, count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('')

  test('a quarter of a per cent of random eleven digits is refused, less than half of one warned about', () => {
    const random = seeded(2017)
    const texts = Array.from({ length: 60_000 }, () => digits(random, 11))
    expect(rate(texts, 'refuse')).toBeGreaterThan(0.0015)
    expect(rate(texts, 'refuse')).toBeLessThan(0.0032)
    expect(rate(texts, 'warn')).toBeLessThan(0.0045)
  })

  test('three per cent of account numbers without any context are refused, none with it', () => {
    const random = seeded(8601)
    const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    const texts = Array.from({ length: 60_000 }, () => {
      const ten = digits(random, 10)
      const sum = weights.reduce((total, weight, index) => total + weight * Number(ten[index]), 0)
      return `${ten}${(11 - (sum % 11)) % 11}`
    }).filter((account) => account.length === 11)
    expect(rate(texts, 'refuse')).toBeLessThan(0.032)
    expect(
      rate(
        texts.map((account) => `Kontonummer ${account}`),
        'refuse',
      ),
    ).toBe(0)
  })

  test('tables of figures are not refused', () => {
    const random = seeded(1964)
    const amount = () => {
      const value = Math.floor(10 ** (3 + random() * 4))
      return `${value}`.replace(/\B(?=(\d{3})+$)/g, ' ')
    }
    const rows = Array.from({ length: 5_000 }, () => Array.from({ length: 4 }, amount).join('  '))
    expect(rate(rows, 'refuse')).toBeLessThan(0.0005)
    const dated = Array.from({ length: 5_000 }, () => `01.01.16;${digits(random, 5)}`)
    expect(rate(dated, 'refuse')).toBe(0)
    const cells = Array.from({ length: 5_000 }, () =>
      Array.from({ length: 8 }, () => digits(random, 5)).join(','),
    )
    expect(rate(cells, 'refuse')).toBe(0)
  })
})
