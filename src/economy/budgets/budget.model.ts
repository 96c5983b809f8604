import type { Ore } from '../../platform/money/money.model.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'

/** From a draft to what is over; an adopted budget never changes, it is only closed. */
export const budgetStatuses = ['draft', 'proposed', 'adopted', 'closed'] as const

export type BudgetStatus = (typeof budgetStatuses)[number]

/** Who sees a budget: everybody, or those who take part in the cooperation. */
export const budgetVisibilities = ['public', 'cooperation'] as const

export type BudgetVisibility = (typeof budgetVisibilities)[number]

/** What people write about a budget. `membersOn` is the day that members are named and numbered as on. */
export type BudgetFields = {
  readonly title: string
  readonly purpose: string
  readonly note: string
  readonly source: string
  /** What the source says that the members share; compared with the sum of the lines. */
  readonly statedTotal: Ore | null
  readonly membersOn: LocalDate
  /** Null: the date that the key says. */
  readonly populationOn: LocalDate | null
  readonly visibility: BudgetVisibility
}

/** A cooperation's budget for one year. */
export type Budget = BudgetFields & {
  readonly id: string
  readonly cooperationId: string
  readonly year: number
  readonly status: BudgetStatus
  /** The version of the cost key that it is shared by; null until one is chosen. */
  readonly versionId: string | null
  readonly proposedOn: LocalDate | null
  readonly adoptedOn: LocalDate | null
  readonly closedOn: LocalDate | null
  readonly revision: number
}

/** Which budget is meant; another cooperation's id finds nothing. */
export type BudgetAt = Pick<Budget, 'cooperationId' | 'id'>

/** A step that somebody takes with a budget. */
export type BudgetStep = 'propose' | 'withdraw' | 'adopt' | 'close'

const steps: Readonly<Record<BudgetStep, { readonly from: BudgetStatus; readonly to: BudgetStatus }>> = {
  propose: { from: 'draft', to: 'proposed' },
  withdraw: { from: 'proposed', to: 'draft' },
  adopt: { from: 'proposed', to: 'adopted' },
  close: { from: 'adopted', to: 'closed' },
}

/** The status after a step, or why it cannot be taken from where the budget stands. */
export const statusAfter = (
  status: BudgetStatus,
  step: BudgetStep,
): Decision<BudgetStatus, 'step-not-open'> =>
  steps[step].from === status ? accept(steps[step].to) : refuse('step-not-open', { status, step })

/** Steps that can be taken from here, forward first. */
export const openSteps = (status: BudgetStatus): BudgetStep[] =>
  (['propose', 'adopt', 'close', 'withdraw'] as const).filter((step) => steps[step].from === status)

/** Whether the budget stands still: what it consists of can no longer be changed. */
export const isFrozen = ({ status }: Pick<Budget, 'status'>): boolean =>
  status === 'adopted' || status === 'closed'

/** A budget that can still be changed, or the refusal that says that it cannot. */
export const requireOpen = <B extends Pick<Budget, 'status'>>(budget: B): Decision<B, 'budget-is-adopted'> =>
  isFrozen(budget) ? refuse('budget-is-adopted') : accept(budget)

/** A year that a budget can be for, out of an address; undefined for any other text. */
export const yearOf = (text: string | undefined): number | undefined =>
  text && /^(199\d|20\d\d|2100)$/.test(text) ? Number(text) : undefined
