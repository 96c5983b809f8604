import type { Station } from './station.ts'

/** A register that stands below a station without being a card, such as the members under the networks. */
export type StationLink = { readonly text: () => string; readonly href: (cooperationSlug: string) => string }

const added = new Map<Station, StationLink[]>()

/** A slice names its registers here when its routes are made; the station's page then leads to them. */
export function addStationLinks(station: Station, links: readonly StationLink[]): void {
  added.set(station, [...(added.get(station) ?? []), ...links])
}

export const linksOfStation = (station: Station): readonly StationLink[] => added.get(station) ?? []
