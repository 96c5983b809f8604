import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { recordChange } from '../audit/record-change.ts'
import { openClient, type WriteTx } from '../db/index.ts'
import { newId, putCard } from '../records/index.ts'
import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { alreadySubmitted, noteSubmission, submitOnce } from './once.ts'

let db: TestDatabase
let cast: Cast
beforeAll(async () => {
  db = await createTestDatabase(8)
  cast = await castOf(db)
})
afterAll(() => db.drop())

/** Time cannot be waited for: it is set back by hand, which nobody but the superuser may. */
const superuser = () => {
  const { database } = db.connections.owner
  return openClient({ ...inject('testServer').admin, ...(database ? { database } : {}) })
}

type Fields = Readonly<Record<string, string>>
type Cooperation = { id: string }

/** Adds a card as a handler does: its address is another each time, since its id is. */
const adding =
  (title: string, cooperation: Cooperation = cast.fjordvik) =>
  async (tx: WriteTx): Promise<Decision<string, 'title-is-empty'>> => {
    if (title === '') return refuse('title-is-empty')
    const card = { cooperationId: cooperation.id, id: newId(), kind: 'goal', station: 'strategy' } as const
    await putCard(tx, { ...card, title, path: `strategi/${card.id}`, visibility: 'cooperation' })
    await recordChange(tx, {
      cooperationId: cooperation.id,
      action: 'add-goal',
      subjectKind: 'goal',
      subjectId: card.id,
      before: null,
      after: { title },
    })
    return accept(`/fjordvik/strategi/${card.id}`)
  }

const sends = (player: Player, fields: Fields, work = adding(fields.title ?? '')) =>
  submitOnce({ write: player.write, form: fields }, work)

const cardsCalled = (title: string) =>
  cast.coordinator
    .read((tx) => tx.selectFrom('platform.record').select('id').where('title', '=', title).execute())
    .then((rows) => rows.length)

test('sent twice, a form gives one row and the same address', async () => {
  const form = { once: newId(), title: 'Sendt to ganger', _csrf: 'a' }
  const first = await sends(cast.coordinator, form)
  const second = await sends(cast.coordinator, { ...form, _csrf: 'b' })
  expect(first.ok).toBe(true)
  expect(second).toEqual(first)
  expect(await cardsCalled('Sendt to ganger')).toBe(1)
})

test('eight clicks at the same moment give one row and one address', async () => {
  const form = { once: newId(), title: 'Klikket åtte ganger' }
  const answers = await Promise.all(Array.from({ length: 8 }, () => sends(cast.coordinator, form)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await cardsCalled('Klikket åtte ganger')).toBe(1)
})

test('when the first of two fails, the second one is done', async () => {
  const form = { once: newId(), title: 'Først gikk det galt' }
  let second: ReturnType<typeof sends> | undefined
  const failing = sends(cast.coordinator, form, async (tx) => {
    await adding(form.title)(tx)
    second = sends(cast.coordinator, form)
    throw new Error('the light went out')
  })
  await expect(failing).rejects.toThrow('the light went out')
  expect(await second).toMatchObject({ ok: true })
  expect(await cardsCalled('Først gikk det galt')).toBe(1)
})

test('going back and writing something else is something else', async () => {
  const once = newId()
  const first = await sends(cast.coordinator, { once, title: 'Det første' })
  const other = await sends(cast.coordinator, { once, title: 'Det andre' })
  expect(other.ok).toBe(true)
  expect(other).not.toEqual(first)
  expect([await cardsCalled('Det første'), await cardsCalled('Det andre')]).toEqual([1, 1])
})

test('another file is something else', async () => {
  const form = { once: newId() }
  const file = (text: string) => new Map([['file', { bytes: Buffer.from(text) }]])
  const upload = (text: string) =>
    submitOnce({ write: cast.coordinator.write, form, files: file(text) }, adding(`Fil ${text}`))
  const [first, again, other] = [await upload('a'), await upload('a'), await upload('b')]
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

test('a refusal keeps nothing, and the corrected form is done', async () => {
  const once = newId()
  expect(await sends(cast.coordinator, { once, title: '' })).toEqual({ ok: false, code: 'title-is-empty' })
  expect((await sends(cast.coordinator, { once, title: 'Rettet opp' })).ok).toBe(true)
  const half = await sends(cast.coordinator, { once: newId(), title: 'Halvgjort' }, async (tx) => {
    await adding('Halvgjort')(tx)
    return refuse('title-is-empty')
  })
  expect(half.ok).toBe(false)
  expect(await cardsCalled('Halvgjort')).toBe(0)
})

test('nobody is led to another person’s address, or stopped by their number', async () => {
  const form = { once: newId(), title: 'Samme nummer' }
  const first = await sends(cast.coordinator, form)
  const leaders = await sends(cast.leader, form)
  expect(leaders.ok).toBe(true)
  expect(leaders).not.toEqual(first)
  const neighbours = await sends(cast.neighbourCoordinator, form, adding(form.title, cast.neighbour))
  expect(neighbours).not.toEqual(first)
})

test('nobody sees another person’s submissions, or notes any in their name', async () => {
  const token = newId()
  await cast.coordinator.write((tx) => noteSubmission(tx, token, '/hit'))
  expect(await cast.coordinator.write((tx) => alreadySubmitted(tx, token))).toBe('/hit')
  for (const player of [cast.leader, cast.neighbourCoordinator, cast.administrator, cast.visitor]) {
    expect(await player.write((tx) => alreadySubmitted(tx, token))).toBeUndefined()
    expect(
      await player.read((tx) => tx.selectFrom('platform.submission').selectAll().execute()),
    ).not.toContainEqual(expect.objectContaining({ token }))
  }
  const inAnothersName = cast.leader.write((tx) =>
    tx
      .insertInto('platform.submission')
      .values({ token: newId(), location: '/hit', person_id: cast.coordinator.personId })
      .execute(),
  )
  await expect(inAnothersName).rejects.toThrow(/row-level security/)
  await expect(cast.visitor.write((tx) => noteSubmission(tx, newId(), '/hit'))).rejects.toThrow()
})

test('a form without a number, or with a strange one, is simply done', async () => {
  for (const once of [undefined, '', 'x', `'; drop table platform.submission; --`]) {
    const form: Fields = once === undefined ? { title: 'Uten nummer' } : { once, title: 'Uten nummer' }
    expect((await sends(cast.coordinator, form)).ok).toBe(true)
  }
  expect(await cardsCalled('Uten nummer')).toBe(4)
})

test('what is older than a day is forgotten, and only what is one’s own', async () => {
  const [mine, theirs] = [newId(), newId()]
  await cast.coordinator.write((tx) => noteSubmission(tx, mine, '/gammel'))
  await cast.leader.write((tx) => noteSubmission(tx, theirs, '/gammel'))
  const admin = await superuser()
  await admin.query(
    `update platform.submission set created_at = now() - interval '25 hours' where location = '/gammel'`,
  )
  await sends(cast.coordinator, { once: newId(), title: 'Rydder' })
  const left = await admin.query(`select token from platform.submission where location = '/gammel'`)
  await admin.end()
  expect(left.rows).toEqual([{ token: theirs }])
})
