import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import { keepKeyInSight } from '../keys/keep-key-in-sight.ts'
import { checkPopulationDate } from '../shares/population-date.ts'
import type { BudgetFields } from './budget.model.ts'
import { followVisibility, updateBudget } from './budget.sql.ts'
import { putBudgetCard } from './budget-card.ts'
import { budgetSnapshot } from './budget-snapshot.ts'
import { type CommandAt, type OpenRefusal, openBudget } from './open-budget.ts'

/** Changes what is written about a budget: title, purpose, dates, who sees it. Refuses a day without figures. */
export async function changeBudget(
  tx: WriteTx,
  at: CommandAt,
  fields: BudgetFields,
): Promise<Decision<{ readonly revision: number }, OpenRefusal | 'population-date-missing'>> {
  const found = await openBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const counted = await checkPopulationDate(tx, { ...budget, ...fields })
  if (!counted.ok) return counted
  await updateBudget(tx, budget, fields)
  await followVisibility(tx, budget, fields.visibility)
  if (budget.versionId) await keepKeyInSight(tx, { ...budget, ...fields, versionId: budget.versionId })
  await putBudgetCard(tx, at.cooperation, { ...budget, ...fields })
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'change-budget',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: budgetSnapshot(budget),
    after: budgetSnapshot(fields),
  })
  return accept({ revision: budget.revision + 1 })
}
