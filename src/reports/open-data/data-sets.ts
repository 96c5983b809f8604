import { budgetsOf, economyPaths } from '../../economy/index.ts'
import type { ReadTx } from '../../platform/db/index.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import { stations } from '../../platform/records/station.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import { m } from '../../platform/text/index.ts'
import { stationName } from '../../platform/ui/index.ts'
import { registerPaths } from '../../registers/index.ts'
import { costTitle } from '../cooperation/fact-words.ts'

/** Something that can be fetched as files, beside the page that shows it. */
export type DataSet = {
  readonly name: () => string
  readonly href: string
  readonly csv?: string
  readonly json?: string
}

/** Every data set of a cooperation that this actor may see. */
export async function dataSetsOf(
  tx: ReadTx,
  { id, slug }: Pick<Cooperation, 'id' | 'slug'>,
): Promise<DataSet[]> {
  const budgets = await budgetsOf(tx, id)
  return [
    ...budgets.map(
      ({ year, status }): DataSet => ({
        name: () => costTitle({ year, status }),
        href: economyPaths.budget(slug, year),
        csv: economyPaths.csv(slug, year),
        json: economyPaths.api.shares(slug, year),
      }),
    ),
    {
      name: m.reportsMembersAndParties,
      href: registerPaths.members(slug),
      csv: registerPaths.membersFile(slug, 'csv'),
      json: registerPaths.membersFile(slug, 'json'),
    },
    ...stations
      .filter((station) => station !== 'economy')
      .map(
        (station): DataSet => ({
          name: () => stationName(station),
          href: recordPaths.station(slug, station),
          csv: recordPaths.stationCsv(slug, station),
          json: recordPaths.stationJson(slug, station),
        }),
      ),
    {
      name: m.reportsCalendar,
      href: recordPaths.calendar(slug),
      csv: recordPaths.calendarCsv(slug),
      json: recordPaths.calendarJson(slug),
    },
    {
      name: m.reportsPopulation,
      href: registerPaths.population,
      csv: registerPaths.populationFile('csv'),
      json: registerPaths.populationFile('json'),
    },
    {
      name: m.reportsMunicipalities,
      href: registerPaths.municipalities,
      csv: registerPaths.municipalitiesFile('csv'),
      json: registerPaths.municipalitiesFile('json'),
    },
  ]
}
