import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { asLoader, fillRegister, putDescribed, putPart } from '../filled-register.examples.ts'
import { changeOrganisation } from '../organisations/change-organisation.ts'
import { memberCounts, memberPage, memberRows } from './member-list.sql.ts'
import { endedFilter, type MemberSort } from './member-row.model.ts'

let db: TestDatabase
let cast: Cast
let filled: Awaited<ReturnType<typeof fillRegister>>
const date = localDate('2020-06-01')

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  filled = await fillRegister(db, cast.fjordvik.id)
})
afterAll(() => db.drop())

const request = (more: Partial<Parameters<typeof memberPage>[1]> = {}) => ({
  cooperationId: cast.fjordvik.id,
  date,
  q: '',
  filter: null,
  sort: 'name' as MemberSort,
  descending: false,
  after: null,
  before: null,
  limit: 50,
  ...more,
})

const names = async (player: Player, more: Parameters<typeof request>[0] = {}) =>
  (await player.read((tx) => memberPage(tx, request(more)))).rows.map(({ name }) => name)

describe('the list of members', () => {
  test('stands in Norwegian order with everybody as they were called on the date', async () => {
    expect(await names(cast.coordinator)).toEqual([
      'Dalen kommune',
      'Fjordvik kommune',
      'Fjordvik sykehus HF',
      'Øygrend kommune',
    ])
  })

  test('is empty for a neighbour, a visitor and a seat holder while nothing is published', async () => {
    expect(await names(cast.observer)).toHaveLength(4)
    for (const player of [cast.neighbourCoordinator, cast.visitor]) expect(await names(player)).toEqual([])
  })

  test('shows inhabitants of the newest date up to the page, with date and source', async () => {
    const { rows } = await cast.leader.read((tx) => memberPage(tx, request({ q: '9901' })))
    expect(rows).toMatchObject([
      {
        name: 'Fjordvik kommune',
        code: '9901',
        persons: 12_345,
        countedOn: '2020-01-01',
        countedBy: 'Eksempeltall',
      },
    ])
    const before = request({ date: localDate('2019-01-01'), q: '9901' })
    expect((await cast.leader.read((tx) => memberPage(tx, before))).rows[0]?.persons).toBeNull()
  })

  test('finds by part of a name, by an organisation number with spaces and by a municipality number', async () => {
    expect(await names(cast.coordinator, { q: 'øygr' })).toEqual(['Øygrend kommune'])
    expect(await names(cast.coordinator, { q: '123 456 785' })).toEqual(['Fjordvik kommune'])
    expect(await names(cast.coordinator, { q: '9902' })).toEqual(['Dalen kommune'])
    expect(await names(cast.coordinator, { q: '%' })).toEqual([])
  })

  test('is narrowed to one kind, and nobody is listed before they take part', async () => {
    expect(await names(cast.coordinator, { filter: 'health-trust' })).toEqual(['Fjordvik sykehus HF'])
    expect(await names(cast.coordinator, { date: localDate('2017-02-28') })).toEqual([])
    expect(await names(cast.coordinator, { filter: endedFilter })).toEqual([])
  })

  test.each<[MemberSort, boolean]>([
    ['name', false],
    ['name', true],
    ['kind', false],
    ['code', false],
    ['code', true],
    ['part', true],
    ['population', false],
    ['population', true],
  ])(
    'is paged by %s (descending: %s) there and back again without losing anybody',
    async (sort, descending) => {
      const whole = await names(cast.coordinator, { sort, descending })
      const order = { sort, descending, limit: 1 }
      const seen: string[] = []
      let page = await cast.coordinator.read((tx) => memberPage(tx, request(order)))
      for (;;) {
        seen.push(...page.rows.map(({ name }) => name))
        const { next } = page
        if (!next) break
        page = await cast.coordinator.read((tx) => memberPage(tx, request({ ...order, after: next })))
      }
      expect(seen).toEqual(whole)
      const back = [...seen.slice(-1)]
      while (page.previous) {
        const { previous } = page
        page = await cast.coordinator.read((tx) => memberPage(tx, request({ ...order, before: previous })))
        back.push(...page.rows.map(({ name }) => name))
      }
      expect(back.reverse()).toEqual(whole)
    },
  )

  test('puts those without a number last, whichever way the numbers go', async () => {
    for (const descending of [false, true])
      expect((await names(cast.coordinator, { sort: 'population', descending })).at(-1)).toBe(
        'Fjordvik sykehus HF',
      )
  })

  test('begins at its beginning when the cursor belongs to another order', async () => {
    const after = ['a', 'Dalen kommune', filled.dalen.id] as const
    expect(await names(cast.coordinator, { sort: 'population', after })).toHaveLength(4)
  })

  test('counts each kind once, and nothing for a neighbour', async () => {
    const counts = await cast.coordinator.read((tx) => memberCounts(tx, request()))
    expect(Object.fromEntries(counts.map(({ kind, count }) => [kind, count]))).toEqual({
      municipality: 3,
      'health-trust': 1,
    })
    const found = await cast.coordinator.read((tx) => memberCounts(tx, request({ q: 'fjordvik' })))
    expect(found).toHaveLength(2)
    for (const player of [cast.neighbourCoordinator, cast.visitor])
      expect(await player.read((tx) => memberCounts(tx, request()))).toEqual([])
  })

  test('comes whole to a file, for those who may see it', async () => {
    expect(await cast.coordinator.read((tx) => memberRows(tx, request({ limit: 1 })))).toHaveLength(4)
    for (const player of [cast.neighbourCoordinator, cast.visitor])
      expect(await player.read((tx) => memberRows(tx, request()))).toEqual([])
  })

  test('counts anew when somebody joins, and when a shared organisation turns out to be another kind', async () => {
    const counted = async () =>
      Object.fromEntries(
        (await cast.coordinator.read((tx) => memberCounts(tx, request()))).map(({ kind, count }) => [
          kind,
          count,
        ]),
      )
    expect(await counted()).toEqual({ municipality: 3, 'health-trust': 1 })
    const college = await asLoader(db, (tx) =>
      putDescribed(tx, { slug: 'fjordvik-skole', name: 'Fjordvik skole', kind: 'other' }),
    )
    await asLoader(db, (tx) => putPart(tx, cast.fjordvik.id, { organisationId: college }))
    expect(await counted()).toEqual({ municipality: 3, 'health-trust': 1, other: 1 })
    const change = {
      kind: 'university',
      organisationNumber: null,
      languageForm: null,
      during: { from: null, until: null },
    } as const
    await cast.administrator.write((tx) => changeOrganisation(tx, { id: college, revision: 1 }, change))
    expect(await counted()).toEqual({ municipality: 3, 'health-trust': 1, university: 1 })
  })
})
