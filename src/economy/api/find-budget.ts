import type { ReadTx } from '../../platform/db/index.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import { membersOn } from '../../registers/index.ts'
import { type Budget, yearOf } from '../budgets/budget.model.ts'
import { budgetOfYear } from '../budgets/budget.sql.ts'
import type { BudgetLine } from '../budgets/budget-line.model.ts'
import { linesOf } from '../budgets/budget-line.sql.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import type { CostShares } from '../cost-share.model.ts'
import type { KeyVersion } from '../keys/key-version.model.ts'
import { versionById } from '../keys/key-version.sql.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import type { Sharing, SharingRefusal } from '../shares/sharing.model.ts'

/** A cooperation, and the year in an address. */
export type BudgetAddress = { readonly cooperationId: string; readonly year: string | undefined }

/** The budget at an address that this actor may see, or 404. */
export async function requireBudget(tx: ReadTx, { cooperationId, year }: BudgetAddress): Promise<Budget> {
  return requireFound(await budgetOfYear(tx, cooperationId, requireFound(yearOf(year))))
}

/** A budget and all that is told about it. */
export type FoundBudget = {
  readonly budget: Budget
  readonly lines: readonly BudgetLine[]
  readonly version: KeyVersion | undefined
  readonly sharing: Decision<Sharing, SharingRefusal>
  readonly slugs: ReadonlyMap<string, string>
}

/** The budget with its lines, its key and what can be said about its shares. */
export async function budgetInFull(tx: ReadTx, budget: Budget): Promise<FoundBudget> {
  const lines = await linesOf(tx, budget)
  const sharing = await loadSharing(tx, budget)
  const stored = budget.versionId ? await versionById(tx, budget.cooperationId, budget.versionId) : undefined
  const version = sharing.ok ? sharing.value.key : stored
  const members = await membersOn(tx, budget.cooperationId, budget.membersOn)
  const participants = sharing.ok ? sharing.value.participants : []
  const slugs = new Map(
    [...members, ...participants].map(({ organisationId, slug }) => [organisationId, slug]),
  )
  return { budget, lines, version, sharing, slugs }
}

/** A budget that can be shared: who shares it, and what follows. */
export type Shared = { readonly budget: Budget; readonly sharing: Sharing; readonly shares: CostShares }

/** Who pays what by the budget at an address, or why nothing can be said about it. */
export async function sharedBudget(
  tx: ReadTx,
  address: BudgetAddress,
): Promise<Decision<Shared, SharingRefusal | CostShareRefusal>> {
  const budget = await requireBudget(tx, address)
  const sharing = await loadSharing(tx, budget)
  if (!sharing.ok) return sharing
  const { outcome } = sharing.value
  return outcome.ok ? accept({ budget, sharing: sharing.value, shares: outcome.value }) : outcome
}
