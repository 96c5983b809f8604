import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { BudgetAt } from '../budgets/budget.model.ts'
import type { Scenario } from './scenario.model.ts'

/** A budget's ready-made questions, in their order. */
export async function scenariosOf(tx: ReadTx, { cooperationId, id }: BudgetAt): Promise<Scenario[]> {
  const { rows } = await sql<Scenario>`
    select id, title, text, query from economy.scenario
     where cooperation_id = ${cooperationId} and budget_id = ${id}
     order by position, title`.execute(tx)
  return rows
}

/** Puts a question after those that are there. */
export async function insertScenario(
  tx: WriteTx,
  at: BudgetAt & { readonly visibility: string },
  scenario: Scenario,
): Promise<void> {
  await sql`
    insert into economy.scenario (cooperation_id, id, budget_id, position, title, text, query, visibility)
    select ${at.cooperationId}::uuid, ${scenario.id}::uuid, ${at.id}::uuid, coalesce(max(position), 0) + 1,
           ${scenario.title}, ${scenario.text}, ${scenario.query}, ${at.visibility}
      from economy.scenario
     where cooperation_id = ${at.cooperationId} and budget_id = ${at.id}`.execute(tx)
}

export async function deleteScenario(tx: WriteTx, at: BudgetAt, scenarioId: string): Promise<void> {
  await tx
    .deleteFrom('economy.scenario')
    .where('cooperation_id', '=', at.cooperationId)
    .where('budget_id', '=', at.id)
    .where('id', '=', scenarioId)
    .execute()
}
