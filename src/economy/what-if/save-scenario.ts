import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { type CommandAt, lockBudget } from '../budgets/open-budget.ts'
import type { Scenario } from './scenario.model.ts'
import { deleteScenario, insertScenario, scenariosOf } from './scenario.sql.ts'

/** Keeps a question to a budget for others to open. An adopted budget can be asked as well. */
export async function saveScenario(
  tx: WriteTx,
  at: CommandAt,
  scenario: Omit<Scenario, 'id'>,
): Promise<Decision<{ readonly id: string }, 'missing' | 'stale' | 'scenario-title-taken'>> {
  const found = await lockBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const known = await scenariosOf(tx, budget)
  if (known.some(({ title }) => title === scenario.title)) return refuse('scenario-title-taken')
  const id = newId()
  await insertScenario(tx, budget, { ...scenario, id })
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'save-scenario',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: null,
    after: { scenario: scenario.title, query: scenario.query },
  })
  return accept({ id })
}

/** Takes a ready-made question away. */
export async function removeScenario(
  tx: WriteTx,
  at: CommandAt,
  scenarioId: string,
): Promise<Decision<null, 'missing' | 'stale'>> {
  const found = await lockBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const scenario = (await scenariosOf(tx, budget)).find(({ id }) => id === scenarioId)
  if (!scenario) return refuse('missing')
  await deleteScenario(tx, budget, scenarioId)
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'remove-scenario',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: { scenario: scenario.title, query: scenario.query },
    after: null,
  })
  return accept(null)
}
