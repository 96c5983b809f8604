import { paths } from '../http/paths.ts'
import { type Station, stationPath } from './station.ts'

type Query = Readonly<Record<string, string | undefined>>

/** The address with a query; what is empty is left out. */
function withQuery(address: string, query: Query): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const text = new URLSearchParams(given).toString()
  return text === '' ? address : `${address}?${text}`
}

const api = (slug: string, rest: string) => `/api/v1/cooperations/${slug}/${rest}`

/** What a search page shows; `within` is a cooperation's slug. */
type SearchAddress = {
  q?: string
  within?: string | undefined
  station?: Station | undefined
  after?: string | undefined
}

/** The only author of the card index's addresses, on top of the platform's. */
export const recordPaths = {
  search: ({ q, within, station, after }: SearchAddress) =>
    withQuery(paths.search, { q, i: within, stasjon: station && stationPath[station], etter: after }),
  station: (slug: string, station: Station, query: { missing?: boolean; after?: string | undefined } = {}) =>
    withQuery(paths.station(slug, station), {
      mangler: query.missing ? 'ja' : undefined,
      etter: query.after,
    }),
  stationCsv: (slug: string, station: Station) => `${paths.station(slug, station)}.csv`,
  stationJson: (slug: string, station: Station) => withQuery(api(slug, 'records'), { station }),
  card: paths.record,
  calendar: (slug: string, query: { past?: boolean; after?: string | undefined } = {}) =>
    withQuery(`/${slug}/kalender`, { vis: query.past ? 'tidligere' : undefined, etter: query.after }),
  calendarCsv: (slug: string) => `/${slug}/kalender.csv`,
  calendarJson: (slug: string) => api(slug, 'dues'),
  historyOf: (slug: string, id: string) => withQuery(paths.history(slug), { om: id }),
} as const
