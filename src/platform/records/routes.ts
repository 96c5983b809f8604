import { paths } from '../http/paths.ts'
import { apiRoute, type PageRoute, type SliceRoutes } from '../http/route.ts'
import { calendarAsCsv, showCalendar } from './calendar.page.tsx'
import { showCard } from './card.page.tsx'
import { duesAsJson, recordsAsJson, searchAsJson } from './record.api.ts'
import { duesQuery, recordsQuery, searchQuery } from './record.input.ts'
import { duesAnswer, recordsAnswer, searchAnswer } from './record.json.ts'
import { showSearch } from './search.page.tsx'
import { showStation, stationAsCsv } from './station.page.tsx'
import { type Station, stationPath, stations } from './station.ts'

/** Stations whose pages a slice makes itself; a slice that takes one over is added here. */
const takenOver: ReadonlySet<Station> = new Set(['economy'])

/** Stations whose front page a slice makes, while their cards stay here. */
const ownFront: ReadonlySet<Station> = new Set(['outlook'])

const below = { scope: 'cooperation', method: 'GET', permission: 'look' } as const

const stationPages = (station: Station): PageRoute[] => [
  ...(ownFront.has(station)
    ? []
    : [{ ...below, url: `/${stationPath[station]}`, handle: showStation(station) }]),
  { ...below, url: `/${stationPath[station]}.csv`, handle: stationAsCsv(station) },
  { ...below, url: `/${stationPath[station]}/:card`, handle: showCard(station) },
]

const searchApi = apiRoute({
  method: 'GET',
  url: '/search',
  permission: 'look',
  summary: 'Search every record that you may see',
  query: searchQuery,
  answer: searchAnswer,
  example: {
    items: [
      {
        kind: 'budget',
        title: 'Budsjett 2017',
        href: '/fjordvik/okonomi/budsjett/2017',
        summary: 'Medlemmene deler 950 000 kroner.',
        station: 'economy',
        language: 'nb',
        cooperation: { slug: 'fjordvik', name: 'Samarbeidet Fjordvik' },
        match: 'exact',
      },
    ],
    next: null,
    meant: null,
  },
  handle: searchAsJson,
})

const recordsApi = apiRoute({
  method: 'GET',
  url: '/cooperations/:cooperation/records',
  permission: 'look',
  summary: "A cooperation's records along the red thread",
  query: recordsQuery,
  answer: recordsAnswer,
  example: {
    items: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        kind: 'goal',
        station: 'strategy',
        title: 'Tidlig hjelp nær hjemmet',
        summary: 'Innen 2020 får flere hjelp før de må på sykehus.',
        language: 'nb',
        href: '/fjordvik/strategi/tidlig-hjelp-naer-hjemmet',
        source: 'Strategiplan 2016–2020',
        answers: [
          {
            title: 'Samhandlingsreformen',
            href: '/fjordvik/foringer/samhandlingsreformen',
            station: 'policy',
          },
        ],
        answeredBy: [],
      },
    ],
    next: null,
  },
  handle: recordsAsJson,
})

const duesApi = apiRoute({
  method: 'GET',
  url: '/cooperations/:cooperation/dues',
  permission: 'look',
  summary: "A cooperation's dates and deadlines to come",
  query: duesQuery,
  answer: duesAnswer,
  example: {
    items: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8058',
        what: 'Samarbeidsavtalen skal gjennomgås',
        date: '2017-07-01',
        when: null,
        bearer: 'Koordinatoren',
        doneOn: null,
        record: { title: 'Samarbeidsavtale', href: '/fjordvik/avtaler/samarbeidsavtale' },
      },
    ],
    next: null,
  },
  handle: duesAsJson,
})

/** The search, the stations of the thread and the cards that have no page elsewhere, and the calendar. */
export const recordRoutes: SliceRoutes = {
  pages: [
    { scope: 'site', method: 'GET', url: paths.search, permission: 'look', handle: showSearch },
    ...stations.filter((station) => !takenOver.has(station)).flatMap(stationPages),
    { ...below, url: '/kalender', handle: showCalendar },
    { ...below, url: '/kalender.csv', handle: calendarAsCsv },
  ],
  api: [searchApi, recordsApi, duesApi],
}
