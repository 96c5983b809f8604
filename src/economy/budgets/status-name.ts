import { m } from '../../platform/text/index.ts'
import type { BudgetStatus } from './budget.model.ts'

const names: Readonly<Record<BudgetStatus, () => string>> = {
  draft: m.economyStatusDraft,
  proposed: m.economyStatusProposed,
  adopted: m.economyStatusAdopted,
  closed: m.economyStatusClosed,
}

/** Where a budget stands, in a word: "Vedtatt". */
export const statusName = (status: BudgetStatus): string => names[status]()

/** Who sees a budget, in words. */
export const visibilityName = (visibility: string): string =>
  visibility === 'public' ? m.economyPublic() : m.economyCooperationOnly()
