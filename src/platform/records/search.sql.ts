import type { ReadTx } from '../db/index.ts'
import type { Locale } from '../text/locale.ts'
import type { NearWord } from './spelling.model.ts'
import type { Station } from './station.ts'

/** Where the next page of hits begins. */
export type HitCursor = { readonly score: number; readonly id: string }

export type HitRequest = {
  /** As `tsqueryOf` writes it. */
  readonly tsquery: string
  /** One cooperation's id, or null for all that this actor may see. */
  readonly within: string | null
  readonly station: Station | null
  readonly after: HitCursor | null
  /** 1–200. */
  readonly limit: number
}

export type Hit = {
  readonly id: string
  readonly kind: string
  readonly station: Station
  readonly title: string
  readonly summary: string
  readonly language: Locale
  readonly path: string
  readonly cooperation: { readonly slug: string; readonly name: string }
  readonly score: number
}

export type Hits = {
  readonly hits: readonly Hit[]
  readonly next: HitCursor | null
  /** How many hits each station has, whichever station is asked for; together at most `mostHits`. */
  readonly counts: Readonly<Partial<Record<Station, number>>>
}

/** No more hits than this are looked at; who has more is asked for more words. */
export const mostHits = 500

// The function gives keys only; the join shows what row security shows.
const hitsText = `
  with hit as materialized (
    select record.id, record.kind, record.station, record.title, record.summary, record.language, record.path,
           record.cooperation_id, found.score
      from platform.search_records(to_tsquery('platform.norwegian', $1), $2, ${mostHits}) as found
      join platform.record using (cooperation_id, id)),
  page as (
    select hit.id, hit.kind, hit.station, hit.title, hit.summary, hit.language, hit.path, hit.score,
           jsonb_build_object('slug', cooperation.slug, 'name', cooperation.name) as cooperation
      from hit
      join platform.cooperation using (cooperation_id)
     where ($3::text is null or hit.station = $3)
       and ($4::integer is null or (hit.score, hit.id) < ($4, $5::uuid))
     order by hit.score desc, hit.id desc
     limit $6),
  counted as (select station, count(*) as number from hit group by station)
  select (select coalesce(jsonb_agg(page order by page.score desc, page.id desc), '[]') from page) as hits,
         (select coalesce(jsonb_object_agg(station, number), '{}') from counted) as counts`

type HitsRow = { hits: Hit[]; counts: Hits['counts'] }

/** Cards that fit, the best first, hits in titles before others. */
export async function findHits(tx: ReadTx, request: HitRequest): Promise<Hits> {
  const { tsquery, within, station, after, limit } = request
  if (tsquery === '') return { hits: [], next: null, counts: {} }
  const [row] = await tx.named<HitsRow>({
    name: 'search_hits',
    text: hitsText,
    values: [tsquery, within, station, after?.score ?? null, after?.id ?? null, limit + 1],
  })
  const hits = row?.hits.slice(0, limit) ?? []
  const last = hits.at(-1)
  const goesOn = (row?.hits.length ?? 0) > limit
  return {
    hits,
    next: last && goesOn ? { score: last.score, id: last.id } : null,
    counts: row?.counts ?? {},
  }
}

/**
 * For each word, those that some card holds and that look like it. The cards may be hidden from this actor, so
 * a word is shown only when a search for it finds something that is not.
 */
export async function nearWords(tx: ReadTx, words: readonly string[]): Promise<Map<string, NearWord[]>> {
  const rows = await tx.named<NearWord & { word: string }>({
    name: 'near_words',
    text: 'select word, near, likeness from platform.near_words($1)',
    values: [words],
  })
  return Map.groupBy(rows, ({ word }) => word)
}
