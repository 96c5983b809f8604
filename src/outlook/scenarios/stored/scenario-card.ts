import type { WriteTx } from '../../../platform/db/index.ts'
import { putCard } from '../../../platform/records/index.ts'
import { stationPath } from '../../../platform/records/station.ts'
import type { Cooperation } from '../../../platform/tenancy/cooperation.ts'
import { inLanguage, m } from '../../../platform/text/index.ts'
import { changesInWords } from '../what-if/what-if-words.ts'
import type { Scenario } from './scenario.model.ts'

/** The cooperation that a scenario belongs to, as far as its commands need to know it. */
export type Tenant = Pick<Cooperation, 'id' | 'slug' | 'language'>

type Told = Pick<Scenario, 'id' | 'slug' | 'title' | 'note' | 'visibility' | 'ask' | 'results' | 'year'>

/** Brings a scenario's card in the index up to date: found by its title, its municipalities and its levers. */
export async function putScenarioCard(tx: WriteTx, cooperation: Tenant, scenario: Told): Promise<void> {
  const { subject, years } = scenario.results
  const words = inLanguage(cooperation.language, () => ({
    summary: m.outlookScenarioCard({ name: subject.name, year: years.at(-1) ?? scenario.year }),
    changes: changesInWords(scenario.ask.levers),
  }))
  await putCard(tx, {
    cooperationId: cooperation.id,
    id: scenario.id,
    kind: 'outlook-scenario',
    station: 'outlook',
    title: scenario.title,
    summary: words.summary.slice(0, 2000),
    searchText: [...subject.places.map(({ name }) => name), ...words.changes, scenario.note]
      .join('\n')
      .slice(0, 20_000),
    language: cooperation.language,
    path: `${stationPath.outlook}/scenarioer/${scenario.slug}`,
    // Behind what the cooperation has written about its future.
    position: 1000,
    visibility: scenario.visibility,
  })
}
