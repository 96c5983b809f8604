import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCard, changes } from '../../../test/support/cards.ts'
import {
  addCooperation,
  type Cast,
  castOf,
  type Player,
  signIn,
  type TestCooperation,
} from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { askedOf } from './asked.model.ts'
import { findCards, type SearchRequest } from './find-cards.ts'
import { putCard, removeCard } from './index.ts'
import type { HitCursor } from './search.sql.ts'

let db: TestDatabase
let cast: Cast
let open: TestCooperation

const search = (player: Player, typed: string, rest: Partial<SearchRequest> = {}) =>
  player.read((tx) =>
    findCards(tx, { asked: askedOf(typed), within: null, station: null, after: null, limit: 50, ...rest }),
  )
const titles = async (player: Player, typed: string, rest: Partial<SearchRequest> = {}) =>
  (await search(player, typed, rest)).hits.map(({ title }) => title)

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  open = await addCooperation(db.owner, 'apent', { published: true, name: 'Åpent samarbeid' })
  const { coordinator, fjordvik, neighbourCoordinator, neighbour } = cast
  const add = (card: Parameters<typeof addCard>[2]) => addCard(coordinator, fjordvik, card)
  await add({
    title: 'Samarbeidsavtalen med sykehuset',
    station: 'agreements',
    searchText: 'utskrivningsklare pasienter',
  })
  await add({ title: 'Helsehus i Øygrend', summary: 'Et sted for rehabilitering og lindring.' })
  await add({ title: 'Budsjett 2017', station: 'economy', summary: 'Medlemmene deler 950 000 kroner.' })
  await add({
    title: 'Lovpålagt samarbeidsavtale',
    station: 'policy',
    summary: 'Helse- og omsorgstjenesteloven § 6-2.',
  })
  await add({ title: 'Rehabilitering', visibility: 'body', summary: 'Hemmelig sak om Grønnfeldthaugen.' })
  await addCard(neighbourCoordinator, neighbour, {
    title: 'Naboens rehabilitering',
    visibility: 'cooperation',
  })
})
afterAll(() => db.drop())

describe('what is found', () => {
  test('other forms of the same word', async () => {
    expect(await titles(cast.coordinator, 'samarbeidsavtaler')).toEqual(
      expect.arrayContaining(['Samarbeidsavtalen med sykehuset', 'Lovpålagt samarbeidsavtale']),
    )
  })

  test('a word that is not finished', async () => {
    expect(await titles(cast.coordinator, 'budsj')).toEqual(['Budsjett 2017'])
  })

  test('a word without its rings and accents', async () => {
    expect(await titles(cast.coordinator, 'oygrend')).toEqual(['Helsehus i Øygrend'])
    expect(await titles(cast.coordinator, 'ØYGREND')).toEqual(['Helsehus i Øygrend'])
  })

  test('words that only the index knows, and paragraph numbers', async () => {
    expect(await titles(cast.coordinator, 'utskrivningsklar')).toEqual(['Samarbeidsavtalen med sykehuset'])
    expect(await titles(cast.coordinator, '§ 6-2')).toEqual(['Lovpålagt samarbeidsavtale'])
  })

  test('only cards that hold every word, and phrases only where they stand together', async () => {
    expect(await titles(cast.coordinator, 'rehabilitering lindring')).toEqual(['Helsehus i Øygrend'])
    expect(await titles(cast.coordinator, '"deler 950"')).toEqual(['Budsjett 2017'])
    expect(await titles(cast.coordinator, '"kroner deler"')).toEqual([])
  })

  test('a hit in the title comes before one in the text', async () => {
    expect(await titles(cast.coordinator, 'rehabilitering')).toEqual(['Rehabilitering', 'Helsehus i Øygrend'])
  })

  test('one station, with the counts of all', async () => {
    const found = await search(cast.coordinator, 'samarbeidsavtale', { station: 'policy' })
    expect(found.hits.map(({ title }) => title)).toEqual(['Lovpålagt samarbeidsavtale'])
    expect(found.counts).toEqual({ policy: 1, agreements: 1 })
  })

  test('small words alone find nothing, and are no fault', async () => {
    expect(await titles(cast.coordinator, 'og i på')).toEqual([])
  })
})

describe('who finds it', () => {
  test('an observer finds what is for the cooperation, not what is for a body', async () => {
    expect(await titles(cast.observer, 'rehabilitering')).toEqual(['Helsehus i Øygrend'])
  })

  test('a neighbour finds only the neighbour’s own, whatever cooperation is asked for', async () => {
    expect(await titles(cast.neighbourCoordinator, 'rehabilitering')).toEqual(['Naboens rehabilitering'])
    expect(await titles(cast.neighbourCoordinator, 'rehabilitering', { within: cast.fjordvik.id })).toEqual(
      [],
    )
  })

  test('a visitor and a seat holder find nothing in a cooperation that is not published', async () => {
    for (const player of [cast.visitor, cast.seatHolder, cast.administrator]) {
      const found = await search(player, 'rehabilitering')
      expect(found).toMatchObject({ hits: [], close: [], counts: {}, meant: null, next: null })
    }
  })

  test('a visitor finds what is public in a published cooperation, and only that', async () => {
    const coordinator = await coordinatorOf(open)
    await addCard(coordinator, open, { title: 'Åpen velferdsteknologi', visibility: 'public' })
    await addCard(coordinator, open, { title: 'Intern velferdsteknologi', visibility: 'cooperation' })
    const found = await search(cast.visitor, 'velferdsteknologi')
    expect(found.hits.map(({ title }) => title)).toEqual(['Åpen velferdsteknologi'])
    expect(found.hits[0]?.cooperation).toEqual({ slug: 'apent', name: 'Åpent samarbeid' })
    expect(found.counts).toEqual({ strategy: 1 })
  })

  test('a word that stands only in a hidden card is never proposed', async () => {
    const typed = 'gronnfeldthaugn'
    expect((await search(cast.coordinator, typed)).close.map(({ title }) => title)).toEqual([
      'Rehabilitering',
    ])
    for (const player of [cast.observer, cast.neighbourCoordinator, cast.visitor])
      expect(await search(player, typed)).toMatchObject({ hits: [], close: [], spellings: [], meant: null })
  })
})

describe('misspelt words', () => {
  test.each([
    ['samarbeidsavtlae', 'samarbeidsavtale'],
    ['budjsett', 'budsjett'],
    ['rehabillitering', 'rehabilitering'],
    ['utskrivningklare pasienter', null],
  ])('%s is found as close, and what was meant is proposed when it can be read', async (typed, meant) => {
    const found = await search(cast.coordinator, typed)
    expect(found.hits).toEqual([])
    expect(found.close.length).toBeGreaterThan(0)
    expect(found.meant).toBe(meant)
  })

  test('a word that is spelt right is left as it is', async () => {
    expect((await search(cast.coordinator, 'budsjett øygrend')).meant).toBeNull()
  })

  test('a word is forgotten with the last card that held it', async () => {
    const { coordinator, fjordvik } = cast
    const known = async () =>
      (
        await db.owner.query(
          `select count(*)::int as n from platform.search_word where word = 'kvistfjellet'`,
        )
      ).rows[0].n
    const id = await addCard(coordinator, fjordvik, { title: 'Kvistfjellet' })
    const other = await addCard(coordinator, fjordvik, { title: 'Tur til Kvistfjellet' })
    await changes(coordinator, fjordvik, (tx) => removeCard(tx, { cooperationId: fjordvik.id, id }))
    expect(await known()).toBe(1)
    await addCard(coordinator, fjordvik, { id: other, title: 'Tur til byen' })
    expect(await known()).toBe(0)
  })
})

test('what is typed is never an instruction', async () => {
  const hostile = [
    `'; drop table platform.record; --`,
    `" or 1=1`,
    'a & | ! ( ) <-> :* \\',
    `''''''`,
    `"unclosed phrase`,
    '%_%',
    '\0\u202e\ud800',
    '🙂 👩‍👩‍👧',
    '<script>alert(1)</script>',
    'x'.repeat(100_000),
    'ord '.repeat(10_000),
    `${'('.repeat(5_000)}`,
    `a'b"c:*`,
    ':*',
    '!budsjett',
  ]
  for (const typed of hostile) {
    const found = await search(cast.observer, typed)
    expect(found.hits.length, typed.slice(0, 20)).toBeLessThanOrEqual(1)
  }
})

test('pages follow each other without a gap or a double, also when every score is the same', async () => {
  const coordinator = await coordinatorOf(open)
  await changes(coordinator, open, async (tx) => {
    for (let number = 100; number < 150; number += 1)
      await putCard(tx, {
        cooperationId: open.id,
        id: `00000000-0000-7000-8000-000000000${number}`,
        kind: 'goal',
        station: 'strategy',
        title: `Bladmål ${number}`,
        path: `strategi/bladmal-${number}`,
        visibility: 'public',
      })
  })
  const seen: string[] = []
  let after: HitCursor | null = null
  do {
    const found = await search(cast.visitor, 'bladmål', { limit: 7, after })
    seen.push(...found.hits.map(({ id }) => id))
    after = found.next
  } while (after)
  expect(seen).toHaveLength(50)
  expect(new Set(seen).size).toBe(50)
})

let openCoordinator: Player | undefined

async function coordinatorOf(cooperation: TestCooperation): Promise<Player> {
  openCoordinator ??= await signIn(db, { name: 'Koordinator i det åpne', cooperation, role: 'coordinator' })
  return openCoordinator
}
