import type { Station } from '../records/station.ts'
import { stationPath } from '../records/station.ts'

/** The only author of the platform's own addresses. */
export const paths = {
  front: '/',
  search: '/sok',
  signIn: '/logg-inn',
  signOut: '/logg-ut',
  demonstrationSignIn: '/logg-inn/demonstrasjon',
  invitation: '/invitasjon',
  ownPage: '/min-side',
  ownLanguage: '/min-side/sprak',
  endSession: '/min-side/okter/avslutt',
  endOtherSessions: '/min-side/okter/avslutt-andre',
  language: '/sprak',
  accessibility: '/tilgjengelighet',
  privacy: '/personvern',
  openData: '/apne-data',
  openApi: '/api/openapi.json',
  components: '/dev/components',
  cooperation: (slug: string) => `/${slug}`,
  cooperationData: (slug: string) => `/api/v1/cooperations/${slug}`,
  station: (slug: string, station: Station) => `/${slug}/${stationPath[station]}`,
  aboutExample: (slug: string) => `/${slug}/om`,
  history: (slug: string) => `/${slug}/historikk`,
  record: (slug: string, path: string) => `/${slug}/${path}`,
} as const

/** The way in, and back to where one came from. */
export const signInPath = (url: string): string => `${paths.signIn}?til=${encodeURIComponent(url)}`

/** The same page in another language; the choice is kept in a cookie. */
export const languagePath = (locale: string, url: string): string =>
  `${paths.language}?valg=${locale}&til=${encodeURIComponent(url)}`
