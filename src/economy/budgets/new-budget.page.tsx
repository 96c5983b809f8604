import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { type Page, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { dateOf, partsOf } from '../../platform/time/local-date.model.ts'
import { add, divide, fraction, parseDecimal, whole } from '../fraction.model.ts'
import { csrfOf, economyCrumbs, onceOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { type AddBudgetRefusal, addBudget } from './add-budget.ts'
import { newBudgetForm } from './budget.input.ts'
import { yearOf } from './budget.model.ts'
import { budgetsOf } from './budget.sql.ts'
import { NewBudgetForm } from './budget-form.view.tsx'

/** A form for a budget, filled in from the newest one or the one asked for. */
export const newBudgetPage = (context: CooperationContext): Promise<Page> => newBudgetReply(context)

async function newBudgetReply(context: CooperationContext, sent?: FormState): Promise<Page> {
  const { id, slug } = context.cooperation
  const budgets = await context.read((tx) => budgetsOf(tx, id))
  const model = budgets.find(({ year }) => year === yearOf(context.query.fra)) ?? budgets[0]
  const next = budgets[0] ? budgets[0].year + 1 : partsOf(context.date).year
  const form =
    sent ??
    emptyForm({
      year: `${next}`,
      copyOf: model ? `${model.year}` : '',
      title: m.economyBudgetOf({ year: next }, { locale: context.cooperation.language }),
      purpose: model?.purpose ?? '',
      visibility: 'cooperation',
    })
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.economyNewBudget,
    station: 'economy',
    crumbs: () => economyCrumbs(slug, { text: m.economyNewBudget() })(),
    body: () => (
      <NewBudgetForm
        values={form.values}
        errors={shownErrors(form)}
        years={budgets.map(({ year }) => year)}
        csrf={csrfOf(context)}
        once={onceOf(context)}
        action={paths.newBudget(slug)}
        cancel={paths.overview(slug)}
      />
    ),
  })
}

const fieldOf: Record<AddBudgetRefusal, string> = {
  'budget-year-taken': 'year',
  'budget-to-copy-missing': 'copyOf',
  'population-date-missing': 'year',
}

/** Makes the draft, once. */
export async function addBudgetPage(context: CooperationContext): Promise<PageReply> {
  const read = readForm(newBudgetForm, context.form)
  if (!read.ok) return newBudgetReply(context, read.form)
  const { growth, copyOf, year, ...words } = read.value
  const made = await submitOnce(context, async (tx) => {
    const added = await addBudget(tx, context.cooperation, {
      ...words,
      year,
      copyOf,
      growth: growthOf(growth),
      statedTotal: null,
      membersOn: dateOf(year, 1, 1) ?? context.today,
      populationOn: null,
    })
    return added.ok ? accept(paths.budget(context.cooperation.slug, added.value.year)) : added
  })
  if (made.ok) return redirect(made.value, 'added')
  const { code, details = {} } = made
  return newBudgetReply(context, formWithErrors(context.form, [{ field: fieldOf[code], code, details }]))
}

/** "3.2" per cent more is a factor of 1.032. */
const growthOf = (percent: string | null) =>
  percent === null
    ? fraction(1n, 1n)
    : add(whole(1n), divide(parseDecimal(percent) ?? whole(0n), whole(100n)))
