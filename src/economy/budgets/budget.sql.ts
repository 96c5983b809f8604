import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { Budget, BudgetAt, BudgetFields, BudgetStatus } from './budget.model.ts'
import type { ListedBudget } from './listed-budget.model.ts'

const columns = sql`
  budget.id, budget.cooperation_id as "cooperationId", budget.year, budget.title, budget.purpose, budget.note,
  budget.source, budget.status, budget.stated_total as "statedTotal", budget.members_on as "membersOn",
  budget.version_id as "versionId", budget.population_on as "populationOn", budget.proposed_on as "proposedOn",
  budget.adopted_on as "adoptedOn", budget.closed_on as "closedOn", budget.visibility, budget.revision`

/** The cooperation's budget for a year. */
export async function budgetOfYear(
  tx: ReadTx,
  cooperationId: string,
  year: number,
): Promise<Budget | undefined> {
  const { rows } = await sql<Budget>`
    select ${columns} from economy.budget
     where cooperation_id = ${cooperationId} and year = ${year}`.execute(tx)
  return rows[0]
}

/** The same, held still until the transaction ends, so that two changes come one after the other. */
export async function lockBudgetOfYear(
  tx: WriteTx,
  cooperationId: string,
  year: number,
): Promise<Budget | undefined> {
  const { rows } = await sql<Budget>`
    select ${columns} from economy.budget
     where cooperation_id = ${cooperationId} and year = ${year} for update`.execute(tx)
  return rows[0]
}

/** Budgets from a year backwards, newest first; `before` leaves out that year and later ones. */
export async function budgetsOf(
  tx: ReadTx,
  cooperationId: string,
  { before = 9999, limit = 200 }: { before?: number | undefined; limit?: number } = {},
): Promise<ListedBudget[]> {
  const { rows } = await sql<ListedBudget>`
    select ${columns}, cost_key.slug as "keySlug", cost_key.title as "keyTitle", version.number as "keyNumber",
           adoption.total as "adoptedTotal",
           coalesce((select sum(case line.kind when 'expense' then line.amount when 'grant' then -line.amount end)
                       from economy.budget_line as line
                      where line.cooperation_id = budget.cooperation_id and line.budget_id = budget.id), 0)::bigint as "toShare",
           (select count(*) from economy.cost_key_member as member
             where member.cooperation_id = budget.cooperation_id and member.version_id = budget.version_id
               and not member.exempt)::int as payers
      from economy.budget
      left join economy.cost_key_version as version
        on version.cooperation_id = budget.cooperation_id and version.id = budget.version_id
      left join economy.cost_key
        on cost_key.cooperation_id = version.cooperation_id and cost_key.id = version.cost_key_id
      left join economy.adoption
        on adoption.cooperation_id = budget.cooperation_id and adoption.budget_id = budget.id
     where budget.cooperation_id = ${cooperationId} and budget.year < ${before}
     order by budget.year desc
     limit ${limit}`.execute(tx)
  return rows
}

const stored = (fields: BudgetFields) => ({
  title: fields.title,
  purpose: fields.purpose,
  note: fields.note,
  source: fields.source,
  stated_total: fields.statedTotal,
  members_on: fields.membersOn,
  population_on: fields.populationOn,
  visibility: fields.visibility,
})

/** A new draft; its key comes with it when there is one. False when the year has a budget, perhaps since just now. */
export async function insertBudget(
  tx: WriteTx,
  at: BudgetAt & { readonly year: number; readonly versionId: string | null },
  fields: BudgetFields,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('economy.budget')
    .values({
      cooperation_id: at.cooperationId,
      id: at.id,
      year: at.year,
      version_id: at.versionId,
      ...stored(fields),
    })
    .onConflict((conflict) => conflict.constraint('budget_year_is_unique').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateBudget(tx: WriteTx, at: BudgetAt, fields: BudgetFields): Promise<void> {
  await tx
    .updateTable('economy.budget')
    .set({ ...stored(fields), revision: sql`revision + 1` })
    .where('cooperation_id', '=', at.cooperationId)
    .where('id', '=', at.id)
    .execute()
}

/** Counts the budget's revision up, because something that belongs to it was changed. */
export async function touchBudget(tx: WriteTx, at: BudgetAt): Promise<void> {
  await tx
    .updateTable('economy.budget')
    .set({ revision: sql`revision + 1` })
    .where('cooperation_id', '=', at.cooperationId)
    .where('id', '=', at.id)
    .execute()
}

/** The budget is shared by this version of a key from now on. */
export async function setVersion(tx: WriteTx, at: BudgetAt, versionId: string): Promise<void> {
  await tx
    .updateTable('economy.budget')
    .set({ version_id: versionId, revision: sql`revision + 1` })
    .where('cooperation_id', '=', at.cooperationId)
    .where('id', '=', at.id)
    .execute()
}

/** Where a budget stands, and since when. */
export async function setStatus(
  tx: WriteTx,
  at: BudgetAt,
  { status, on }: { readonly status: BudgetStatus; readonly on: LocalDate },
): Promise<void> {
  const dates = {
    draft: { proposed_on: null },
    proposed: { proposed_on: on },
    adopted: { adopted_on: on },
    closed: { closed_on: on },
  }[status]
  await tx
    .updateTable('economy.budget')
    .set({ status, ...dates, revision: sql`revision + 1` })
    .where('cooperation_id', '=', at.cooperationId)
    .where('id', '=', at.id)
    .execute()
}

/** What belongs to a budget is seen by those who see the budget. */
export async function followVisibility(tx: WriteTx, at: BudgetAt, visibility: string): Promise<void> {
  for (const table of ['economy.budget_line', 'economy.budget_measure', 'economy.scenario'] as const)
    await tx
      .updateTable(table)
      .set({ visibility })
      .where('cooperation_id', '=', at.cooperationId)
      .where('budget_id', '=', at.id)
      .execute()
}
