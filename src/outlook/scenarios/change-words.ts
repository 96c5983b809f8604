import { addChangeWords } from '../../platform/audit/change-words.ts'
import { m } from '../../platform/text/index.ts'

/** Makes changes of scenarios readable in histories. */
export function tellScenarioChanges(): void {
  addChangeWords({
    kinds: { 'outlook-scenario': m.outlookScenarioKind },
    fields: {
      places: m.outlookScenarioFieldPlaces,
      lookedAt: m.outlookScenarioFieldYear,
      levers: m.outlookScenarioFieldLevers,
      dataVersion: m.outlookScenarioFieldData,
    },
  })
}
