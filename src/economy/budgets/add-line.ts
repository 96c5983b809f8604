import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { touchBudget } from './budget.sql.ts'
import { putBudgetCard } from './budget-card.ts'
import type { LineInput } from './budget-line.input.ts'
import { insertLines } from './budget-line.sql.ts'
import { lineSnapshot } from './budget-snapshot.ts'
import { type CommandAt, type OpenRefusal, openBudget, participantBySlug } from './open-budget.ts'

/** Puts a line at the end of a budget. An organisation that takes no part here is not found. */
export async function addLine(
  tx: WriteTx,
  at: CommandAt,
  input: LineInput,
): Promise<Decision<{ readonly id: string; readonly revision: number }, OpenRefusal>> {
  const found = await openBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const organisationId = input.organisation && (await participantBySlug(tx, budget, input.organisation))
  if (organisationId === undefined) return refuse('missing')
  const line = { ...input, organisationId: organisationId || null, id: newId() }
  await insertLines(tx, budget, [line])
  await touchBudget(tx, budget)
  await putBudgetCard(tx, at.cooperation, budget)
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'add-budget-line',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: null,
    after: lineSnapshot(line),
  })
  return accept({ id: line.id, revision: 1 })
}
