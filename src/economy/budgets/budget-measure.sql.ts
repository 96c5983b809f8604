import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { BudgetAt } from './budget.model.ts'

/** What a member measured by one of the cooperation's own measures; `value` is a decimal text. */
export type BudgetMeasure = {
  readonly basis: string
  readonly organisationId: string
  readonly value: string
  readonly source: string
}

/** The cooperation's own measures in a budget. */
export async function measuresOf(tx: ReadTx, { cooperationId, id }: BudgetAt): Promise<BudgetMeasure[]> {
  const { rows } = await sql<BudgetMeasure>`
    select basis, organisation_id as "organisationId", trim_scale(value)::text as value, source
      from economy.budget_measure
     where cooperation_id = ${cooperationId} and budget_id = ${id}
     order by basis, organisation_id`.execute(tx)
  return rows
}

/** Puts these in the place of all that stood there. */
export async function replaceMeasures(
  tx: WriteTx,
  at: BudgetAt & { readonly visibility: string },
  measures: readonly BudgetMeasure[],
): Promise<void> {
  await tx
    .deleteFrom('economy.budget_measure')
    .where('cooperation_id', '=', at.cooperationId)
    .where('budget_id', '=', at.id)
    .execute()
  if (measures.length === 0) return
  await tx
    .insertInto('economy.budget_measure')
    .values(
      measures.map((measure) => ({
        cooperation_id: at.cooperationId,
        budget_id: at.id,
        basis: measure.basis,
        organisation_id: measure.organisationId,
        value: measure.value,
        source: measure.source,
        visibility: at.visibility,
      })),
    )
    .execute()
}
