import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import type { ApiReply } from '../../platform/http/route.ts'
import { parseDecimalOre } from '../../platform/money/money.model.ts'
import { readCursor, wholeNumber, writeCursor } from '../../platform/records/cursor.model.ts'
import { dateOf, type LocalDate, parseLocalDate } from '../../platform/time/local-date.model.ts'
import { addBudget, type NewBudget } from '../budgets/add-budget.ts'
import type { BudgetsQuery, NewBudgetBody } from '../budgets/budget.input.ts'
import { budgetOfYear, budgetsOf } from '../budgets/budget.sql.ts'
import { whole } from '../fraction.model.ts'
import { paths } from '../paths.ts'
import { budgetJson, listedBudgetJson } from './budget.json.ts'
import { budgetInFull, requireBudget } from './find-budget.ts'

/** A cooperation's budgets, newest first. */
export async function budgetsAsJson(context: RequestContext, { query }: { query: BudgetsQuery }) {
  const { id, slug } = requireFound(context.cooperation)
  const before = wholeNumber(readCursor(query.after, 1)?.[0])
  const found = await context.read((tx) => budgetsOf(tx, id, { before, limit: query.limit + 1 }))
  const shown = found.slice(0, query.limit)
  const last = found.length > shown.length ? shown.at(-1) : undefined
  const items = shown.map((budget) => listedBudgetJson(slug, budget))
  return { ok: true as const, body: { items, next: last ? writeCursor(last.year) : null } }
}

/** One budget with its lines and its key. */
export function budgetAsJson(context: RequestContext) {
  const { id, slug } = requireFound(context.cooperation)
  return context.read(async (tx) => {
    const budget = await requireBudget(tx, { cooperationId: id, year: context.params.year })
    const body = budgetJson(slug, await budgetInFull(tx, budget))
    return { ok: true as const, body, revision: budget.revision }
  })
}

/** A new draft, answered as it came to stand. */
export function postBudget(
  context: RequestContext,
  { body }: { body: NewBudgetBody },
): Promise<ApiReply<ReturnType<typeof budgetJson>>> {
  const cooperation = requireFound(context.cooperation)
  return context.write(async (tx) => {
    const added = await addBudget(tx, cooperation, newBudgetOf(body))
    if (!added.ok) return added
    const budget = requireFound(await budgetOfYear(tx, cooperation.id, added.value.year))
    return {
      ok: true,
      status: 201,
      location: paths.api.budget(cooperation.slug, budget.year),
      revision: budget.revision,
      body: budgetJson(cooperation.slug, await budgetInFull(tx, budget)),
    }
  })
}

function newBudgetOf(body: NewBudgetBody): NewBudget {
  return {
    year: body.year,
    title: body.title,
    purpose: body.purpose,
    note: body.note,
    source: body.source,
    statedTotal: body.statedTotal ? (parseDecimalOre(body.statedTotal) ?? null) : null,
    membersOn: dateIn(body.membersOn) ?? requireFound(dateOf(body.year, 1, 1)),
    populationOn: dateIn(body.populationOn),
    visibility: body.visibility,
    copyOf: body.copyOf ?? null,
    growth: whole(1n),
  }
}

/** The schema has seen to it that this is a date. */
const dateIn = (text: string | null | undefined): LocalDate | null => (text && parseLocalDate(text)) || null
