import { expect, test } from 'vitest'
import { representedBy, wordFor } from './represented.model.ts'

const organisations = [
  { id: '1', slug: 'dalen-kommune', names: ['Dalen kommune', 'Dalen herad'] },
  { id: '2', slug: 'turlaget', names: ['Turlaget'] },
  { id: '3', slug: 'turlaget-2', names: ['Turlaget'] },
]

test.each([
  ['dalen-kommune', '1'],
  ['DALEN KOMMUNE', '1'],
  ['Dalen herad', '1'],
  ['turlaget', '2'],
])('%s is found', (text, id) => {
  expect(representedBy(text, organisations)).toEqual({ ok: true, value: id })
})

test('a name that nobody has, and one that two have, are refused', () => {
  expect(representedBy('Fjordvik', organisations)).toMatchObject({ code: 'role-organisation-not-member' })
  expect(representedBy('Turlaget', organisations)).toMatchObject({ code: 'organisation-name-ambiguous' })
})

test('an organisation is written so that it is found again', () => {
  for (const { id } of organisations)
    expect(representedBy(wordFor(id, organisations), organisations)).toEqual({ ok: true, value: id })
  expect(wordFor(null, organisations)).toBe('')
})
