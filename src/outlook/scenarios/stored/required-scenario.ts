import type { ReadTx } from '../../../platform/db/index.ts'
import type { CooperationContext } from '../../../platform/http/context.ts'
import { requireFound } from '../../../platform/http/faults.ts'
import type { ScenarioAt } from './change-scenario.ts'
import type { Scenario } from './scenario.model.ts'
import { scenarioAt } from './scenario.sql.ts'

/** The scenario at the page's address that this reader may see, or 404. */
export async function requiredScenario(
  tx: ReadTx,
  { cooperation, params }: CooperationContext,
): Promise<Scenario> {
  return requireFound(await scenarioAt(tx, cooperation.id, params.scenario ?? ''))
}

/** Which scenario a posted form is about, and the revision that it was made from. */
export const commandAt = (context: CooperationContext): ScenarioAt => ({
  cooperation: context.cooperation,
  slug: context.params.scenario ?? '',
  revision: context.revisionSeen(),
})
