import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCard, addLink, changes } from '../../../test/support/cards.ts'
import { type Cast, castOf, type Player } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { localDate } from '../time/local-date.model.ts'
import {
  cardsOfStation,
  duesOfRecord,
  myTasks,
  newId,
  pastDues,
  putCard,
  putDue,
  putTask,
  removeCard,
  type Station,
  type StationCards,
  type StationCursor,
  threadAround,
  undatedDues,
  upcomingDues,
} from './index.ts'
import { findCardByPath } from './station-cards.sql.ts'
import { threadStatus } from './thread-status.sql.ts'

let db: TestDatabase
let cast: Cast

afterAll(() => db.drop())

/** A database of its own for each story, so that it begins with an empty index. */
async function newCast(): Promise<void> {
  if (db) await db.drop()
  db = await createTestDatabase()
  cast = await castOf(db)
}

const mine = (title: string, rest: Partial<Parameters<typeof addCard>[2]> = {}) =>
  addCard(cast.coordinator, cast.fjordvik, { title, ...rest })
const at = (station: Station, title: string) => mine(title, { station })
const link = (from: string, to: string) => addLink(cast.coordinator, cast.fjordvik, [from, to])
const outsiders = () => [cast.neighbourCoordinator, cast.visitor, cast.seatHolder]

const listed = async (player: Player, rest: { unanswered?: Station } = {}) => {
  const { cards } = await player.read((tx) =>
    cardsOfStation(tx, cast.fjordvik.id, { station: 'strategy', after: null, limit: 50, ...rest }),
  )
  return cards.map(({ title }) => title)
}

describe('cards', () => {
  beforeAll(newCast)

  test('are listed by position, then as Norwegians sort, for those who may see them', async () => {
    for (const title of ['Ås', 'Zoo', 'Ærfugl', 'Aas', 'Øy']) await mine(title)
    await mine('Først', { position: -1 })
    expect(await listed(cast.observer)).toEqual(['Først', 'Zoo', 'Ærfugl', 'Øy', 'Ås', 'Aas'])
    for (const player of outsiders()) expect(await listed(player)).toEqual([])
  })

  test('come in pages that follow each other, whatever stands in the titles', async () => {
    await mine(`Mål, "delmål" & 100 % 'ferdig'`)
    const seen: string[] = []
    let after: StationCursor | null = null
    do {
      const page: Parameters<typeof cardsOfStation>[2] = { station: null, after, limit: 2 }
      const found: StationCards = await cast.leader.read((tx) => cardsOfStation(tx, cast.fjordvik.id, page))
      seen.push(...found.cards.map(({ id }) => id))
      after = found.next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(7)
  })

  test('putting a card again changes it, and removing it takes its links, dues and tasks along', async () => {
    const id = await mine('Før', { summary: 'Gammel setning' })
    const other = await mine('Annet mål')
    await link(other, id)
    await changes(cast.coordinator, cast.fjordvik, (tx) =>
      putDue(tx, {
        cooperationId: cast.fjordvik.id,
        id: newId(),
        recordId: id,
        what: 'Frist',
        onDate: localDate('2017-05-01'),
        visibility: 'cooperation',
      }),
    )
    await mine('Etter', { id })
    const card = await cast.observer.read((tx) => findCardByPath(tx, cast.fjordvik.id, `strategi/${id}`))
    expect(card).toMatchObject({ title: 'Etter', summary: '', answeredBy: { count: 1 } })
    await changes(cast.coordinator, cast.fjordvik, (tx) =>
      removeCard(tx, { cooperationId: cast.fjordvik.id, id }),
    )
    const left = await cast.leader.read((tx) =>
      upcomingDues(tx, {
        cooperationId: cast.fjordvik.id,
        date: localDate('2017-01-01'),
        after: null,
        limit: 9,
      }),
    )
    expect(left.dues).toEqual([])
    const otherCard = await cast.observer.read((tx) =>
      findCardByPath(tx, cast.fjordvik.id, `strategi/${other}`),
    )
    expect(otherCard?.answers).toEqual({ count: 0, shown: [] })
  })

  test('cannot be written by those who only look, nor in another cooperation', async () => {
    for (const player of [cast.observer, cast.neighbourCoordinator, cast.visitor])
      await expect(addCard(player, cast.fjordvik, { title: 'Ugyldig' })).rejects.toThrow(/row-level security/)
  })

  test('an address never leads out of the cooperation', async () => {
    for (const path of ['/annet', '//sted.no', 'a b', 'strategi\\x', '', '?q'])
      await expect(mine('Rar adresse', { path }), path).rejects.toThrow(
        /record_path_is_below_its_cooperation/,
      )
  })

  test('a change without an entry in the audit trail is not kept', async () => {
    const card = { cooperationId: cast.fjordvik.id, id: newId(), kind: 'goal', station: 'strategy' } as const
    const unsaid = cast.coordinator.write((tx) =>
      putCard(tx, { ...card, title: 'Usagt', path: 'strategi/usagt', visibility: 'public' }),
    )
    await expect(unsaid).rejects.toThrow('a change in platform.record has no audit entry')
  })
})

describe('the thread through a record', () => {
  let law: string
  let goal: string
  let project: string
  beforeAll(async () => {
    await newCast()
    law = await at('policy', 'Samhandlingsreformen')
    goal = await at('strategy', 'Tidlig hjelp')
    project = await at('projects', 'Hverdagsrehabilitering')
    await link(goal, law)
    await link(project, goal)
  })

  const around = (player: Player, id: string) => player.read((tx) => threadAround(tx, cast.fjordvik.id, id))
  const inWords = async (player: Player, id: string) =>
    (await around(player, id))?.map((stop) => (stop.kind === 'missing' ? `! ${stop.station}` : stop.title))

  test('goes up to what it answers and down to where it is broken', async () => {
    expect(await inWords(cast.observer, goal)).toEqual([
      'Samhandlingsreformen',
      'Tidlig hjelp',
      'Hverdagsrehabilitering',
      '! benefits',
    ])
  })

  test('prefers what must follow, and counts what is not shown', async () => {
    const agreement = await at('agreements', 'Avtale')
    const second = await at('projects', 'Velferdsteknologi')
    await link(agreement, goal)
    await link(second, goal)
    const stops = await around(cast.observer, goal)
    expect(stops?.[2]).toMatchObject({ title: 'Hverdagsrehabilitering', others: 1 })
  })

  test('is mended by a benefit', async () => {
    await link(await at('benefits', 'Færre innleggelser'), project)
    expect(await inWords(cast.observer, project)).toEqual([
      'Samhandlingsreformen',
      'Tidlig hjelp',
      'Hverdagsrehabilitering',
      'Færre innleggelser',
    ])
  })

  test('passes by cards that the reader does not see, and is not there for outsiders', async () => {
    const hidden = await mine('Skjult prosjekt', { station: 'projects', visibility: 'body' })
    const lonely = await at('strategy', 'Ensomt mål')
    await link(hidden, lonely)
    expect(await inWords(cast.coordinator, lonely)).toEqual(['Ensomt mål', 'Skjult prosjekt', '! benefits'])
    expect(await inWords(cast.observer, lonely)).toEqual(['Ensomt mål', '! projects'])
    for (const player of outsiders()) expect(await around(player, goal)).toBeUndefined()
  })

  test('ends where it would come back to itself', async () => {
    const a = await at('networks', 'Råd')
    const b = await at('networks', 'Utvalg')
    await link(a, b)
    await link(b, a)
    expect(await inWords(cast.observer, a)).toEqual(['Utvalg', 'Råd', 'Utvalg'])
  })
})

describe('the state of the whole thread', () => {
  beforeAll(newCast)
  const status = async (player: Player) => {
    const stops = await player.read((tx) => threadStatus(tx, cast.fjordvik.id))
    return Object.fromEntries(stops.filter(({ count, broken }) => count || broken).map((s) => [s.station, s]))
  }

  test('counts, finds the breaks, and is told anew after every change', async () => {
    expect(await status(cast.observer)).toEqual({})
    const goal = await at('strategy', 'Mål')
    const unfollowed = { code: 'goal-without-project', count: 1, total: 1 }
    expect(await status(cast.observer)).toMatchObject({
      strategy: { count: 1 },
      networks: { count: 0, broken: unfollowed },
    })
    const project = await at('projects', 'Prosjekt')
    await link(project, goal)
    expect(await status(cast.observer)).toEqual({
      strategy: { station: 'strategy', count: 1, broken: null },
      projects: { station: 'projects', count: 1, broken: null },
      economy: {
        station: 'economy',
        count: 0,
        broken: { code: 'project-without-benefit', count: 1, total: 1 },
      },
    })
    expect(await listed(cast.observer, { unanswered: 'projects' })).toEqual([])
    expect(await listed(cast.observer, { unanswered: 'benefits' })).toEqual(['Mål'])
  })

  test('is what each of them sees', async () => {
    await mine('Bare for organet', { visibility: 'body' })
    await mine('For alle', { visibility: 'public' })
    expect((await status(cast.coordinator)).strategy?.count).toBe(3)
    expect((await status(cast.observer)).strategy?.count).toBe(2)
    for (const player of outsiders()) expect(await status(player)).toEqual({})
    await db.owner.query(`select set_config('samsyn.audited', $1, false)`, [cast.fjordvik.id])
    await db.owner.query('update platform.cooperation set published = true where cooperation_id = $1', [
      cast.fjordvik.id,
    ])
    await mine('Enda ett', { visibility: 'cooperation' })
    expect((await status(cast.visitor)).strategy?.count).toBe(1)
    expect((await status(cast.observer)).strategy?.count).toBe(3)
  })
})

describe('dates', () => {
  let record: string
  beforeAll(async () => {
    await newCast()
    record = await mine('Samarbeidsavtale', { station: 'agreements' })
    const due = (what: string, onDate: string | null, whenText?: string) =>
      changes(cast.coordinator, cast.fjordvik, (tx) =>
        putDue(tx, {
          cooperationId: cast.fjordvik.id,
          id: newId(),
          recordId: record,
          what,
          bearer: 'Koordinatoren',
          visibility: 'cooperation',
          ...(onDate ? { onDate: localDate(onDate) } : { whenText: whenText ?? 'årlig' }),
        }),
      )
    await due('Rapport', '2017-03-01')
    await due('Møte', '2017-02-28')
    await due('Evaluering', '2017-12-31')
    await due('Gjennomgang', null, 'årlig')
  })

  const wanted = () => ({
    cooperationId: cast.fjordvik.id,
    date: localDate('2017-03-01'),
    after: null,
    limit: 1,
  })

  test('to come begin with the day itself; those before it are past', async () => {
    const coming = await cast.observer.read((tx) => upcomingDues(tx, wanted()))
    expect(coming.dues).toMatchObject([
      { what: 'Rapport', onDate: '2017-03-01', record: { title: 'Samarbeidsavtale' } },
    ])
    const rest = await cast.observer.read((tx) => upcomingDues(tx, { ...wanted(), after: coming.next }))
    expect(rest).toMatchObject({ dues: [{ what: 'Evaluering' }], next: null })
    const past = await cast.observer.read((tx) => pastDues(tx, wanted()))
    expect(past).toMatchObject({ dues: [{ what: 'Møte' }], next: null })
  })

  test('without a day stand by themselves, and last on the card', async () => {
    const undated = await cast.observer.read((tx) => undatedDues(tx, cast.fjordvik.id))
    expect(undated).toMatchObject([{ what: 'Gjennomgang', whenText: 'årlig', onDate: null }])
    const all = await cast.observer.read((tx) =>
      duesOfRecord(tx, { cooperationId: cast.fjordvik.id, recordId: record }),
    )
    expect(all.map(({ what }) => what)).toEqual(['Møte', 'Rapport', 'Evaluering', 'Gjennomgang'])
  })

  test('are not told to outsiders', async () => {
    for (const player of outsiders()) {
      expect((await player.read((tx) => upcomingDues(tx, wanted()))).dues).toEqual([])
      expect((await player.read((tx) => pastDues(tx, wanted()))).dues).toEqual([])
      expect(await player.read((tx) => undatedDues(tx, cast.fjordvik.id))).toEqual([])
    }
  })
})

describe('tasks', () => {
  beforeAll(newCast)

  test('are one person’s, until they are done', async () => {
    const { coordinator, leader, observer, fjordvik, neighbourCoordinator } = cast
    const recordId = await mine('Årsmelding', { station: 'reports' })
    const task = {
      cooperationId: fjordvik.id,
      id: newId(),
      recordId,
      personId: observer.personId,
      what: 'Les utkastet',
      onDate: localDate('2017-03-10'),
      visibility: 'cooperation',
    } as const
    await changes(coordinator, fjordvik, (tx) => putTask(tx, task))
    const mineNow = (player: Player) => player.read((tx) => myTasks(tx, player.personId))
    expect(await mineNow(observer)).toMatchObject([
      { what: 'Les utkastet', record: { title: 'Årsmelding' }, cooperation: { slug: 'fjordvik' } },
    ])
    expect(await mineNow(leader)).toEqual([])
    expect(await neighbourCoordinator.read((tx) => myTasks(tx, observer.personId))).toEqual([])
    await changes(coordinator, fjordvik, (tx) =>
      putTask(tx, { ...task, doneAt: new Date('2017-03-09T12:00:00Z') }),
    )
    expect(await mineNow(observer)).toEqual([])
  })
})
