import type { Locale } from '../text/locale.ts'
import type { Station } from './station.ts'

/** A card on the way along the thread; `others` counts its siblings that are not shown. */
export type ThreadCard = {
  readonly kind: 'record'
  readonly id: string
  readonly station: Station
  readonly title: string
  readonly language: Locale
  readonly path: string
  readonly others: number
}

/** A stop: another card, this card, or the place where something must follow and nothing does. */
export type ThreadStop =
  | ThreadCard
  | ({ readonly kind: 'here' } & Here)
  | { readonly kind: 'missing'; readonly station: Station; readonly after: NeedyStation }

/** Stations whose cards must be answered by a card of one certain station. */
export type NeedyStation = 'policy' | 'strategy' | 'projects'

/** What must follow: an expectation wants a goal, a goal a project, a project a benefit. */
export const mustLeadTo: Readonly<Record<NeedyStation, Station>> = {
  policy: 'strategy',
  strategy: 'projects',
  projects: 'benefits',
}

const isNeedy = (station: Station): station is NeedyStation => Object.hasOwn(mustLeadTo, station)

/** The station that must answer a card of this one, if any. */
export const neededAfter = (station: Station): Station | null =>
  isNeedy(station) ? mustLeadTo[station] : null

/** One end of the thread, as it was walked: the cards one step and two steps away, and what is missing after them. */
export type Way = { readonly near: ThreadCard | null; readonly far: ThreadCard | null }

/** The card that the thread is seen from. */
export type Here = {
  readonly id: string
  readonly station: Station
  readonly title: string
  readonly language: Locale
}

/** At most five stops, from what is answered to what it leads to. A break ends the way down. */
export function stopsAround(here: Here, up: Way, down: Way): ThreadStop[] {
  return [
    ...[up.far, up.near].filter((card) => card !== null),
    { kind: 'here', ...here },
    ...wayDown(here.station, down),
  ]
}

function wayDown(station: Station, { near, far }: Way): ThreadStop[] {
  const broken = missingAfter(station, near)
  // Something follows, but not what must: it is shown, and then the break.
  if (broken) return near ? [near, broken] : [broken]
  if (!near) return []
  const next = missingAfter(near.station, far) ?? far
  return next ? [near, next] : [near]
}

function missingAfter(station: Station, follower: ThreadCard | null): ThreadStop | null {
  if (!isNeedy(station) || follower?.station === mustLeadTo[station]) return null
  return { kind: 'missing', station: mustLeadTo[station], after: station }
}
