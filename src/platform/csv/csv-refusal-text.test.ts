import { expect, test } from 'vitest'
import { inLanguage, locales } from '../text/index.ts'
import { csvRefusalText } from './csv-refusal-text.ts'

test('a refusal says where and how much, in each language', () => {
  const refusal = {
    ok: false,
    code: 'csv-cell-too-long',
    details: { line: '12', column: '3', max: '5000' },
  } as const
  const texts = locales.map((locale) => inLanguage(locale, () => csvRefusalText(refusal)))
  expect(new Set(texts).size).toBe(3)
  for (const text of texts) expect(text).toMatch(/12.*3.*5[\u00a0,]000/)
  expect(csvRefusalText({ ok: false, code: 'csv-too-large', details: { max: '2500000' } })).toContain(
    '2,5 MB',
  )
})
