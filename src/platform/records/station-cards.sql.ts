import type { ReadTx } from '../db/index.ts'
import type { Locale } from '../text/locale.ts'
import type { Visibility } from './card.ts'
import type { Station } from './station.ts'

/** A card that another one answers, or is answered by. */
export type Neighbour = {
  readonly id: string
  readonly station: Station
  readonly title: string
  readonly language: Locale
  readonly path: string
}

/** At most three neighbours, and how many there are. */
export type Neighbours = { readonly shown: readonly Neighbour[]; readonly count: number }

export type StationCard = {
  readonly id: string
  readonly kind: string
  readonly station: Station
  readonly title: string
  readonly summary: string
  readonly language: Locale
  readonly path: string
  readonly source: string
  readonly position: number
  readonly visibility: Visibility
  /** What it answers, on the way up the thread. */
  readonly answers: Neighbours
  /** What answers it, on the way down. */
  readonly answeredBy: Neighbours
}

export type StationCursor = Pick<StationCard, 'position' | 'title' | 'id'>
export type StationPage = {
  /** Null for the cards of all stations. */
  readonly station: Station | null
  readonly after: StationCursor | null
  readonly limit: number
  /** Only cards that no card of this station answers. */
  readonly unanswered?: Station | null
}
export type StationCards = { readonly cards: readonly StationCard[]; readonly next: StationCursor | null }

const neighbours = (here: 'from_id' | 'to_id', there: 'from_id' | 'to_id') => `
  select jsonb_build_object(
           'count', count(*),
           'shown', coalesce(jsonb_agg(card order by place) filter (where place <= 3), '[]')) as found
    from (select jsonb_build_object('id', other.id, 'station', other.station, 'title', other.title,
                                    'language', other.language, 'path', other.path) as card,
                 row_number() over (order by other.position, other.title collate platform.norwegian, other.id) as place
            from (select distinct link.${there} as id from platform.link
                   where link.cooperation_id = record.cooperation_id and link.${here} = record.id) as tied
            join platform.record as other on other.cooperation_id = record.cooperation_id and other.id = tied.id) as cards`

const columns = `
  record.id, record.kind, record.station, record.title, record.summary, record.language, record.path, record.source,
  record.position, record.visibility, up.found as answers, down.found as "answeredBy"`

const joins = `
  cross join lateral (${neighbours('from_id', 'to_id')}) as up
  cross join lateral (${neighbours('to_id', 'from_id')}) as down`

const order = 'record.position, record.title collate platform.norwegian, record.id'

/** A station's cards in their order, each with its nearest neighbours on the thread. */
export async function cardsOfStation(
  tx: ReadTx,
  cooperationId: string,
  { station, after, limit, unanswered }: StationPage,
): Promise<StationCards> {
  const rows = await tx.named<StationCard>({
    name: 'cards_of_station',
    text: `
      select ${columns}
        from (select * from platform.record
               where record.cooperation_id = $1
                 and ($2::text is null or record.station = $2)
                 and ($7::text is null or not exists (
                        select from platform.link
                          join platform.record as answer
                            on answer.cooperation_id = link.cooperation_id and answer.id = link.from_id
                         where link.cooperation_id = record.cooperation_id and link.to_id = record.id
                           and answer.station = $7))
                 and ($3::integer is null
                      or (record.position, record.title collate platform.norwegian, record.id) > ($3, $4, $5::uuid))
               order by ${order}
               limit $6) as record
        ${joins}
       order by ${order}`,
    values: [
      cooperationId,
      station,
      after?.position ?? null,
      after?.title ?? null,
      after?.id ?? null,
      limit + 1,
      unanswered ?? null,
    ],
  })
  const cards = rows.slice(0, limit)
  const last = cards.at(-1)
  return { cards, next: last && rows.length > limit ? last : null }
}

/** The card that is shown at an address below its cooperation's, if this actor may see it. */
export async function findCardByPath(
  tx: ReadTx,
  cooperationId: string,
  path: string,
): Promise<StationCard | undefined> {
  const [card] = await tx.named<StationCard>({
    name: 'card_by_path',
    text: `
      select ${columns}
        from platform.record ${joins}
       where record.cooperation_id = $1 and record.path = $2
       order by ${order}
       limit 1`,
    values: [cooperationId, path],
  })
  return card
}
