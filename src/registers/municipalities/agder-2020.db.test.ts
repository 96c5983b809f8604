import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { asLoader, yes } from '../filled-register.examples.ts'
import { putOrganisation } from '../organisations/put-organisation.ts'
import {
  allChanges,
  allCodes,
  changesOf,
  codeByNumber,
  codesOf,
  predecessorsOf,
  successorsOf,
} from './municipality.sql.ts'
import { putMunicipalityCode } from './put-municipality-code.ts'
import { recordReform } from './record-reform.ts'

// The seven municipalities of Knutepunkt Sørlandet and their numbers through the reform. Source: SSB, Klass 131.
const reform = localDate('2020-01-01')
const merged = ['1001', '1017', '1018']
const renumbered: readonly (readonly [string, string])[] = [
  ['1014', '4223'],
  ['0926', '4215'],
  ['0928', '4216'],
  ['0935', '4218'],
]
const whole = 1_000_000
const lines = [...merged.map((from) => [from, '4204'] as const), ...renumbered].map(([fromCode, toCode]) => ({
  fromCode,
  toCode,
  weightMillionths: whole,
}))

let db: TestDatabase
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await asLoader(db, async (tx) => {
    const put = async (code: string, next: string | null) => {
      const always = { from: null, until: null }
      const { id: organisationId } = yes(
        await putOrganisation(tx, {
          slug: `kommune-${code}`,
          kind: 'municipality',
          organisationNumber: null,
          languageForm: null,
          during: always,
          names: [{ name: `Kommune ${code}`, kind: 'official', during: always }],
        }),
      )
      const number = { organisationId, name: code, source: 'SSB, Klass 131' }
      yes(await putMunicipalityCode(tx, { ...number, code, during: { from: null, until: reform } }))
      if (next)
        yes(await putMunicipalityCode(tx, { ...number, code: next, during: { from: reform, until: null } }))
    }
    await put('1001', '4204')
    await put('1017', null)
    await put('1018', null)
    for (const [before, after] of renumbered) await put(before, after)
    yes(await recordReform(tx, { onDate: reform, source: 'SSB, Klass 131', lines }))
  })
})
afterAll(() => db.drop())

describe('the reform of 2020 in Agder', () => {
  test('made Kristiansand of three', async () => {
    const before = await cast.visitor.read((tx) => predecessorsOf(tx, '4204', localDate('2019-12-31')))
    expect(before).toEqual(merged.map((code) => ({ code, weightMillionths: whole })))
    for (const code of merged)
      expect(await cast.visitor.read((tx) => successorsOf(tx, code, reform))).toEqual([
        { code: '4204', weightMillionths: whole },
      ])
  })

  test.each(renumbered)('gave %s the number %s and the same people', async (before, after) => {
    const read = cast.neighbourCoordinator.read
    expect(await read((tx) => predecessorsOf(tx, after, localDate('2016-01-01')))).toEqual([
      { code: before, weightMillionths: whole },
    ])
    expect(await read((tx) => successorsOf(tx, before, localDate('2019-12-31')))).toEqual([
      { code: before, weightMillionths: whole },
    ])
    const [organisation, next] = await Promise.all([
      read((tx) => codeByNumber(tx, before)),
      read((tx) => codeByNumber(tx, after)),
    ])
    expect(next?.organisationId).toBe(organisation?.organisationId)
    expect(await read((tx) => codesOf(tx, next?.organisationId ?? ''))).toHaveLength(2)
  })

  test('told again changes nothing, and told otherwise is refused', async () => {
    const told = { onDate: reform, source: 'SSB, Klass 131', lines }
    expect(await asLoader(db, (tx) => recordReform(tx, told))).toEqual({
      ok: true,
      value: { did: 'nothing' },
    })
    const otherwise = { ...told, lines: [{ fromCode: '1018', toCode: '4223', weightMillionths: whole }] }
    expect(await asLoader(db, (tx) => recordReform(tx, otherwise))).toMatchObject({
      code: 'reform-overlaps-another',
    })
  })

  test('is read by everybody', async () => {
    for (const player of [cast.visitor, cast.neighbourCoordinator]) {
      expect(await player.read(allCodes)).toHaveLength(12)
      expect(await player.read(allChanges)).toHaveLength(7)
      expect(await player.read((tx) => changesOf(tx, ['4204']))).toHaveLength(3)
    }
  })

  test('is recorded by administrators only', async () => {
    const told = {
      onDate: localDate('2030-01-01'),
      source: '',
      lines: [{ fromCode: '4216', toCode: '4215', weightMillionths: whole }],
    }
    for (const player of [cast.coordinator, cast.visitor])
      await expect(player.write((tx) => recordReform(tx, told))).rejects.toThrow(
        /row-level security|needs a person/,
      )
    expect(await cast.visitor.read(allChanges)).toHaveLength(7)
  })

  test('cannot lose people: the database adds the weights up too', async () => {
    await expect(
      asLoader(db, (tx) =>
        tx
          .updateTable('registers.municipality_change')
          .set({ weight_millionths: 500_000 })
          .where('from_code', '=', '1018')
          .execute(),
      ),
    ).rejects.toThrow(/the weights of 1018/)
  })
})

describe('a number', () => {
  const put = (more: Partial<Parameters<typeof putMunicipalityCode>[1]>) =>
    asLoader(db, async (tx) => {
      const dalen = await codeByNumber(tx, '4216')
      if (!dalen) throw new Error('gone')
      return putMunicipalityCode(tx, { ...dalen, ...more })
    })

  test('the same again changes nothing', async () => {
    expect(await put({})).toEqual({ ok: true, value: { code: '4216', did: 'nothing' } })
  })

  test('is four digits, nobody else’s, and one at a time', async () => {
    expect(await put({ code: '42' })).toMatchObject({ code: 'code-unreadable' })
    expect(await put({ code: '4215' })).toMatchObject({ code: 'code-of-another' })
    expect(await put({ code: '4299' })).toMatchObject({ code: 'codes-overlap' })
    expect(await put({ during: { from: reform, until: reform } })).toMatchObject({ code: 'period-empty' })
  })
})
