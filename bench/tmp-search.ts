import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type pg from 'pg'
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts'
import {
  type Connection,
  createDatabase,
  createPool,
  migrate,
  openClient,
  prepareOwnServer,
} from '../src/platform/db/index.ts'
import { askedOf, tsqueryOf } from '../src/platform/records/asked.model.ts'
import { findCards } from '../src/platform/records/find-cards.ts'
import { castOf, type Player } from '../test/support/cast.ts'
import { type Figure, median, report } from './figure.ts'
import { generateCards } from './many-cards.ts'

const cards = 100_000
const rounds = 15

/** Rare and common words, whole and half, several, kept together, misspelt, and what finds nothing. */
const searches = [
  'kommune',
  'kommuneplan',
  'lindringsfremskriving',
  'lindringsfremskriving barneavtale',
  'kommuneplan helseavtale omsorg',
  'kommune lindring boligrapp',
  '"kommuneplan helseavtale"',
  '71570',
  'ko',
  'sykehusplanne',
  'rekruteringsanalyse kompetansesentret',
  'finnes slett ikke noe sted',
]

// The same search without rights: what text search alone costs here.
const plainSearch = `
  with asked as (select to_tsquery('platform.norwegian', $1) as query),
  hit as (
    (select record.*, 1 + ts_rank(title_words, query, 1) as score from platform.record, asked
      where title_words @@ query limit 1000)
    union
    (select record.*, ts_rank(words, query, 1) from platform.record, asked where words @@ query limit 1000))
  select id, title, summary, score from hit order by score desc, id desc limit 20`

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Median milliseconds of each search, this reader and the yardstick by turns. */
async function race(player: Player, superuser: pg.Client): Promise<{ ours: number[]; plain: number[] }> {
  const [ours, plain]: [number[], number[]] = [[], []]
  for (const typed of searches) {
    const asked = askedOf(typed)
    const request = { asked, within: null, station: null, after: null, limit: 20 }
    const [mine, theirs]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      mine.push(await timed(() => player.read((tx) => findCards(tx, request))))
      theirs.push(await timed(() => superuser.query(plainSearch, [tsqueryOf(asked)])))
    }
    console.log(typed, mine.map(Math.round).join(" "), "|", theirs.map(Math.round).join(" "))
    ours.push(median(mine.slice(3)))
    plain.push(median(theirs.slice(3)))
  }
  return { ours, plain }
}

const slowest = (times: readonly number[]) => Math.max(...times)

/** Searches 100 000 generated cards, as a visitor, as a member and as an editor, beside the same without rights. */
export async function searchBench(server: Connection): Promise<Figure[]> {
  const roles = await prepareOwnServer(server, 'samsyn_search_bench', 'bench')
  const owner = await openClient(roles.owner)
  const superuser = await openClient({ ...server, database: 'samsyn_search_bench' })
  const pool = createPool(roles.app, 2)
  try {
    await migrate(owner, 'db/migrations')
    const cast = await castOf({ owner, database: createDatabase(pool) })
    await generateCards(superuser, [cast.fjordvik.id, ...(await addCooperations(superuser))], cards)
    const figures: Figure[] = []
    for (const [who, player] of [
      ['a visitor', cast.visitor],
      ['a visitor again', cast.visitor],
      
    ] as const) {
      const { ours, plain } = await race(player, superuser)
      figures.push(
        { name: `slowest search as ${who}`, value: slowest(ours), unit: 'ms', limit: 50, rule: 'at-most' },
        {
          name: `all searches as ${who}, against the same without rights`,
          value: ours.reduce((sum, time) => sum + time) / plain.reduce((sum, time) => sum + time),
          unit: 'times',
          limit: 3,
          rule: 'at-most',
        },
      )
    }
    return figures
  } finally {
    await pool.end()
    await owner.end()
    await superuser.end()
  }
}

/** Thirty published cooperations and nine that are not. */
async function addCooperations(superuser: pg.Client): Promise<string[]> {
  await superuser.query('set session_replication_role = replica')
  const { rows } = await superuser.query<{ id: string }>(`
    insert into platform.cooperation (cooperation_id, slug, name, published)
    select gen_random_uuid(), 'samarbeid-' || number, 'Samarbeid ' || number, number % 4 <> 0
      from generate_series(1, 39) as number
    returning cooperation_id as id`)
  await superuser.query('reset session_replication_role')
  return rows.map(({ id }) => id)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'samsyn-bench-'))
  const server = await startEmbeddedPostgres({ dataFolder })
  try {
    report(await searchBench(server.connection('postgres')))
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
