import type { WriteTx } from '../../platform/db/index.ts'
import { putCard } from '../../platform/records/index.ts'
import { stationPath } from '../../platform/records/station.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import type { BudgetFields } from './budget.model.ts'
import { linesOf } from './budget-line.sql.ts'

/** The cooperation that a budget belongs to, as far as its commands need to know it. */
export type Tenant = Pick<Cooperation, 'id' | 'slug' | 'language'>

type Told = Pick<BudgetFields, 'title' | 'purpose' | 'source' | 'visibility'> & {
  readonly id: string
  readonly year: number
}

/** Brings a budget's card in the index up to date: found by its title, its year and its lines. */
export async function putBudgetCard(
  tx: WriteTx,
  { id: cooperationId, language }: Tenant,
  budget: Told,
): Promise<void> {
  const lines = await linesOf(tx, { cooperationId, id: budget.id })
  await putCard(tx, {
    cooperationId,
    id: budget.id,
    kind: 'budget',
    station: 'economy',
    title: budget.title,
    summary: budget.purpose,
    searchText: [budget.year, ...lines.map(({ text }) => text)].join('\n'),
    language,
    path: `${stationPath.economy}/budsjett/${budget.year}`,
    source: budget.source,
    position: -budget.year,
    visibility: budget.visibility,
  })
}
