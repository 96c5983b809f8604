import { expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import { checkOrganisation, freeSlug, isEmptyPeriod, isSlug } from './organisation-rules.model.ts'

const always = { from: null, until: null }
const organisation = { slug: 'dalen', organisationNumber: null, during: always }

test('an organisation has a readable address, its own number and a period that lasts', () => {
  expect(checkOrganisation(organisation, undefined)).toMatchObject({ ok: true })
  expect(checkOrganisation({ ...organisation, slug: 'Dalen!' }, undefined)).toMatchObject({
    code: 'slug-unreadable',
  })
  expect(checkOrganisation({ ...organisation, organisationNumber: '912345679' }, undefined)).toMatchObject({
    code: 'organisation-number-wrong',
  })
  expect(
    checkOrganisation({ ...organisation, organisationNumber: '123456785' }, { name: 'Fjordvik' }),
  ).toMatchObject({
    code: 'organisation-number-taken',
    details: { name: 'Fjordvik' },
  })
  const during = { from: localDate('2020-01-01'), until: localDate('2020-01-01') }
  expect(checkOrganisation({ ...organisation, during }, undefined)).toMatchObject({ code: 'period-empty' })
})

test('an address that others have, or that is a page of ours, gets a number', () => {
  expect(freeSlug('dalen', [])).toBe('dalen')
  expect(freeSlug('dalen', ['dalen', 'dalen-2'])).toBe('dalen-3')
  expect(freeSlug('ny', [])).toBe('ny-2')
})

test('a period without an end, or of one day, is not empty', () => {
  expect(isEmptyPeriod(always)).toBe(false)
  expect(isEmptyPeriod({ from: localDate('2020-01-01'), until: localDate('2020-01-02') })).toBe(false)
  expect(isEmptyPeriod({ from: localDate('2020-01-01'), until: localDate('2019-01-01') })).toBe(true)
})

test.each([
  ['dalen-kommune', true],
  ['-dalen', false],
  ['dalen--kommune', false],
  ['øygrend', false],
  ['a'.repeat(81), false],
])('%s as an address: %s', (text, ok) => {
  expect(isSlug(text)).toBe(ok)
})
