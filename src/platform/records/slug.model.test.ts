import { expect, test } from 'vitest'
import { slugOf } from './slug.model.ts'

test('Norwegian letters, accents and signs become plain letters and single hyphens', () => {
  expect(slugOf('Mål for 2017: én dør inn')).toBe('mal-for-2017-en-dor-inn')
  expect(slugOf('ÆRLIG – talt!')).toBe('aerlig-talt')
})

test('a long text is cut without a loose hyphen, and nothing is never empty', () => {
  expect(slugOf('aa bb cc', 6)).toBe('aa-bb')
  expect(slugOf('???')).toBe('kort')
})
