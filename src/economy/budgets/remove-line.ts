import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import { touchBudget } from './budget.sql.ts'
import { putBudgetCard } from './budget-card.ts'
import { deleteLine } from './budget-line.sql.ts'
import { lineSnapshot } from './budget-snapshot.ts'
import { type LineAt, openLine } from './change-line.ts'
import type { OpenRefusal } from './open-budget.ts'

/** Takes a line out of a budget; the history keeps what it said. */
export async function removeLine(tx: WriteTx, at: LineAt): Promise<Decision<null, OpenRefusal>> {
  const found = await openLine(tx, at)
  if (!found.ok) return found
  const { budget, line } = found.value
  await deleteLine(tx, budget, line.id)
  await touchBudget(tx, budget)
  await putBudgetCard(tx, at.cooperation, budget)
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'remove-budget-line',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: lineSnapshot(line),
    after: null,
  })
  return accept(null)
}
