import type { Snapshot } from '../../platform/audit/record-change.ts'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import type { BudgetFields } from './budget.model.ts'
import type { LineFields } from './budget-line.model.ts'

/** A budget's particulars as its history tells them. */
export const budgetSnapshot = (fields: BudgetFields): Snapshot => ({
  title: fields.title,
  purpose: fields.purpose,
  note: fields.note,
  source: fields.source,
  statedTotal: fields.statedTotal === null ? null : formatDecimalOre(fields.statedTotal),
  membersOn: fields.membersOn,
  populationOn: fields.populationOn,
  visibility: fields.visibility,
})

/** A line as the history of its budget tells it. */
export const lineSnapshot = (line: LineFields): Snapshot => ({
  line: line.text,
  kind: line.kind,
  amount: line.amount === null ? null : formatDecimalOre(line.amount),
  hours: line.hours,
  organisationId: line.organisationId,
  note: line.note,
  source: line.source,
})
