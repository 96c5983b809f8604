import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { asLoader, fillRegister, yes } from '../filled-register.examples.ts'
import { lastChangeOf } from '../last-change.sql.ts'
import { addOrganisation } from './add-organisation.ts'
import { changeOrganisation, renameOrganisation } from './change-organisation.ts'
import {
  namesOf,
  organisationById,
  organisationByNumber,
  organisationBySlug,
  slugsLike,
} from './organisation.sql.ts'
import { organisationFacts } from './organisation-facts.ts'
import { organisationCounts, organisationPage, organisationRows } from './organisation-list.sql.ts'
import { organisationsCalled } from './organisation-names.sql.ts'
import { dissolvedFilter } from './organisation-row.model.ts'
import { putOrganisation } from './put-organisation.ts'

let db: TestDatabase
let cast: Cast
let filled: Awaited<ReturnType<typeof fillRegister>>
const date = localDate('2020-06-01')
const always = { from: null, until: null }

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  filled = await fillRegister(db, cast.fjordvik.id)
})
afterAll(() => db.drop())

const request = (more: Partial<Parameters<typeof organisationPage>[1]> = {}) => ({
  date,
  q: '',
  filter: null,
  sort: 'name' as const,
  descending: false,
  after: null,
  before: null,
  limit: 50,
  ...more,
})

describe('the shared register', () => {
  test('is read by everybody, the visitor too', async () => {
    for (const player of [cast.visitor, cast.neighbourCoordinator, cast.administrator]) {
      const { rows } = await player.read((tx) => organisationPage(tx, request()))
      expect(rows.map(({ name }) => name)).toEqual([
        'Dalen kommune',
        'Fjordvik kommune',
        'Fjordvik sykehus HF',
        'Øygrend kommune',
      ])
      expect(await player.read((tx) => organisationCounts(tx, request()))).toHaveLength(2)
      expect(await player.read((tx) => organisationRows(tx, request({ limit: 1 })))).toHaveLength(4)
      const { organisationId: id } = filled.fjordvik
      expect(await player.read((tx) => organisationById(tx, id, date))).toMatchObject({ code: '9901' })
      expect(await player.read((tx) => organisationBySlug(tx, 'fjordvik-kommune', date))).toMatchObject({
        id,
      })
      expect(await player.read((tx) => organisationByNumber(tx, '123456785', date))).toMatchObject({ id })
      expect(await player.read((tx) => namesOf(tx, id))).toHaveLength(1)
      expect(await player.read((tx) => slugsLike(tx, 'fjordvik'))).toHaveLength(2)
      expect(await player.read((tx) => organisationsCalled(tx, 'FJORDVIK KOMMUNE', date))).toMatchObject([
        { id },
      ])
    }
  })

  test('tells of an organisation only the cooperations that the reader may know of', async () => {
    const { organisationId: id } = filled.fjordvik
    const parts = async (player: typeof cast.visitor) => {
      const organisation = await player.read((tx) => organisationById(tx, id, date))
      if (!organisation) throw new Error('gone')
      return (await player.read((tx) => organisationFacts(tx, organisation))).parts
    }
    expect(await parts(cast.observer)).toHaveLength(1)
    expect(await parts(cast.visitor)).toEqual([])
    expect(await parts(cast.neighbourCoordinator)).toEqual([])
  })

  test('is changed by administrators only', async () => {
    const { organisationId: id } = filled.dalen
    const particulars = {
      kind: 'county' as const,
      organisationNumber: null,
      languageForm: null,
      during: always,
    }
    for (const player of [cast.coordinator, cast.neighbourCoordinator, cast.visitor])
      expect(
        await player
          .write((tx) => changeOrganisation(tx, { id, revision: 1 }, particulars))
          .then(
            () => player.read((tx) => organisationById(tx, id, date)),
            () => player.read((tx) => organisationById(tx, id, date)),
          ),
      ).toMatchObject({ kind: 'municipality', revision: 1 })
  })

  test('gets a missing organisation from a coordinator, but not from an observer or a visitor', async () => {
    const input = {
      name: 'Kystlaget',
      kind: 'association' as const,
      organisationNumber: null,
      languageForm: null,
      during: always,
    }
    const added = yes(await cast.coordinator.write((tx) => addOrganisation(tx, input)))
    expect(added.slug).toBe('kystlaget')
    const twin = yes(await cast.coordinator.write((tx) => addOrganisation(tx, input)))
    expect(twin.slug).toBe('kystlaget-2')
    for (const player of [cast.observer, cast.visitor])
      await expect(player.write((tx) => addOrganisation(tx, input))).rejects.toThrow(/row-level security/)
  })
})

describe('names over time', () => {
  const put = (names: Parameters<typeof putOrganisation>[1]['names']) =>
    asLoader(db, (tx) =>
      putOrganisation(tx, {
        slug: 'strandlaget',
        kind: 'association',
        organisationNumber: null,
        languageForm: 'nn',
        during: always,
        names,
      }),
    )

  test('are kept as they were on each date, and putting the same again changes nothing', async () => {
    const names = [
      {
        name: 'Strandlaget',
        kind: 'official' as const,
        during: { from: localDate('2010-01-01'), until: null },
      },
      { name: 'Foreningen Stranden', kind: 'official' as const, during: always },
      { name: 'SL', kind: 'short' as const, during: always },
    ]
    expect(await put(names)).toMatchObject({ value: { did: 'added' } })
    expect(await put(names)).toMatchObject({ value: { did: 'nothing' } })
    const nameOn = async (on: string) =>
      (await cast.visitor.read((tx) => organisationBySlug(tx, 'strandlaget', localDate(on))))?.name
    expect(await nameOn('2009-12-31')).toBe('Foreningen Stranden')
    expect(await nameOn('2010-01-01')).toBe('Strandlaget')
    expect(await nameOn('1900-01-01')).toBe('Foreningen Stranden')
  })

  test('a new name leaves the old one with its time, and is found by either', async () => {
    const found = await cast.visitor.read((tx) => organisationBySlug(tx, 'strandlaget', date))
    if (!found) throw new Error('gone')
    const renamed = await cast.administrator.write((tx) =>
      renameOrganisation(tx, found, { name: 'Kystvakta', kind: 'official', from: localDate('2020-01-01') }),
    )
    expect(renamed).toMatchObject({ value: { did: 'changed' } })
    const called = await cast.visitor.read((tx) => organisationPage(tx, request({ q: 'foreningen' })))
    expect(called.rows.map(({ name }) => name)).toEqual(['Kystvakta'])
  })

  test('the database itself refuses an organisation without a name on some date', async () => {
    const { organisationId } = filled.dalen
    await expect(
      asLoader(db, (tx) =>
        tx.deleteFrom('registers.organisation_name').where('organisation_id', '=', organisationId).execute(),
      ),
    ).rejects.toThrow(/no official name/)
  })
})

describe('changing', () => {
  test('needs the newest revision, a free number and a period that lasts', async () => {
    const { organisationId: id } = filled.oygrend
    const particulars = {
      kind: 'municipality' as const,
      organisationNumber: null,
      languageForm: 'nn' as const,
      during: always,
    }
    const change = (revision: number, more: object) =>
      cast.administrator.write((tx) => changeOrganisation(tx, { id, revision }, { ...particulars, ...more }))
    expect(await change(1, { organisationNumber: '123456785' })).toMatchObject({
      code: 'organisation-number-taken',
      details: { name: 'Fjordvik kommune' },
    })
    expect(await change(1, { organisationNumber: '912345679' })).toMatchObject({
      code: 'organisation-number-wrong',
    })
    expect(await change(1, { during: { from: date, until: date } })).toMatchObject({ code: 'period-empty' })
    expect(await change(1, {})).toMatchObject({ ok: true })
    expect(await change(1, {})).toMatchObject({ code: 'stale' })
  })

  test('dissolving keeps it in the register under its own filter', async () => {
    const { organisationId: id } = filled.oygrend
    const during = { from: null, until: localDate('2020-01-01') }
    const particulars = {
      kind: 'municipality' as const,
      organisationNumber: null,
      languageForm: 'nn' as const,
      during,
    }
    yes(
      await cast.administrator.write(
        async (tx) =>
          (await changeOrganisation(tx, { id, revision: 2 }, particulars)) ?? { ok: false, code: 'missing' },
      ),
    )
    const names = async (filter: typeof dissolvedFilter | null) =>
      (await cast.visitor.read((tx) => organisationPage(tx, request({ filter })))).rows.map(
        ({ slug }) => slug,
      )
    expect(await names(dissolvedFilter)).toEqual(['oygrend-kommune'])
    expect(await names(null)).not.toContain('oygrend-kommune')
  })

  test('tells administrators who changed it last, and nobody else', async () => {
    const { organisationId: id } = filled.oygrend
    expect(await cast.administrator.read((tx) => lastChangeOf(tx, null, id))).toMatchObject({
      who: 'Administrator',
    })
    for (const player of [cast.coordinator, cast.neighbourCoordinator, cast.visitor])
      expect(await player.read((tx) => lastChangeOf(tx, null, id))).toBeUndefined()
    const membership = filled.fjordvik.id
    const last = (player: typeof cast.visitor) =>
      player.read((tx) => lastChangeOf(tx, cast.fjordvik.id, membership))
    expect(await last(cast.coordinator)).toMatchObject({ at: expect.any(Date) })
    for (const player of [cast.observer, cast.neighbourCoordinator, cast.visitor])
      expect(await last(player)).toBeUndefined()
  })
})
