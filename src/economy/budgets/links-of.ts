import type { CooperationContext } from '../../platform/http/context.ts'
import { residualOwners } from '../words/share-words.ts'
import { type BudgetLinks, budgetLinks } from './budget-links.ts'
import type { GatheredBudget } from './gather-budget.ts'

/** Where a budget's page leads. */
export function linksOf(
  { cooperation }: CooperationContext,
  { budget, sharing }: GatheredBudget,
): BudgetLinks {
  const outcome = sharing.ok && sharing.value.outcome.ok ? sharing.value.outcome.value : null
  const [owner] = outcome ? residualOwners(outcome) : []
  const participant = sharing.ok ? sharing.value.participants.find(({ id }) => id === owner?.id) : undefined
  return budgetLinks({
    slug: cooperation.slug,
    year: budget.year,
    budgetId: budget.id,
    keySlug: sharing.ok ? sharing.value.key.slug : '',
    owner: participant?.slug ?? '',
  })
}
