import {
  type BudgetStatus,
  budgetsOf,
  economyPaths,
  type InferredPoint,
  loadSharing,
} from '../../economy/index.ts'
import type { ReadTx } from '../../platform/db/index.ts'
import type { Ore } from '../../platform/money/money.model.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import { type LocalDate, partsOf } from '../../platform/time/local-date.model.ts'
import { budgetToShow } from './budget-to-show.model.ts'

/** What one member pays of a joint cost; an exempt one contributes in another way, told in a sentence. */
export type CostShare = {
  readonly slug: string
  readonly name: string
  readonly municipality: boolean
  readonly exempt: boolean
  readonly contribution: string
  readonly amount: Ore
}

/** The joint cost of one year and who pays what. `shares` is empty where nothing can be worked out yet. */
export type SharedCost = {
  readonly year: number
  readonly status: BudgetStatus
  readonly purpose: string
  readonly keyTitle: string
  readonly source: string
  readonly total: Ore
  readonly populationOn: LocalDate | null
  /** What of the key is our own inference, because no source says it. */
  readonly inferred: readonly InferredPoint[]
  readonly shares: readonly CostShare[]
  readonly href: string
}

/** The cost that a front page tells of, as far as this actor may know; null where there is none. */
export async function sharedCost(
  tx: ReadTx,
  { id, slug }: Pick<Cooperation, 'id' | 'slug'>,
  date: LocalDate,
): Promise<SharedCost | null> {
  const budget = budgetToShow(await budgetsOf(tx, id), partsOf(date).year)
  if (!budget) return null
  const sharing = await loadSharing(tx, budget)
  const outcome = sharing.ok && sharing.value.outcome.ok ? sharing.value.outcome.value : null
  const participants = new Map(sharing.ok ? sharing.value.participants.map((one) => [one.id, one]) : [])
  return {
    year: budget.year,
    status: budget.status,
    purpose: budget.purpose,
    keyTitle: budget.keyTitle ?? '',
    source: budget.source,
    total: outcome?.total ?? budget.toShare,
    populationOn: sharing.ok ? sharing.value.populationOn : null,
    inferred: sharing.ok ? sharing.value.key.inferred : [],
    href: economyPaths.budget(slug, budget.year),
    shares: (outcome?.shares ?? []).map(({ id: member, name, exempt, rounded }) => {
      const participant = participants.get(member)
      return {
        slug: participant?.slug ?? member,
        name,
        municipality: participant?.municipality ?? false,
        exempt,
        contribution: participant?.contribution ?? '',
        amount: rounded,
      }
    }),
  }
}
