import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { Budget } from './budget.model.ts'
import { touchBudget } from './budget.sql.ts'
import { putBudgetCard } from './budget-card.ts'
import type { LineInput } from './budget-line.input.ts'
import type { BudgetLine } from './budget-line.model.ts'
import { lineById, updateLine } from './budget-line.sql.ts'
import { lineSnapshot } from './budget-snapshot.ts'
import { type CommandAt, type OpenRefusal, openBudget, participantBySlug } from './open-budget.ts'

/** Which line; `revision` is the line's own. */
export type LineAt = CommandAt & { readonly lineId: string }

/** The line and its budget, if both can be changed and nobody has changed the line meanwhile. */
export async function openLine(
  tx: WriteTx,
  at: LineAt,
): Promise<Decision<{ readonly budget: Budget; readonly line: BudgetLine }, OpenRefusal>> {
  const budget = await openBudget(tx, { ...at, revision: null })
  if (!budget.ok) return budget
  const line = await lineById(tx, budget.value, at.lineId)
  if (!line) return refuse('missing')
  if (at.revision !== null && at.revision !== line.revision)
    return refuse('stale', { revision: `${line.revision}` })
  return accept({ budget: budget.value, line })
}

/** Changes a line. */
export async function changeLine(
  tx: WriteTx,
  at: LineAt,
  input: LineInput,
): Promise<Decision<{ readonly revision: number }, OpenRefusal>> {
  const found = await openLine(tx, at)
  if (!found.ok) return found
  const { budget, line } = found.value
  const organisationId = input.organisation && (await participantBySlug(tx, budget, input.organisation))
  if (organisationId === undefined) return refuse('missing')
  const changed = { ...input, organisationId: organisationId || null, id: line.id }
  await updateLine(tx, budget, changed)
  await touchBudget(tx, budget)
  await putBudgetCard(tx, at.cooperation, budget)
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'change-budget-line',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: lineSnapshot(line),
    after: lineSnapshot(changed),
  })
  return accept({ revision: line.revision + 1 })
}
