import { m } from '../../../platform/text/index.ts'
import type { ScenarioVisibility } from './scenario.model.ts'

const names: Readonly<Record<ScenarioVisibility, () => string>> = {
  cooperation: m.outlookScenarioForCooperation,
  public: m.outlookScenarioForAll,
}

/** Who sees a scenario. */
export const scenarioVisibilityName = (visibility: ScenarioVisibility): string => names[visibility]()
