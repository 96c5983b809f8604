import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { download, type PageReply } from '../../platform/http/reply.ts'
import { requiredBudget } from '../budgets/required-budget.ts'
import { costSharesJson } from '../cost-share.json.ts'
import { loadSharing } from '../shares/load-sharing.ts'

/** A budget's shares as a file in the shape of the command line's answer; 404 while there are none. */
export function downloadSharesJson(context: CooperationContext): Promise<PageReply> {
  return context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    const sharing = await loadSharing(tx, budget)
    const outcome = sharing.ok ? sharing.value.outcome : sharing
    const shares = requireFound(outcome.ok ? outcome.value : undefined)
    return download({
      type: 'application/json; charset=utf-8',
      fileName: `${context.cooperation.slug}-andeler-${budget.year}.json`,
      body: JSON.stringify(costSharesJson(shares), null, 2),
    })
  })
}
