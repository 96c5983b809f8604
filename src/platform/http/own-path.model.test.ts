import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path.model.ts'

test.each([
  ['/', '/'],
  ['/fjordvik/okonomi?år=2017#topp', '/fjordvik/okonomi?%C3%A5r=2017#topp'],
  ['/a/../b', '/b'],
  ['/sok?q=//elsewhere.example', '/sok?q=//elsewhere.example'],
])('%s is an address of ours, written %s', (candidate, written) => {
  expect(ownPath(candidate)).toBe(written)
})

test.each([
  undefined,
  '',
  'fjordvik',
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  '/%2e//elsewhere.example',
  'https://elsewhere.example',
  'javascript:alert(1)',
  ' /fjordvik',
  '/a\r\nset-cookie: samsyn=x',
  `/${'a'.repeat(2000)}`,
])('%j could lead elsewhere', (candidate) => {
  expect(ownPath(candidate)).toBeUndefined()
})

test('whatever is let through stays on the site it is read from, and fits in a header', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'/\\.:@?#%2e a\t\nå', '//', 'https:', 'elsewhere.example') }),
      (text) => {
        const path = ownPath(text)
        if (path === undefined) return
        expect(new URL(path, 'https://ours.example').origin).toBe('https://ours.example')
        expect(path).toMatch(/^\/[\x21-\x7e]*$/)
      },
    ),
  )
})
