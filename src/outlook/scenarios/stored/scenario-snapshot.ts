import type { Snapshot } from '../../../platform/audit/record-change.ts'
import type { Calculated, ScenarioWords } from './scenario.model.ts'

/** A scenario as its history tells it. */
export const scenarioSnapshot = (scenario: ScenarioWords & Calculated): Snapshot => ({
  title: scenario.title,
  note: scenario.note,
  visibility: scenario.visibility,
  places: [...scenario.ask.codes],
  lookedAt: scenario.year,
  levers: Object.entries(scenario.ask.levers).map(([lever, value]) => `${lever} ${value}`),
  dataVersion: scenario.made.data,
})
