import { describe, expect, test } from 'vitest'
import { type LocalDate, localDate } from '../../platform/time/local-date.model.ts'
import type { MunicipalityChange, MunicipalityCode } from './municipality.model.ts'
import { backward, checkReform, forward, type ReformLine, whole } from './reform.model.ts'

type Days = readonly [from: string | null, until: string | null]

const code = (number: string, [from, until]: Days = [null, null]): MunicipalityCode => ({
  code: number,
  name: number,
  organisationId: number,
  during: { from: from === null ? null : localDate(from), until: until === null ? null : localDate(until) },
  source: '',
})

const change = (from: string, to: string, [on, weight]: readonly [string, number?]): MunicipalityChange => ({
  fromCode: from,
  toCode: to,
  onDate: localDate(on),
  weightMillionths: weight ?? whole,
  source: '',
})

const shares = (list: readonly { code: string; weightMillionths: number }[]) =>
  Object.fromEntries(list.map((share) => [share.code, share.weightMillionths]))

// A and B merge into C in 2000; C is divided into D (a quarter) and E in 2010; E takes F in whole in 2020 and goes on.
const codes = [
  code('A', [null, '2000-01-01']),
  code('B', [null, '2000-01-01']),
  code('C', ['2000-01-01', '2010-01-01']),
  code('D', ['2010-01-01', null]),
  code('E', ['2010-01-01', null]),
  code('F', [null, '2020-01-01']),
]
const changes = [
  change('A', 'C', ['2000-01-01']),
  change('B', 'C', ['2000-01-01']),
  change('C', 'D', ['2010-01-01', 250_000]),
  change('C', 'E', ['2010-01-01', 750_000]),
  change('F', 'E', ['2020-01-01']),
]

describe('whose people a number holds', () => {
  const heldBefore = (number: string, date: string) =>
    shares(backward({ code: number, date: localDate(date) }, { codes, changes }))

  test('is the number itself while it is in use', () => {
    expect(heldBefore('C', '2005-01-01')).toEqual({ C: whole })
  })

  test('goes back through a merger and a division, each with its weight', () => {
    expect(heldBefore('D', '1999-12-31')).toEqual({ A: 250_000, B: 250_000 })
    expect(heldBefore('D', '2000-01-01')).toEqual({ C: 250_000 })
  })

  test('counts in those who came later to a number that went on', () => {
    expect(heldBefore('E', '2015-01-01')).toEqual({ E: whole, F: whole })
    expect(heldBefore('E', '1990-01-01')).toEqual({ A: 750_000, B: 750_000, F: whole })
    expect(heldBefore('E', '2020-01-01')).toEqual({ E: whole })
  })

  test('is nobody for a number that nobody knows', () => {
    expect(heldBefore('X', '2005-01-01')).toEqual({})
  })
})

describe('where the people of a number went', () => {
  const wentTo = (number: string, date: string) =>
    shares(forward({ code: number, date: localDate(date) }, changes))

  test('is nowhere until the first change', () => {
    expect(wentTo('A', '1999-12-31')).toEqual({ A: whole })
    expect(wentTo('A', '2000-01-01')).toEqual({ C: whole })
  })

  test('follows every change up to the date', () => {
    expect(wentTo('A', '2010-01-01')).toEqual({ D: 250_000, E: 750_000 })
    expect(wentTo('F', '2030-01-01')).toEqual({ E: whole })
  })

  test('comes to an end even when numbers go in a ring', () => {
    const ring = [change('A', 'B', ['2000-01-01']), change('B', 'A', ['2005-01-01'])]
    expect(shares(forward({ code: 'A', date: localDate('2010-01-01') }, ring))).toEqual({ A: whole })
    const known = { codes: [code('A'), code('B')], changes: ring }
    expect(shares(backward({ code: 'A', date: localDate('1990-01-01') }, known))).toEqual({
      A: 2 * whole,
      B: whole,
    })
  })
})

describe('a reform', () => {
  const known = {
    codes: [
      code('1001'),
      code('1017'),
      code('1018'),
      code('4204', ['2020-01-01', null]),
      code('0001', [null, '2000-01-01']),
    ],
    changes: [] as MunicipalityChange[],
  }
  const line = (from: string, to: string, weight = whole): ReformLine => ({
    fromCode: from,
    toCode: to,
    weightMillionths: weight,
  })
  const check = (lines: readonly ReformLine[], onDate: LocalDate = localDate('2020-01-01'), beside = known) =>
    checkReform({ onDate, lines }, beside)

  test('may merge several into one', () => {
    expect(check([line('1001', '4204'), line('1017', '4204'), line('1018', '4204')])).toMatchObject({
      ok: true,
    })
  })

  test.each<[string, ReformLine[], [refusal: string, line: string]]>([
    ['nothing', [], ['reform-empty', '']],
    ['a merger into itself', [line('1001', '1001')], ['reform-into-itself', '0']],
    ['a number nobody knows', [line('1001', '4204'), line('9999', '4204')], ['reform-code-unknown', '1']],
    ['a new number nobody knows', [line('1001', '9999')], ['reform-code-unknown', '0']],
    [
      'the same line twice',
      [line('1001', '4204', 500_000), line('1001', '4204', 500_000)],
      ['reform-line-twice', '1'],
    ],
    ['weights under the whole', [line('1001', '4204', 999_999)], ['reform-weights-do-not-add-up', '0']],
    [
      'weights over the whole',
      [line('1001', '4204', 600_000), line('1001', '1017', 600_000)],
      ['reform-weights-do-not-add-up', '0'],
    ],
    ['a weight of nothing', [line('1001', '4204', 0)], ['reform-weight-not-a-share', '0']],
    ['a number out of use', [line('0001', '4204')], ['reform-code-not-in-use', '0']],
  ])('is refused with %s, and the line is named', (_, lines, [refusal, at]) => {
    const refused = check(lines)
    expect(refused).toMatchObject({ ok: false, code: refusal })
    if (at !== '' && !refused.ok) expect(refused.details?.line).toBe(at)
  })

  test('cannot take people to a number before it is in use', () => {
    expect(check([line('1001', '4204')], localDate('2019-01-01'))).toMatchObject({
      code: 'reform-code-not-in-use',
      details: { code: '4204', date: '2019-01-01' },
    })
  })

  test('cannot take people from a number that went out in another reform', () => {
    const beside = { ...known, changes: [change('1017', '1001', ['2010-01-01'])] }
    expect(check([line('1017', '4204')], undefined, beside)).toMatchObject({
      code: 'reform-overlaps-another',
      details: { code: '1017', date: '2010-01-01' },
    })
  })
})
