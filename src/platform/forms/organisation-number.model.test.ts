import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatOrganisationNumber, parseOrganisationNumber } from './organisation-number.model.ts'

// 974 760 673 is that of the Brønnøysund Register Centre itself; the other ones are made up.
test.each([
  '974760673',
  '974 760 673',
  '974\u00a0760\u00a0673',
  '974.760.673',
  ' NO 974 760 673 MVA ',
  'NO974760673MVA',
])('%s is read', (text) => {
  expect(parseOrganisationNumber(text)).toEqual({ ok: true, value: '974760673' })
})

test.each([
  ['', 'wrong-length'],
  ['97476067', 'wrong-length'],
  ['9747606731', 'wrong-length'],
  ['97476067a', 'wrong-length'],
  ['974760674', 'wrong-check-digit'],
  ['974760637', 'wrong-check-digit'],
  ['912345679', 'wrong-check-digit'],
])('%j is refused: %s', (text, code) => {
  expect(parseOrganisationNumber(text)).toEqual({ ok: false, code })
})

test('where the check digit would be ten there is no number', () => {
  for (let last = 0; last < 10; last++) {
    expect(parseOrganisationNumber(`91234567${last}`)).toMatchObject({ code: 'wrong-check-digit' })
  }
})

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const digits = [...'974760673'].map(Number)
      digits[at] = ((digits[at] ?? 0) + shift) % 10
      expect(parseOrganisationNumber(digits.join(''))).toMatchObject({ code: 'wrong-check-digit' })
    }),
  )
})

test('it is printed in three groups', () => {
  const number = parseOrganisationNumber('974760673')
  expect(number.ok && formatOrganisationNumber(number.value)).toBe('974\u00a0760\u00a0673')
})
