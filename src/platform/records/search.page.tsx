import type { RequestContext } from '../http/context.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, page } from '../http/reply.ts'
import { type Cooperation, findCooperation } from '../tenancy/cooperation.ts'
import { formatNumber } from '../text/format.ts'
import { currentLocale, m } from '../text/index.ts'
import { type Filter, stationName } from '../ui/index.ts'
import { type Asked, askedOf } from './asked.model.ts'
import { findCards, type SearchResult } from './find-cards.ts'
import { hitCursor } from './list-cursors.ts'
import { recordPaths } from './paths.ts'
import { mostHits } from './search.sql.ts'
import { SearchPage } from './search.view.tsx'
import { type Station, stationOfPath, stations } from './station.ts'

const pageLength = 20

type Asking = {
  readonly q: string
  readonly asked: Asked
  readonly cooperation: Cooperation | null
  readonly station: Station | null
  readonly after: string | undefined
}

/** The search page. A cooperation or station that is not there narrows nothing: the address may be an old one. */
export function showSearch(context: RequestContext): Promise<PageReply> {
  const { q = '', i, stasjon = '', etter } = context.query
  return context.read(async (tx) => {
    const cooperation = i ? ((await findCooperation(tx, i)) ?? null) : null
    const asking = { q, asked: askedOf(q), cooperation, station: stationOfPath(stasjon), after: etter }
    const result = await findCards(tx, {
      asked: asking.asked,
      within: cooperation?.id ?? null,
      station: asking.station,
      after: hitCursor.read(etter),
      limit: pageLength,
    })
    return answer(asking, result)
  })
}

function answer(asking: Asking, result: SearchResult): PageReply {
  const { q, asked, cooperation, station } = asking
  const shown = shownQuery(q)
  const address = { q: shown, within: cooperation?.slug, station: station ?? undefined }
  const { next, meant } = result
  return page({
    title: () => (asked.phrases.length > 0 ? m.recordsSearchTitleFor({ q: shown }) : m.recordsSearchTitle()),
    body: () => (
      <SearchPage
        q={shown}
        asked={asked}
        action={paths.search}
        keep={cooperation ? { i: cooperation.slug } : {}}
        status={statusOf(asking, result)}
        stations={stationFilters(asking, result)}
        places={placeFilters(asking)}
        hits={result.hits}
        close={result.close}
        spellings={result.spellings}
        meant={meant === null ? null : { text: meant, href: recordPaths.search({ ...address, q: meant }) }}
        next={next ? recordPaths.search({ ...address, after: hitCursor.write(next) }) : undefined}
      />
    ),
  })
}

/** What is typed again in the field: the part that was looked at. */
const shownQuery = (q: string) => q.toWellFormed().replaceAll('\0', '').slice(0, 200)

const totalOf = ({ counts }: SearchResult) => Object.values(counts).reduce((sum, count) => sum + count, 0)

function statusOf({ station }: Asking, result: SearchResult): string | undefined {
  if (result.hits.length === 0) return undefined
  const total = totalOf(result)
  const count = station ? (result.counts[station] ?? 0) : total
  const number = formatNumber(count, currentLocale())
  return total >= mostHits ? m.recordsSearchMany({ number }) : m.recordsSearchCount({ count, number })
}

function stationFilters({ q, cooperation, station }: Asking, result: SearchResult): Filter[] {
  const address = { q: shownQuery(q), within: cooperation?.slug }
  const numbered = (count: number) => formatNumber(count, currentLocale())
  const all: Filter = {
    text: m.recordsSearchAll(),
    count: numbered(totalOf(result)),
    href: recordPaths.search(address),
    current: station === null,
  }
  const some = stations
    .filter((candidate) => result.counts[candidate] !== undefined || candidate === station)
    .map((candidate) => ({
      text: stationName(candidate),
      count: numbered(result.counts[candidate] ?? 0),
      href: recordPaths.search({ ...address, station: candidate }),
      current: candidate === station,
    }))
  return some.length > 1 || station ? [all, ...some] : []
}

function placeFilters({ q, cooperation, station }: Asking): Filter[] {
  if (!cooperation) return []
  const address = { q: shownQuery(q), station: station ?? undefined }
  return [
    { text: m.recordsSearchEverywhere(), href: recordPaths.search(address) },
    {
      text: cooperation.name,
      href: recordPaths.search({ ...address, within: cooperation.slug }),
      current: true,
    },
  ]
}
