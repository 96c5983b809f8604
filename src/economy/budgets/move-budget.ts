import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import type { SharingRefusal } from '../shares/sharing.model.ts'
import { type BudgetStatus, type BudgetStep, statusAfter } from './budget.model.ts'
import { setStatus } from './budget.sql.ts'
import { type CommandAt, lockBudget } from './open-budget.ts'

export type MoveRefusal =
  | 'missing'
  | 'stale'
  | 'step-not-open'
  | 'closed-before-adopted'
  | SharingRefusal
  | CostShareRefusal

/** The step to take (adoption has a command of its own), and the day it is taken. */
export type Move = { readonly step: Exclude<BudgetStep, 'adopt'>; readonly on: LocalDate }

/** Proposes a budget, takes a proposal back, or closes an adopted budget. Only what can be shared is proposed. */
export async function moveBudget(
  tx: WriteTx,
  at: CommandAt,
  { step, on }: Move,
): Promise<Decision<{ readonly status: BudgetStatus }, MoveRefusal>> {
  const found = await lockBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const status = statusAfter(budget.status, step)
  if (!status.ok) return status
  if (budget.adoptedOn !== null && on < budget.adoptedOn)
    return refuse('closed-before-adopted', { date: budget.adoptedOn })
  if (step === 'propose') {
    const sharing = await loadSharing(tx, budget)
    if (!sharing.ok) return sharing
    if (!sharing.value.outcome.ok) return sharing.value.outcome
  }
  await setStatus(tx, budget, { status: status.value, on })
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: `${step}-budget`,
    subjectKind: 'budget',
    subjectId: budget.id,
    before: { status: budget.status },
    after: { status: status.value, on },
  })
  return accept({ status: status.value })
}
