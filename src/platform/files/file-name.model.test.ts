import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName, extensionOf } from './file-name.model.ts'

test.each([
  ['Referat 12. mars.docx', 'Referat 12. mars.docx'],
  ['C:\\Users\\kari\\Saksliste.PDF', 'Saksliste.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['Møte i Øygrend.pdf', 'Møte i Øygrend.pdf'],
  ['M\u0061\u030ate.pdf', 'M\u00e5te.pdf'],
  ['fakta\u202efdp.exe.pdf', 'fakta fdp.exe.pdf'],
  ['a"b<c>d|e?f*g:h.pdf', 'a b c d e f g h.pdf'],
  ['to\r\nlinjer\u0000.pdf', 'to linjer.pdf'],
  ['con.pdf', '_con.pdf'],
  ['.pdf', '_.pdf'],
  ['', '_'],
  ['  . skjult . .docx ', 'skjult.docx'],
])('%j is stored as %j', (typed, stored) => {
  expect(cleanFileName(typed)).toBe(stored)
})

test('a long name keeps its extension', () => {
  const name = cleanFileName(`${'vedlegg '.repeat(60)}.docx`)
  expect([...name].length).toBeLessThanOrEqual(150)
  expect(extensionOf(name)).toBe('.docx')
})

test('whatever is typed, the name fits what the database takes, and is its own clean name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const name = cleanFileName(typed)
      expect([...name].length).toBeGreaterThan(0)
      expect([...name].length).toBeLessThanOrEqual(150)
      expect(name).not.toMatch(/[\p{Cc}/\\\u202a-\u202e]/u)
      expect(cleanFileName(name)).toBe(name)
    }),
  )
})
