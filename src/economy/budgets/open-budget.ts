import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { membersOn } from '../../registers/index.ts'
import { type Budget, requireOpen } from './budget.model.ts'
import { lockBudgetOfYear } from './budget.sql.ts'
import type { Tenant } from './budget-card.ts'

/** Which budget a command is about. `revision` is the one that the change was made from; null when it does not matter. */
export type CommandAt = {
  readonly cooperation: Tenant
  readonly year: number
  readonly revision: number | null
}

/** What may be in the way of any change to a budget. */
export type OpenRefusal = 'missing' | 'stale' | 'budget-is-adopted'

/** The budget, held still until the transaction ends, if it is there and has not been changed meanwhile. */
export async function lockBudget(tx: WriteTx, at: CommandAt): Promise<Decision<Budget, 'missing' | 'stale'>> {
  const budget = await lockBudgetOfYear(tx, at.cooperation.id, at.year)
  if (!budget) return refuse('missing')
  return at.revision !== null && at.revision !== budget.revision
    ? refuse('stale', { revision: `${budget.revision}` })
    : accept(budget)
}

/** The same, if it can still be changed. */
export async function openBudget(tx: WriteTx, at: CommandAt): Promise<Decision<Budget, OpenRefusal>> {
  const budget = await lockBudget(tx, at)
  return budget.ok ? requireOpen(budget.value) : budget
}

/** The organisation that a slug names among those who took part on the budget's day. */
export async function participantBySlug(
  tx: WriteTx,
  { cooperationId, membersOn: date }: Budget,
  slug: string,
): Promise<string | undefined> {
  const members = await membersOn(tx, cooperationId, date)
  return members.find((member) => member.slug === slug)?.organisationId
}
