import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type LocalDate, localDate } from '../../platform/time/local-date.model.ts'
import { asLoader, fillRegister, putDescribed, putPart } from '../filled-register.examples.ts'
import { addMember } from './add-member.ts'
import { changeMembership, endMembership } from './change-membership.ts'
import { memberPage } from './member-list.sql.ts'
import { endedFilter } from './member-row.model.ts'
import type { MembershipFields } from './membership.model.ts'
import {
  membershipById,
  membershipsOf,
  membersOn,
  nextPosition,
  partsOfOrganisation,
} from './membership.sql.ts'
import { organisationExists } from './organisation-exists.sql.ts'
import { putMembership } from './put-membership.ts'

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

const fields: MembershipFields = {
  part: 'member',
  roleText: '',
  position: 9,
  during: { from: localDate('2021-01-01'), until: null },
  note: '',
  source: '',
  visibility: 'public',
}

const names = async (on: LocalDate, filter: string) => {
  const request = {
    cooperationId: cast.fjordvik.id,
    date: on,
    q: '',
    filter,
    sort: 'name',
    limit: 50,
  } as const
  const order = { descending: false, after: null, before: null }
  const { rows } = await cast.coordinator.read((tx) => memberPage(tx, { ...request, ...order }))
  return rows.map(({ name }) => name)
}

describe('members for the other slices', () => {
  test('stand in the order of the cooperation with a short name', async () => {
    const members = await cast.coordinator.read((tx) => membersOn(tx, cast.fjordvik.id, date))
    expect(members.map(({ shortName, position }) => [shortName, position])).toEqual([
      ['Fjordvik', 1],
      ['Dalen', 2],
      ['Øygrend', 3],
      ['Fjordvik sykehus HF', 4],
    ])
  })

  test('are nobody for a neighbour and a visitor', async () => {
    for (const player of [cast.neighbourCoordinator, cast.visitor])
      expect(await player.read((tx) => membersOn(tx, cast.fjordvik.id, date))).toEqual([])
  })
})

describe('one membership', () => {
  test('is found in its own cooperation only, and by its own people only', async () => {
    const { id, organisationId } = filled.fjordvik
    const found = await cast.observer.read((tx) => membershipById(tx, cast.fjordvik.id, id))
    expect(found).toMatchObject({ roleText: 'Leder nettverket', revision: 1 })
    expect(await cast.coordinator.read((tx) => membershipById(tx, cast.neighbour.id, id))).toBeUndefined()
    for (const player of [cast.neighbourCoordinator, cast.visitor]) {
      expect(await player.read((tx) => membershipById(tx, cast.fjordvik.id, id))).toBeUndefined()
      expect(await player.read((tx) => membershipsOf(tx, cast.fjordvik.id, organisationId))).toEqual([])
      expect(await player.read((tx) => partsOfOrganisation(tx, organisationId))).toEqual([])
      expect(await player.read((tx) => nextPosition(tx, cast.fjordvik.id))).toBe(1)
      // The register itself is everybody's.
      expect(await player.read((tx) => organisationExists(tx, organisationId))).toBe(true)
    }
    expect(await cast.coordinator.read((tx) => nextPosition(tx, cast.fjordvik.id))).toBe(5)
    expect(await cast.coordinator.read((tx) => partsOfOrganisation(tx, organisationId))).toMatchObject([
      { slug: 'fjordvik', part: 'member' },
    ])
  })

  test('that is published is seen by a visitor, but one for the cooperation is not', async () => {
    const published = await asLoader(db, async (tx) => {
      await tx
        .updateTable('platform.cooperation')
        .set({ published: true })
        .where('cooperation_id', '=', cast.neighbour.id)
        .execute()
      const open = await putPart(tx, cast.neighbour.id, { organisationId: filled.dalen.organisationId })
      await putMembership(tx, {
        ...fields,
        cooperationId: cast.neighbour.id,
        organisationId: filled.oygrend.organisationId,
        visibility: 'cooperation',
      })
      return open
    })
    const seen = await cast.visitor.read((tx) => membersOn(tx, cast.neighbour.id, localDate('2022-01-01')))
    expect(seen.map(({ membershipId }) => membershipId)).toEqual([published])
    const all = await cast.neighbourCoordinator.read((tx) =>
      membersOn(tx, cast.neighbour.id, localDate('2022-01-01')),
    )
    expect(all).toHaveLength(2)
  })
})

describe('adding', () => {
  test('uses the organisation that stands in the register under the name', async () => {
    const known = await asLoader(db, (tx) =>
      putDescribed(tx, { slug: 'pasientlaget', name: 'Pasientlaget', kind: 'user-organisation' }),
    )
    const added = await cast.coordinator.write((tx) =>
      addMember(tx, {
        cooperationId: cast.fjordvik.id,
        who: { name: 'pasientlaget', kind: 'association', organisationNumber: null },
        fields,
      }),
    )
    expect(added.ok).toBe(true)
    const periods = await cast.coordinator.read((tx) => membershipsOf(tx, cast.fjordvik.id, known))
    expect(periods).toMatchObject([{ position: 5 }])
  })

  test('adds one that nobody knows, with a readable address and a card', async () => {
    const added = await cast.coordinator.write((tx) =>
      addMember(tx, {
        cooperationId: cast.fjordvik.id,
        who: { name: 'Universitetet i Øygrend', kind: 'university', organisationNumber: null },
        fields,
      }),
    )
    const id = added.ok ? added.value.id : ''
    const card = await cast.observer.read((tx) =>
      tx
        .selectFrom('platform.record')
        .select(['title', 'path', 'kind'])
        .where('id', '=', id)
        .executeTakeFirst(),
    )
    expect(card).toEqual({
      title: 'Universitetet i Øygrend',
      path: `nettverk/organisasjoner/${id}`,
      kind: 'member-organisation',
    })
  })

  test('refuses a number that another organisation has', async () => {
    const refused = await cast.coordinator.write((tx) =>
      addMember(tx, {
        cooperationId: cast.fjordvik.id,
        who: { name: 'Noen andre', kind: 'company', organisationNumber: '123456785' },
        fields,
      }),
    )
    expect(refused).toMatchObject({
      ok: false,
      code: 'organisation-number-of-another',
      details: { name: 'Fjordvik kommune' },
    })
  })

  test('refuses a period that overlaps, and an organisation that is not there', async () => {
    const add = (organisationId: string) =>
      cast.coordinator.write((tx) =>
        addMember(tx, { cooperationId: cast.fjordvik.id, who: { organisationId }, fields }),
      )
    expect(await add(filled.dalen.organisationId)).toMatchObject({ code: 'membership-overlaps' })
    expect(await add(cast.fjordvik.id)).toMatchObject({ code: 'organisation-unknown' })
  })

  test('is impossible for those who may only look, whatever they call', async () => {
    for (const player of [cast.observer, cast.seatHolder, cast.neighbourCoordinator, cast.visitor])
      await expect(
        player.write((tx) =>
          putMembership(tx, {
            ...fields,
            cooperationId: cast.fjordvik.id,
            organisationId: filled.fjordvik.organisationId,
            during: { from: localDate('1990-01-01'), until: localDate('1991-01-01') },
          }),
        ),
      ).rejects.toThrow(/row-level security/)
  })

  test('the same membership again changes nothing', async () => {
    const again = await asLoader(db, (tx) =>
      putMembership(tx, {
        ...fields,
        cooperationId: cast.fjordvik.id,
        organisationId: filled.dalen.organisationId,
        position: 2,
        during: { from: localDate('2017-03-01'), until: null },
      }),
    )
    expect(again).toEqual({ ok: true, value: { id: filled.dalen.id, did: 'nothing' } })
  })
})

describe('changing', () => {
  const key = () => ({ cooperationId: cast.fjordvik.id, id: filled.oygrend.id })

  test('counts the revision up and is told in the history', async () => {
    const changed = await cast.coordinator.write((tx) =>
      changeMembership(tx, {
        ...key(),
        revision: 1,
        fields: {
          ...fields,
          roleText: 'Egen innsats',
          during: { from: localDate('2017-03-01'), until: null },
        },
      }),
    )
    expect(changed).toMatchObject({ ok: true, value: { did: 'changed' } })
    const now = await cast.coordinator.read((tx) => membershipById(tx, cast.fjordvik.id, filled.oygrend.id))
    expect(now).toMatchObject({ revision: 2, roleText: 'Egen innsats' })
    const entries = await cast.coordinator.read((tx) =>
      tx
        .selectFrom('platform.audit_entry')
        .select('action')
        .where('subject_id', '=', filled.oygrend.id)
        .orderBy('number')
        .execute(),
    )
    expect(entries.map(({ action }) => action)).toEqual(['add-membership', 'change-membership'])
  })

  test('from an old revision is refused and stores nothing', async () => {
    const stale = await cast.leader.write((tx) =>
      changeMembership(tx, { ...key(), revision: 1, fields: { ...fields, note: 'for sent' } }),
    )
    expect(stale).toMatchObject({ ok: false, code: 'stale' })
  })

  test('of two at once only one wins', async () => {
    const change = (note: string) =>
      cast.coordinator.write((tx) =>
        changeMembership(tx, {
          ...key(),
          revision: 2,
          fields: { ...fields, note, during: { from: localDate('2017-03-01'), until: null } },
        }),
      )
    const answers = await Promise.all([change('en'), change('to')])
    expect(answers.map((answer) => answer?.ok).sort()).toEqual([false, true])
  })

  test("another cooperation's membership is not there", async () => {
    const elsewhere = await cast.neighbourCoordinator.write((tx) =>
      changeMembership(tx, { cooperationId: cast.neighbour.id, id: filled.dalen.id, revision: 1, fields }),
    )
    expect(elsewhere).toBeUndefined()
    const asSelf = await cast.neighbourCoordinator.write((tx) =>
      changeMembership(tx, { cooperationId: cast.fjordvik.id, id: filled.dalen.id, revision: 1, fields }),
    )
    expect(asSelf).toBeUndefined()
  })

  test('ending keeps the row, lists it as ended, and can be taken back', async () => {
    const ended = await cast.coordinator.write((tx) =>
      endMembership(tx, {
        cooperationId: cast.fjordvik.id,
        id: filled.hospital.id,
        revision: 1,
        until: localDate('2020-01-01'),
      }),
    )
    expect(ended).toMatchObject({ ok: true })
    expect(await names(date, endedFilter)).toEqual(['Fjordvik sykehus HF'])
    expect(await names(localDate('2019-12-31'), 'health-trust')).toHaveLength(1)
    const stored = await cast.coordinator.read((tx) =>
      membershipById(tx, cast.fjordvik.id, filled.hospital.id),
    )
    if (!stored) throw new Error('gone')
    const undone = await cast.coordinator.write((tx) =>
      changeMembership(tx, {
        cooperationId: cast.fjordvik.id,
        id: stored.id,
        revision: stored.revision,
        fields: { ...stored, during: { from: stored.during.from, until: null } },
      }),
    )
    expect(undone).toMatchObject({ ok: true, value: { did: 'changed' } })
  })

  test('an end before the beginning is refused', async () => {
    const refused = await cast.coordinator.write((tx) =>
      endMembership(tx, {
        cooperationId: cast.fjordvik.id,
        id: filled.dalen.id,
        revision: 1,
        until: localDate('2016-01-01'),
      }),
    )
    expect(refused).toMatchObject({ code: 'period-empty' })
  })
})
