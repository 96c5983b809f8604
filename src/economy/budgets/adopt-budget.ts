import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import { freezeShares, shownShares } from '../shares/freeze-shares.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import type { SharingRefusal } from '../shares/sharing.model.ts'
import { statusAfter } from './budget.model.ts'
import { setStatus } from './budget.sql.ts'
import { type CommandAt, lockBudget } from './open-budget.ts'

export type AdoptRefusal =
  | 'missing'
  | 'stale'
  | 'step-not-open'
  | 'shares-changed'
  | 'adopted-in-future'
  | SharingRefusal
  | CostShareRefusal

/** The day of the decision, today's date, and the shares as they were shown to whoever confirms. */
export type AdoptionInput = { readonly on: LocalDate; readonly today: LocalDate; readonly shown: string }

/**
 * Adopts a proposed budget: freezes its figures, names, order and shares. Refuses when the shares are no longer
 * the ones that were shown, since the registers may have changed meanwhile.
 */
export async function adoptBudget(
  tx: WriteTx,
  at: CommandAt,
  { on, today, shown }: AdoptionInput,
): Promise<Decision<null, AdoptRefusal>> {
  const found = await lockBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const status = statusAfter(budget.status, 'adopt')
  if (!status.ok) return status
  if (on > today) return refuse('adopted-in-future', { date: today })
  const sharing = await loadSharing(tx, budget)
  if (!sharing.ok) return sharing
  const { outcome } = sharing.value
  if (!outcome.ok) return outcome
  if (shownShares(outcome.value) !== shown) return refuse('shares-changed')
  await freezeShares(tx, budget, { sharing: sharing.value, shares: outcome.value })
  await setStatus(tx, budget, { status: status.value, on })
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'adopt-budget',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: { status: budget.status },
    after: {
      status: status.value,
      on,
      total: formatDecimalOre(outcome.value.total),
      shares: outcome.value.shares.map(({ name, rounded }) => `${name} ${formatDecimalOre(rounded)}`),
    },
  })
  return accept(null)
}
