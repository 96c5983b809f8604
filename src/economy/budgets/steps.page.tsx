import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { budgetCrumbs, csrfOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { shownShares } from '../shares/freeze-shares.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import { typedDay } from '../typed-values.ts'
import { adoptBudget } from './adopt-budget.ts'
import { AdoptBudget, CloseBudget } from './adopt-budget.view.tsx'
import { adoptionForm, closingForm } from './budget.input.ts'
import { statusAfter } from './budget.model.ts'
import { sumsOfLines } from './budget-line.model.ts'
import { linesOf } from './budget-line.sql.ts'
import { moveBudget } from './move-budget.ts'
import { commandAt, requiredBudget } from './required-budget.ts'

/** Puts the draft forward, or takes the proposal back; the budget's page says how it went. */
const movePage =
  (step: 'propose' | 'withdraw') =>
  async (context: CooperationContext): Promise<PageReply> => {
    const at = commandAt(context)
    const moved = await allOrNothing(context, (tx) => moveBudget(tx, at, { step, on: context.date }))
    requireFound(!moved.ok && moved.code === 'missing' ? null : moved)
    return redirect(paths.budget(context.cooperation.slug, at.year), moved.ok ? 'saved' : 'nothing-changed')
  }

export const proposeBudgetPage = movePage('propose')
export const withdrawBudgetPage = movePage('withdraw')

/** The final shares, and what will happen, before a budget is adopted. */
export const adoptPage = (context: CooperationContext): Promise<PageReply> => adoptReply(context)

async function adoptReply(context: CooperationContext, sent?: FormState): Promise<PageReply> {
  const { slug } = context.cooperation
  const { budget, sharing, lines } = await context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    return { budget, sharing: await loadSharing(tx, budget), lines: await linesOf(tx, budget) }
  })
  const outcome = sharing.ok && sharing.value.outcome.ok ? sharing.value.outcome.value : null
  if (!statusAfter(budget.status, 'adopt').ok || !sharing.ok || !outcome)
    return redirect(paths.budget(slug, budget.year))
  const form = sent ?? emptyForm({ on: typedDay(context.date) })
  return page({
    ...(sent ? { status: 422 } : {}),
    title: () => m.economyAdoptTitle({ year: budget.year }),
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, m.economyAdoptConfirm()),
    body: () => (
      <AdoptBudget
        budget={budget}
        sharing={sharing.value}
        shares={outcome}
        shown={shownShares(outcome)}
        sums={sumsOfLines(lines)}
        values={form.values}
        errors={shownErrors(form)}
        csrf={csrfOf(context)}
        action={paths.adopt(slug, budget.year)}
        cancel={paths.budget(slug, budget.year)}
      />
    ),
  })
}

/** Adopts the budget, if the shares are still the ones that were shown. */
export async function adoptBudgetPage(context: CooperationContext): Promise<PageReply> {
  const at = commandAt(context)
  const read = readForm(adoptionForm, context.form)
  if (!read.ok) return adoptReply(context, read.form)
  const { on, shown } = read.value
  const adopted = await allOrNothing(context, (tx) =>
    adoptBudget(tx, at, { on, shown, today: context.today }),
  )
  if (adopted.ok) return redirect(paths.budget(context.cooperation.slug, at.year), 'adopted')
  const { code, details = {} } = adopted
  requireFound(code === 'missing' ? null : code)
  return adoptReply(context, formWithErrors(context.form, [{ field: 'on', code: staleAs(code), details }]))
}

/** What was shown is no longer what there is, whichever way that came about. */
const staleAs = (code: string): string => (code === 'stale' ? 'shares-changed' : code)

/** The question whether a budget is over. */
export const closePage = (context: CooperationContext): Promise<PageReply> => closeReply(context)

async function closeReply(context: CooperationContext, sent?: FormState): Promise<PageReply> {
  const { slug } = context.cooperation
  const budget = await context.read((tx) => requiredBudget(tx, context))
  if (!statusAfter(budget.status, 'close').ok) return redirect(paths.budget(slug, budget.year))
  const form = sent ?? emptyForm({ on: typedDay(context.date) })
  return page({
    ...(sent ? { status: 422 } : {}),
    title: () => m.economyCloseTitle({ year: budget.year }),
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, m.economyClose()),
    body: () => (
      <CloseBudget
        budget={budget}
        values={form.values}
        errors={shownErrors(form)}
        csrf={csrfOf(context)}
        action={paths.close(slug, budget.year)}
        cancel={paths.budget(slug, budget.year)}
      />
    ),
  })
}

/** Closes the budget. */
export async function closeBudgetPage(context: CooperationContext): Promise<PageReply> {
  const at = commandAt(context)
  const read = readForm(closingForm, context.form)
  if (!read.ok) return closeReply(context, read.form)
  const closed = await allOrNothing(context, (tx) => moveBudget(tx, at, { step: 'close', on: read.value.on }))
  if (closed.ok) return redirect(paths.budget(context.cooperation.slug, at.year), 'saved')
  const { code, details = {} } = closed
  requireFound(code === 'missing' ? null : code)
  return closeReply(context, formWithErrors(context.form, [{ field: 'on', code, details }]))
}
