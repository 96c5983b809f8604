import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, formatDateShort } from '../text/format.ts'
import { locales } from '../text/locale.ts'
import { addDays, localDate } from '../time/local-date.model.ts'
import { parseDate } from './date-text.model.ts'

test.each([
  '01.03.2017',
  '1.3.2017',
  '1. 3. 2017',
  '1/3/2017',
  '1/3-2017',
  '01-03-2017',
  '2017-03-01',
  '2017-3-1',
  '1. mars 2017',
  '1 mars 2017',
  '1. MARS 2017',
  '1. mar. 2017',
  '1.mars 2017',
  '1 March 2017',
  'onsdag 1. mars 2017',
  'onsdag den 1. mars 2017',
  ' 1.3.2017\u00a0',
  '１.３.２０１７',
])('%s is 1 March', (text) => {
  expect(parseDate(text)).toEqual({ ok: true, value: '2017-03-01' })
})

test.each([
  ['31. desember 2020', '2020-12-31'],
  ['17. mai 2017', '2017-05-17'],
  ['1. okt. 2017', '2017-10-01'],
  ['1 Dec 2017', '2017-12-01'],
  ['29.2.2016', '2016-02-29'],
])('%s is %s', (text, value) => {
  expect(parseDate(text)).toEqual({ ok: true, value })
})

test.each([
  ['', 'required'],
  ['i morgen', 'date'],
  ['1. mandag 2017', 'date'],
  ['1.3', 'date'],
  ['20170301', 'date'],
  ['mars 2017', 'date'],
  ['1.3.17', 'date-year'],
  ['1. mars 17', 'date-year'],
  ['29.2.2017', 'date-unknown-day'],
  ['31. april 2017', 'date-unknown-day'],
  ['1.13.2017', 'date-unknown-day'],
  ['0.1.2017', 'date-unknown-day'],
])('%j is refused: %s', (text, code) => {
  expect(parseDate(text)).toEqual({ ok: false, code })
})

test('a date outside the bounds says which one it broke', () => {
  const rules = { from: localDate('2017-01-01'), to: localDate('2017-12-31') }
  expect(parseDate('31.12.2016', rules)).toEqual({
    ok: false,
    code: 'date-too-early',
    details: { from: '2017-01-01' },
  })
  expect(parseDate('1.1.2018', rules)).toEqual({
    ok: false,
    code: 'date-too-late',
    details: { to: '2017-12-31' },
  })
  expect(parseDate('31.12.2017', rules).ok).toBe(true)
  expect(parseDate('1.1.0217')).toMatchObject({ code: 'date-too-early' })
})

test('whatever the program shows it reads again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 140_000 }), fc.constantFrom(...locales), (days, locale) => {
      const date = addDays(localDate('1800-01-01'), days)
      expect(parseDate(formatDate(date, locale))).toEqual({ ok: true, value: date })
      expect(parseDate(formatDateShort(date, locale))).toEqual({ ok: true, value: date })
    }),
  )
})
