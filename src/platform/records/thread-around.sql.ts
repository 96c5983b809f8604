import type { ReadTx } from '../db/index.ts'
import { stations } from './station.ts'
import {
  type Here,
  neededAfter,
  stopsAround,
  type ThreadCard,
  type ThreadStop,
  type Way,
} from './thread-stops.ts'

type Direction = 'up' | 'down'
type NextRow = Omit<ThreadCard, 'kind'> & { readonly here: string }

const ends = {
  up: { here: 'from_id', there: 'to_id', nearest: 'desc' },
  down: { here: 'to_id', there: 'from_id', nearest: 'asc' },
} as const

/** The next card from each of some cards: what must follow if it is there, else the nearest station's first. */
const nextText = (direction: Direction) => {
  const { here, there, nearest } = ends[direction]
  return `
    select distinct on (asked.here) asked.here, next.id, next.station, next.title, next.language, next.path,
           (count(*) over (partition by asked.here, next.station) - 1)::integer as others
      from unnest($2::uuid[], $3::text[]) as asked (here, needed)
      join (select distinct ${here} as here, ${there} as there from platform.link
             where cooperation_id = $1 and ${here} = any ($2)) as tied using (here)
      join platform.record as next on next.cooperation_id = $1 and next.id = tied.there
     order by asked.here, (next.station = asked.needed) is true desc,
              array_position('{${stations.join(',')}}', next.station) ${nearest},
              next.position, next.title collate platform.norwegian, next.id`
}

type Step = { readonly cooperationId: string; readonly direction: Direction; readonly from: readonly Here[] }

async function nextCards(
  tx: ReadTx,
  { cooperationId, direction, from }: Step,
): Promise<Map<string, ThreadCard>> {
  if (from.length === 0) return new Map()
  const rows = await tx.named<NextRow>({
    name: `thread_${direction}`,
    text: nextText(direction),
    values: [cooperationId, from.map(({ id }) => id), from.map(({ station }) => neededAfter(station))],
  })
  return new Map(rows.map(({ here, ...card }) => [here, { kind: 'record', ...card }]))
}

async function wayFrom(tx: ReadTx, here: Here, step: Omit<Step, 'from'>): Promise<Way> {
  const near = (await nextCards(tx, { ...step, from: [here] })).get(here.id) ?? null
  const far = near ? ((await nextCards(tx, { ...step, from: [near] })).get(near.id) ?? null) : null
  // A thread that comes back to where it began says nothing new.
  return { near, far: far?.id === here.id ? null : far }
}

/**
 * The thread through one record: what it answers, what answers it, and where what must follow is missing. At most
 * five stops, in the thread's order; undefined when this actor does not see the record.
 */
export async function threadAround(
  tx: ReadTx,
  cooperationId: string,
  recordId: string,
): Promise<ThreadStop[] | undefined> {
  const [here] = await tx.named<Here>({
    name: 'thread_here',
    text: 'select id, station, title, language from platform.record where cooperation_id = $1 and id = $2',
    values: [cooperationId, recordId],
  })
  if (!here) return undefined
  const up = await wayFrom(tx, here, { cooperationId, direction: 'up' })
  const down = await wayFrom(tx, here, { cooperationId, direction: 'down' })
  return stopsAround(here, up, down)
}
