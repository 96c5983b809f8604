import { slugOf } from './slug.model.ts'

/** The nine stations of the red thread, in their order, with their addresses. */
export const stations = [
  'outlook',
  'policy',
  'strategy',
  'agreements',
  'networks',
  'projects',
  'economy',
  'benefits',
  'reports',
] as const

export type Station = (typeof stations)[number]

/** The first part of an address below a cooperation's own. */
export const stationPath: Readonly<Record<Station, string>> = {
  outlook: 'framtid',
  policy: 'foringer',
  strategy: 'strategi',
  agreements: 'avtaler',
  networks: 'nettverk',
  projects: 'prosjekter',
  economy: 'okonomi',
  benefits: 'gevinster',
  reports: 'rapporter',
}

/** The address, below its cooperation's, of a card that has no page of its own: `strategi/mal-for-2017`. */
export const pathInStation = (station: Station, title: string): string =>
  `${stationPath[station]}/${slugOf(title)}`

/** The station whose pages stand at this address; null for anything else. */
export const stationOfPath = (path: string): Station | null =>
  stations.find((station) => stationPath[station] === path) ?? null
