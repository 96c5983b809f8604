import { expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import { checkMembership } from './membership-rules.model.ts'

const period = (from: string | null, until: string | null) => ({
  during: { from: from === null ? null : localDate(from), until: until === null ? null : localDate(until) },
})

test('periods of one organisation may follow each other on the same day, but not overlap', () => {
  const first = period('2010-01-01', '2015-01-01')
  expect(checkMembership(period('2015-01-01', null), [first])).toMatchObject({ ok: true })
  expect(checkMembership(period('2014-12-31', null), [first])).toEqual({
    ok: false,
    code: 'membership-overlaps',
    details: { from: '2010-01-01', until: '2015-01-01' },
  })
  expect(checkMembership(period(null, null), [first])).toMatchObject({ code: 'membership-overlaps' })
})

test('a part lasts at least a day', () => {
  expect(checkMembership(period('2015-01-01', '2015-01-01'), [])).toMatchObject({ code: 'period-empty' })
})
