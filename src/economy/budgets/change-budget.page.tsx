import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type Page, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { conflictOf } from '../conflict.ts'
import { lastChangeOf } from '../last-change.sql.ts'
import { budgetCrumbs, csrfOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { typedDay, typedMoney } from '../typed-values.ts'
import { budgetForm } from './budget.input.ts'
import { type Budget, isFrozen } from './budget.model.ts'
import { BudgetForm } from './budget-form.view.tsx'
import { changeBudget } from './change-budget.ts'
import { commandAt, requiredBudget } from './required-budget.ts'
import { visibilityName } from './status-name.ts'

/** Amounts and dates as people write them, whatever language the page is in. */
const valuesOf = (budget: Budget): Record<string, string> => ({
  title: budget.title,
  purpose: budget.purpose,
  source: budget.source,
  note: budget.note,
  statedTotal: typedMoney(budget.statedTotal),
  membersOn: typedDay(budget.membersOn),
  populationOn: typedDay(budget.populationOn),
  visibility: budget.visibility,
})

const labels = {
  title: m.economyName,
  purpose: m.economyPurpose,
  source: m.economySource,
  note: m.economyNote,
  statedTotal: m.economyStatedTotal,
  membersOn: m.economyMembersOn,
  populationOn: m.economyPopulationOn,
  visibility: m.economyVisibility,
} as const

/** The form for what is written about a budget. */
export const changeBudgetPage = (context: CooperationContext): Promise<PageReply> => changeReply(context)

type Sent = { readonly form: FormState; readonly stale: boolean }

async function changeReply(context: CooperationContext, sent?: Sent): Promise<Page | PageReply> {
  const { slug, id } = context.cooperation
  const { budget, last } = await context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    return { budget, last: await lastChangeOf(tx, id, budget.id) }
  })
  if (isFrozen(budget)) return redirect(paths.budget(slug, budget.year))
  const form = sent?.form ?? emptyForm(valuesOf(budget))
  // A form with errors still says what it was made from; after a comparison it is made from what is stored now.
  const seen = sent?.stale === false ? context.revisionSeen() : null
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title: () => m.economyChangeBudgetOf({ year: budget.year }),
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, m.economyChangeBudget()),
    body: () => (
      <BudgetForm
        year={budget.year}
        values={form.values}
        errors={shownErrors(form)}
        revision={seen ?? budget.revision}
        csrf={csrfOf(context)}
        action={paths.changeBudget(slug, budget.year)}
        cancel={paths.budget(slug, budget.year)}
        conflict={
          sent?.stale
            ? conflictOf({
                last,
                labels,
                stored: valuesOf(budget),
                mine: form.values,
                choices: { visibility: visibilityName },
              })
            : undefined
        }
      />
    ),
  })
}

/** Stores the form, unless somebody else was first. */
export async function saveBudgetPage(context: CooperationContext): Promise<PageReply> {
  const { slug } = context.cooperation
  const at = commandAt(context)
  const read = readForm(budgetForm, context.form)
  if (!read.ok) return changeReply(context, { form: read.form, stale: false })
  const changed = await allOrNothing(context, (tx) => changeBudget(tx, at, read.value))
  if (changed.ok) return redirect(paths.budget(slug, at.year), 'saved')
  requireFound(changed.code === 'missing' ? null : changed)
  const stale = changed.code === 'stale'
  const { code, details = {} } = changed
  const field = code === 'population-date-missing' ? 'populationOn' : ''
  const errors = stale ? [] : [{ field, code, details }]
  return changeReply(context, { form: formWithErrors(context.form, errors), stale })
}
