import type { ReadTx } from '../../platform/db/index.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type Budget, yearOf } from './budget.model.ts'
import { budgetOfYear } from './budget.sql.ts'
import type { CommandAt } from './open-budget.ts'

/** The budget at the page's address that this reader may see, or 404. */
export async function requiredBudget(
  tx: ReadTx,
  { cooperation, params }: CooperationContext,
): Promise<Budget> {
  const year = requireFound(yearOf(params.year))
  return requireFound(await budgetOfYear(tx, cooperation.id, year))
}

/** Which budget a posted form is about, and the revision that it was made from. */
export const commandAt = (context: CooperationContext): CommandAt => ({
  cooperation: context.cooperation,
  year: requireFound(yearOf(context.params.year)),
  revision: context.revisionSeen(),
})
