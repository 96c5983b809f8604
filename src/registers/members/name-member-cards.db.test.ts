import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { rowsAs } from '../../../test/support/registers.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { asLoader, fillRegister, putPart, yes } from '../filled-register.examples.ts'
import { putMunicipalityCode } from '../municipalities/put-municipality-code.ts'
import { renameOrganisation } from '../organisations/change-organisation.ts'
import { nameCards } from './card-words.sql.ts'
import { nameMemberCards } from './name-member-cards.ts'

let db: TestDatabase
let cast: Cast
let filled: Awaited<ReturnType<typeof fillRegister>>

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  filled = await fillRegister(db, cast.fjordvik.id)
  await asLoader(db, (tx) =>
    putPart(tx, cast.neighbour.id, { organisationId: filled.dalen.organisationId, roleText: 'Nabo' }),
  )
})
afterAll(() => db.drop())

const cards = (player: Parameters<typeof rowsAs>[0]) =>
  rowsAs<{ title: string; words: string }>(
    player,
    `select title, search_text as words from platform.record
      where kind = 'member-organisation' order by title`,
  )

test('a new name stands on the cards of every cooperation, and each of them can read who gave it', async () => {
  const { organisationId, id } = filled.dalen
  const named = await cast.administrator.write((tx) =>
    renameOrganisation(
      tx,
      { id: organisationId, revision: 1 },
      { name: 'Nye Dalen kommune', kind: 'official', from: localDate('2026-01-01') },
    ),
  )
  expect(named).toMatchObject({ ok: true })
  for (const player of [cast.coordinator, cast.neighbourCoordinator])
    expect(await cards(player)).toContainEqual({
      title: 'Nye Dalen kommune',
      words: 'Dalen kommune Nye Dalen kommune 9902',
    })
  expect((await cards(cast.coordinator)).map(({ title }) => title)).toEqual([
    'Fjordvik kommune',
    'Fjordvik sykehus HF',
    'Nye Dalen kommune',
    'Øygrend kommune',
  ])
  const told = await rowsAs<{ before: unknown; after: unknown }>(
    cast.coordinator,
    `select before, after from platform.audit_entry
      where subject_id = '${id}' and person_id = '${cast.administrator.personId}'`,
  )
  expect(told).toMatchObject([{ before: { name: 'Dalen kommune' }, after: { name: 'Nye Dalen kommune' } }])
})

test('what a cooperation wrote itself stays as it was', async () => {
  const [nabo] = await rowsAs<{ summary: string }>(
    cast.neighbourCoordinator,
    `select summary from platform.record where title = 'Nye Dalen kommune'`,
  )
  expect(nabo).toEqual({ summary: 'Nabo' })
})

test('a new number is found too, and naming again changes nothing', async () => {
  const { organisationId } = filled.oygrend
  const ended = { from: null, until: localDate('2026-01-01') }
  const put = { organisationId, name: 'Øygrend', source: '' }
  await cast.administrator.write(async (tx) => {
    yes(await putMunicipalityCode(tx, { ...put, code: '9903', during: ended }))
    yes(await putMunicipalityCode(tx, { ...put, code: '9913', during: { from: ended.until, until: null } }))
  })
  expect(await cards(cast.coordinator)).toContainEqual({
    title: 'Øygrend kommune',
    words: 'Øygrend kommune 9903 9913',
  })
  const entries = () =>
    rowsAs<{ count: string }>(cast.coordinator, 'select count(*)::text as count from platform.audit_entry')
  const before = await entries()
  await cast.administrator.write((tx) => nameMemberCards(tx, organisationId))
  expect(await entries()).toEqual(before)
})

test('only administrators may name the cards of others', async () => {
  const { organisationId } = filled.fjordvik
  const before = await cards(cast.coordinator)
  for (const player of [cast.coordinator, cast.observer, cast.neighbourCoordinator, cast.visitor])
    await expect(player.write((tx) => nameMemberCards(tx, organisationId))).rejects.toThrow(
      /only administrators/,
    )
  expect(await cards(cast.coordinator)).toEqual(before)
})

test('an administrator who changes a card and tells nobody changes nothing', async () => {
  await expect(
    cast.administrator.write(async (tx) => {
      const words = { title: 'Noe annet', names: [], searchText: 'annet' }
      await nameCards(tx, filled.fjordvik.organisationId, words)
    }),
  ).rejects.toThrow(/has no audit entry/)
})
