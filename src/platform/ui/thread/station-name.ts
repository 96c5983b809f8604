import type { Station } from '../../records/station.ts'
import { m } from '../../text/index.ts'

const names: Record<Station, () => string> = {
  outlook: m.uiStationOutlook,
  policy: m.uiStationPolicy,
  strategy: m.uiStationStrategy,
  agreements: m.uiStationAgreements,
  networks: m.uiStationNetworks,
  projects: m.uiStationProjects,
  economy: m.uiStationEconomy,
  benefits: m.uiStationBenefits,
  reports: m.uiStationReports,
}

/** A station's name in the reader's language. */
export const stationName = (station: Station): string => names[station]()
