import { describe, expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import { checkEnding, checkRole, type HeldRole, type PersonRole } from './role.model.ts'

const held = (role: HeldRole, from: string, until: string | null = null): PersonRole => ({
  id: `${role} ${from}`,
  personId: '1',
  name: 'Kari',
  role,
  organisationId: null,
  during: { from: localDate(from), until: until === null ? null : localDate(until) },
  revision: 1,
})

describe('a part in a cooperation', () => {
  const nothing = { held: [], isMember: false }

  test('as representative is for one of the members', () => {
    const wanted = { ...held('representative', '2020-01-01') }
    expect(checkRole(wanted, nothing)).toMatchObject({ code: 'role-needs-organisation' })
    const forDalen = { ...wanted, organisationId: 'dalen' }
    expect(checkRole(forDalen, nothing)).toMatchObject({ code: 'role-organisation-not-member' })
    expect(checkRole(forDalen, { ...nothing, isMember: true })).toMatchObject({ ok: true })
  })

  test('is held once at a time, and may be taken up again', () => {
    const before = [held('observer', '2020-01-01', '2021-01-01')]
    const again = (from: string) => checkRole(held('observer', from), { ...nothing, held: before })
    expect(again('2020-12-31')).toMatchObject({ code: 'role-held-already' })
    expect(again('2021-01-01')).toMatchObject({ ok: true })
    expect(checkRole(held('leader', '2020-06-01'), { ...nothing, held: before })).toMatchObject({ ok: true })
  })
})

describe('the end of a part', () => {
  const until = localDate('2025-01-01')

  test('of an observer leaves nobody behind', () => {
    const observer = held('observer', '2020-01-01')
    expect(checkEnding(observer, until, [observer])).toMatchObject({ ok: true })
    expect(checkEnding(observer, localDate('2019-01-01'), [observer])).toMatchObject({ code: 'period-empty' })
  })

  test('of the one who runs the cooperation needs somebody after', () => {
    const coordinator = held('coordinator', '2020-01-01')
    expect(checkEnding(coordinator, until, [coordinator])).toMatchObject({ code: 'last-coordinator' })
    const gone = held('leader', '2020-01-01', '2024-01-01')
    expect(checkEnding(coordinator, until, [coordinator, gone])).toMatchObject({ code: 'last-coordinator' })
    const next = held('leader', '2024-12-01')
    expect(checkEnding(coordinator, until, [coordinator, next])).toMatchObject({ ok: true })
  })
})
