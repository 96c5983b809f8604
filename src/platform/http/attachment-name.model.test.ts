import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentNamed } from './attachment-name.model.ts'

test('a plain name stands as it is', () => {
  expect(attachmentNamed('andeler-2017.csv')).toBe('attachment; filename="andeler-2017.csv"')
})

test('other letters and spaces are told a second time, for browsers that know how', () => {
  expect(attachmentNamed("Årsmøte (1) – d'Arc.pdf")).toBe(
    `attachment; filename="-rsm-te-1-d-Arc.pdf"; filename*=UTF-8''%C3%85rsm%C3%B8te%20%281%29%20%E2%80%93%20d%27Arc.pdf`,
  )
})

test('no name reaches another header, ends the quotation or holds a folder', () => {
  expect(attachmentNamed('a"\r\nset-cookie: b=c; .pdf')).not.toMatch(/[\r\n]|" *set/)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = attachmentNamed(name)
      expect(header).toMatch(/^attachment; filename="[\w.-]*"(; filename\*=UTF-8''[\w.~!%-]*)?$/)
      const told = /''(.*)$/.exec(header)?.[1]
      if (told !== undefined)
        expect(decodeURIComponent(told)).toBe(name.toWellFormed().replace(/[\p{Cc}/\\]/gu, ''))
    }),
  )
})
