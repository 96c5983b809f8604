import { recordChange } from '../../../platform/audit/record-change.ts'
import type { WriteTx } from '../../../platform/db/index.ts'
import { newId, slugOf } from '../../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../../platform/refusal/refusal.model.ts'
import { type Calculated, reservedNames, type ScenarioWords } from './scenario.model.ts'
import { insertScenario, takenNames } from './scenario.sql.ts'
import { putScenarioCard, type Tenant } from './scenario-card.ts'
import { scenarioSnapshot } from './scenario-snapshot.ts'

/** Keeps a question and its answer under a name. */
export async function saveScenario(
  tx: WriteTx,
  cooperation: Tenant,
  scenario: ScenarioWords & Calculated,
): Promise<Decision<{ readonly id: string; readonly slug: string }, 'outlook-scenario-title-taken'>> {
  const taken = await takenNames(tx, cooperation.id)
  if (taken.some(({ title }) => title === scenario.title))
    return refuse('outlook-scenario-title-taken', { title: scenario.title })
  const named = { id: newId(), slug: freeName(scenario.title, taken) }
  await insertScenario(tx, cooperation.id, { ...scenario, ...named })
  await putScenarioCard(tx, cooperation, { ...scenario, ...named })
  await recordChange(tx, {
    cooperationId: cooperation.id,
    action: 'add-outlook-scenario',
    subjectKind: 'outlook-scenario',
    subjectId: named.id,
    before: null,
    after: scenarioSnapshot(scenario),
  })
  return accept(named)
}

/** A readable name that nobody else has; the first number that is free goes behind it. */
function freeName(title: string, taken: readonly { readonly slug: string }[]): string {
  const base = slugOf(title).slice(0, 80).replace(/-+$/, '') || 'scenario'
  const used = new Set([...taken.map(({ slug }) => slug), ...reservedNames])
  if (!used.has(base)) return base
  for (let number = 2; ; number++) if (!used.has(`${base}-${number}`)) return `${base}-${number}`
}
