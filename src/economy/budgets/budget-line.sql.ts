import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { BudgetAt } from './budget.model.ts'
import type { BudgetLine, LineFields } from './budget-line.model.ts'

const columns = sql`
  id, position, kind, text, amount, trim_scale(hours)::text as hours, organisation_id as "organisationId",
  note, source, revision`

/** The lines of a budget, in their order. */
export async function linesOf(tx: ReadTx, { cooperationId, id }: BudgetAt): Promise<BudgetLine[]> {
  const { rows } = await sql<BudgetLine>`
    select ${columns} from economy.budget_line
     where cooperation_id = ${cooperationId} and budget_id = ${id}
     order by position, id`.execute(tx)
  return rows
}

/** One line of this budget; another budget's line is not found. */
export async function lineById(tx: ReadTx, at: BudgetAt, lineId: string): Promise<BudgetLine | undefined> {
  const { rows } = await sql<BudgetLine>`
    select ${columns} from economy.budget_line
     where cooperation_id = ${at.cooperationId} and budget_id = ${at.id} and id = ${lineId}`.execute(tx)
  return rows[0]
}

const stored = (fields: LineFields) => ({
  kind: fields.kind,
  text: fields.text,
  amount: fields.amount,
  hours: fields.hours,
  organisation_id: fields.organisationId,
  note: fields.note,
  source: fields.source,
})

type NewLine = LineFields & { readonly id: string }

/** Puts lines after those that are there. */
export async function insertLines(
  tx: WriteTx,
  at: BudgetAt & { readonly visibility: string },
  lines: readonly NewLine[],
): Promise<void> {
  if (lines.length === 0) return
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0)::int as last from economy.budget_line
     where cooperation_id = ${at.cooperationId} and budget_id = ${at.id}`.execute(tx)
  const last = rows[0]?.last ?? 0
  await tx
    .insertInto('economy.budget_line')
    .values(
      lines.map((line, index) => ({
        cooperation_id: at.cooperationId,
        budget_id: at.id,
        id: line.id,
        position: last + index + 1,
        visibility: at.visibility,
        ...stored(line),
      })),
    )
    .execute()
}

export async function updateLine(tx: WriteTx, at: BudgetAt, line: LineFields & { readonly id: string }) {
  await tx
    .updateTable('economy.budget_line')
    .set({ ...stored(line), revision: sql`revision + 1` })
    .where('cooperation_id', '=', at.cooperationId)
    .where('budget_id', '=', at.id)
    .where('id', '=', line.id)
    .execute()
}

export async function deleteLine(tx: WriteTx, at: BudgetAt, lineId: string): Promise<void> {
  await tx
    .deleteFrom('economy.budget_line')
    .where('cooperation_id', '=', at.cooperationId)
    .where('budget_id', '=', at.id)
    .where('id', '=', lineId)
    .execute()
}
