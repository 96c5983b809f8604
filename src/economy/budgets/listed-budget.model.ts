import type { Ore } from '../../platform/money/money.model.ts'
import type { Budget } from './budget.model.ts'

/** A budget in a list: with what its lines leave to be shared, what was adopted, and the key it rests on. */
export type ListedBudget = Budget & {
  readonly toShare: Ore
  readonly adoptedTotal: Ore | null
  readonly payers: number
  readonly keySlug: string | null
  readonly keyTitle: string | null
  readonly keyNumber: number | null
}
