import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import type { Ore } from '../../platform/money/money.model.ts'
import { newId } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { contains } from '../../platform/time/date-range.model.ts'
import { divide, type Fraction, multiply, nearest, whole } from '../fraction.model.ts'
import { keepKeyInSight } from '../keys/keep-key-in-sight.ts'
import { versionById, versionsOfKey } from '../keys/key-version.sql.ts'
import { checkPopulationDate } from '../shares/population-date.ts'
import type { Budget, BudgetFields } from './budget.model.ts'
import { budgetOfYear, insertBudget } from './budget.sql.ts'
import { putBudgetCard, type Tenant } from './budget-card.ts'
import type { BudgetLine } from './budget-line.model.ts'
import { insertLines, linesOf } from './budget-line.sql.ts'
import { budgetSnapshot } from './budget-snapshot.ts'

/** A new budget: its year and particulars, and what it begins with. */
export type NewBudget = BudgetFields & {
  readonly year: number
  /** The year whose lines and key are copied. */
  readonly copyOf: number | null
  /** What the copied amounts are multiplied by; 1 leaves them as they are. */
  readonly growth: Fraction
}

export type AddBudgetRefusal = 'budget-year-taken' | 'budget-to-copy-missing' | 'population-date-missing'

/** Makes a draft, empty or as a copy of an earlier year. */
export async function addBudget(
  tx: WriteTx,
  cooperation: Tenant,
  input: NewBudget,
): Promise<Decision<{ readonly id: string; readonly year: number }, AddBudgetRefusal>> {
  if (await budgetOfYear(tx, cooperation.id, input.year)) return yearTaken(input)
  const model = input.copyOf === null ? undefined : await budgetOfYear(tx, cooperation.id, input.copyOf)
  if (input.copyOf !== null && !model) return refuse('budget-to-copy-missing', { year: `${input.copyOf}` })
  const at = { cooperationId: cooperation.id, id: newId() }
  const versionId = model ? await versionFor(tx, model, input) : null
  const counted = await checkPopulationDate(tx, { ...input, ...at, versionId })
  if (!counted.ok) return counted
  if (!(await insertBudget(tx, { ...at, year: input.year, versionId }, input))) return yearTaken(input)
  if (versionId)
    await keepKeyInSight(tx, { cooperationId: cooperation.id, versionId, visibility: input.visibility })
  if (model) await copyLines(tx, { ...at, visibility: input.visibility }, { model, growth: input.growth })
  await putBudgetCard(tx, cooperation, { ...input, id: at.id })
  await recordChange(tx, {
    cooperationId: cooperation.id,
    action: 'add-budget',
    subjectKind: 'budget',
    subjectId: at.id,
    before: null,
    after: { ...budgetSnapshot(input), year: input.year, copyOf: input.copyOf },
  })
  return accept({ id: at.id, year: input.year })
}

const yearTaken = ({ year }: NewBudget) => refuse('budget-year-taken', { year: `${year}` })

/** The version of the same key that holds on the budget's first day; the model's own when none does. */
async function versionFor(tx: WriteTx, model: Budget, input: NewBudget): Promise<string | null> {
  if (model.versionId === null) return null
  const own = await versionById(tx, model.cooperationId, model.versionId)
  const versions = own ? await versionsOfKey(tx, model.cooperationId, own.slug) : []
  return versions.find(({ during }) => contains(during, input.membersOn))?.id ?? model.versionId
}

type Copied = { readonly model: Budget; readonly growth: Fraction }

async function copyLines(
  tx: WriteTx,
  at: { cooperationId: string; id: string; visibility: string },
  { model, growth }: Copied,
): Promise<void> {
  const lines = await linesOf(tx, model)
  const copies = lines.map((line): BudgetLine => ({ ...line, id: newId(), amount: grown(line, growth) }))
  await insertLines(tx, at, copies)
}

/** Own effort in money grows like the rest; amounts that grow come out in whole kroner. */
function grown({ amount }: BudgetLine, growth: Fraction): Ore | null {
  if (amount === null || growth.numerator === growth.denominator) return amount
  return nearest(divide(multiply(whole(amount), growth), whole(100n))) * 100n
}
