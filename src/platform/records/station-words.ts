import { m } from '../text/index.ts'
import type { Visibility } from './card.ts'
import type { Station } from './station.ts'

/** What a station is about, in a sentence. */
export const stationLede: Readonly<Record<Station, () => string>> = {
  outlook: m.recordsStationLedeOutlook,
  policy: m.recordsStationLedePolicy,
  strategy: m.recordsStationLedeStrategy,
  agreements: m.recordsStationLedeAgreements,
  networks: m.recordsStationLedeNetworks,
  projects: m.recordsStationLedeProjects,
  economy: m.recordsStationLedeEconomy,
  benefits: m.recordsStationLedeBenefits,
  reports: m.recordsStationLedeReports,
}

/** What would stand at a station that holds nothing yet. */
export const stationEmpty: Readonly<Record<Station, () => string>> = {
  outlook: m.recordsStationEmptyOutlook,
  policy: m.recordsStationEmptyPolicy,
  strategy: m.recordsStationEmptyStrategy,
  agreements: m.recordsStationEmptyAgreements,
  networks: m.recordsStationEmptyNetworks,
  projects: m.recordsStationEmptyProjects,
  economy: m.recordsStationEmptyEconomy,
  benefits: m.recordsStationEmptyBenefits,
  reports: m.recordsStationEmptyReports,
}

/** Who sees a card. */
export const visibilityName: Readonly<Record<Visibility, () => string>> = {
  public: m.recordsVisiblePublic,
  cooperation: m.recordsVisibleCooperation,
  body: m.recordsVisibleBody,
  organisation: m.recordsVisibleOrganisation,
}
