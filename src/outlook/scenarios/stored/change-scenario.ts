import { recordChange } from '../../../platform/audit/record-change.ts'
import type { WriteTx } from '../../../platform/db/index.ts'
import { removeCard } from '../../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../../platform/refusal/refusal.model.ts'
import type { Calculated, Scenario, ScenarioWords } from './scenario.model.ts'
import { deleteScenario, lockScenario, takenNames, updateScenario } from './scenario.sql.ts'
import { putScenarioCard, type Tenant } from './scenario-card.ts'
import { scenarioSnapshot } from './scenario-snapshot.ts'

/** Which scenario a command is about, and the revision that the change was made from. */
export type ScenarioAt = {
  readonly cooperation: Tenant
  readonly slug: string
  /** Null where it does not matter. */
  readonly revision: number | null
}

async function heldStill(tx: WriteTx, at: ScenarioAt): Promise<Decision<Scenario, 'missing' | 'stale'>> {
  const scenario = await lockScenario(tx, at.cooperation.id, at.slug)
  if (!scenario) return refuse('missing')
  return at.revision !== null && at.revision !== scenario.revision
    ? refuse('stale', { revision: `${scenario.revision}` })
    : accept(scenario)
}

export type ChangeRefusal = 'missing' | 'stale' | 'outlook-scenario-title-taken'

/** Changes what is written about a scenario; with `calculated` its question and answer too. */
export async function changeScenario(
  tx: WriteTx,
  at: ScenarioAt,
  change: { readonly words: ScenarioWords; readonly calculated: Calculated | null },
): Promise<Decision<{ readonly slug: string; readonly revision: number }, ChangeRefusal>> {
  const found = await heldStill(tx, at)
  if (!found.ok) return found
  const before = found.value
  const { title } = change.words
  const taken = await takenNames(tx, at.cooperation.id)
  if (taken.some((other) => other.title === title && other.id !== before.id))
    return refuse('outlook-scenario-title-taken', { title })
  const after: Scenario = { ...before, ...change.words, ...change.calculated }
  await updateScenario(tx, { cooperationId: at.cooperation.id, id: before.id }, change)
  await putScenarioCard(tx, at.cooperation, after)
  await recordChange(tx, {
    cooperationId: at.cooperation.id,
    action: 'change-outlook-scenario',
    subjectKind: 'outlook-scenario',
    subjectId: before.id,
    before: scenarioSnapshot(before),
    after: scenarioSnapshot(after),
  })
  return accept({ slug: before.slug, revision: before.revision + 1 })
}

/** Takes a scenario and its card away; what it was stays in the history. */
export async function removeScenario(
  tx: WriteTx,
  at: ScenarioAt,
): Promise<Decision<{ readonly id: string }, 'missing' | 'stale'>> {
  const found = await heldStill(tx, at)
  if (!found.ok) return found
  const scenario = found.value
  await deleteScenario(tx, at.cooperation.id, scenario.id)
  await removeCard(tx, { cooperationId: at.cooperation.id, id: scenario.id })
  await recordChange(tx, {
    cooperationId: at.cooperation.id,
    action: 'remove-outlook-scenario',
    subjectKind: 'outlook-scenario',
    subjectId: scenario.id,
    before: scenarioSnapshot(scenario),
    after: null,
  })
  return accept({ id: scenario.id })
}
