import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { isId } from '../../platform/records/index.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { askedOf } from '../budgets/gather-budget.ts'
import { commandAt, requiredBudget } from '../budgets/required-budget.ts'
import { budgetCrumbs, contentLang, csrfOf, onceOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import { plainQuery, questionIn } from './query.model.ts'
import { removeScenario, saveScenario } from './save-scenario.ts'
import { scenarioForm } from './scenario.input.ts'
import { scenariosOf } from './scenario.sql.ts'
import { WhatIfView } from './what-if-page.view.tsx'
import { whatIfIsland } from './what-if-place.view.tsx'

/** A question to a budget, in the address, and its answer. */
export const whatIfPage = (context: CooperationContext): Promise<PageReply> =>
  whatIfReply(context, context.query)

type Address = Readonly<Record<string, string>>

async function whatIfReply(
  context: CooperationContext,
  address: Address,
  sent?: FormState,
): Promise<PageReply> {
  const { slug } = context.cooperation
  const found = await context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    const sharing = await loadSharing(tx, budget)
    const canAsk = sharing.ok && sharing.value.outcome.ok
    return {
      budget,
      scenarios: await scenariosOf(tx, budget),
      whatIf: canAsk ? await askedOf(tx, { budget, sharing: sharing.value }, address) : null,
    }
  })
  const { budget, scenarios, whatIf } = found
  if (!whatIf) return redirect(paths.budget(slug, budget.year))
  const form = sent ?? emptyForm()
  const mayEdit = context.may('edit-economy')
  return page({
    ...(sent || !whatIf.answer.ok ? { status: 422 } : {}),
    title: () => m.economyWhatIfTitle({ year: budget.year }),
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, m.economyWhatIf()),
    islands: [whatIfIsland],
    body: () => (
      <WhatIfView
        year={budget.year}
        whatIf={whatIf}
        scenarios={scenarios}
        lang={contentLang(context)}
        action={paths.whatIf(slug, budget.year)}
        editor={
          mayEdit
            ? {
                csrf: csrfOf(context),
                once: onceOf(context),
                save: paths.saveScenario(slug, budget.year),
                remove: (id) => paths.removeScenario(slug, budget.year, id),
                values: form.values,
                errors: shownErrors(form),
              }
            : null
        }
      />
    ),
  })
}

/** Keeps a question for others to open. */
export async function saveScenarioPage(context: CooperationContext): Promise<PageReply> {
  const { slug } = context.cooperation
  const at = { ...commandAt(context), revision: null }
  const asked = questionIn(Object.fromEntries(new URLSearchParams(context.form.query ?? '')))
  const read = readForm(scenarioForm, context.form)
  if (!read.ok) return whatIfReply(context, asked, read.form)
  const saved = await submitOnce(context, async (tx) => {
    const kept = await saveScenario(tx, at, { ...read.value, query: plainQuery(asked) })
    return kept.ok ? accept(`${paths.whatIf(slug, at.year)}?${plainQuery(asked)}`) : kept
  })
  if (saved.ok) return redirect(saved.value, 'saved')
  requireFound(saved.code === 'missing' ? null : saved)
  return whatIfReply(context, asked, formWithErrors(context.form, [{ field: 'title', code: saved.code }]))
}

/** Takes a ready-made question away. */
export async function removeScenarioPage(context: CooperationContext): Promise<PageReply> {
  const at = { ...commandAt(context), revision: null }
  const id = context.params.scenario ?? ''
  requireFound(isId(id) || null)
  const removed = await allOrNothing(context, (tx) => removeScenario(tx, at, id))
  requireFound(removed.ok ? removed : null)
  return redirect(paths.whatIf(context.cooperation.slug, at.year), 'removed')
}
