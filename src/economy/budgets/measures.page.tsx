import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { membersOn } from '../../registers/index.ts'
import { ownMeasures } from '../keys/key-version.model.ts'
import { versionById } from '../keys/key-version.sql.ts'
import { budgetCrumbs, csrfOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { participantsOf } from '../shares/load-sharing.ts'
import { typedDecimal } from '../typed-values.ts'
import { isFrozen } from './budget.model.ts'
import { measuresOf } from './budget-measure.sql.ts'
import { measuresForm } from './measures.input.ts'
import { MeasuresForm } from './measures-form.view.tsx'
import { commandAt, requiredBudget } from './required-budget.ts'
import { setMeasures } from './set-measures.ts'

/** The form for what the members measured by the key's own measures. */
export const measuresPage = (context: CooperationContext): Promise<PageReply> => measuresReply(context)

async function measuresReply(context: CooperationContext, sent?: FormState): Promise<PageReply> {
  const { slug, id } = context.cooperation
  const found = await context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    const version = budget.versionId ? await versionById(tx, id, budget.versionId) : undefined
    return {
      budget,
      stored: await measuresOf(tx, budget),
      measures: ownMeasures(version?.parts ?? []),
      participants: version ? participantsOf(version, await membersOn(tx, id, budget.membersOn)) : [],
    }
  })
  const { budget, stored, measures, participants } = found
  if (isFrozen(budget) || measures.length === 0) return redirect(paths.budget(slug, budget.year))
  const values: Record<string, string> = { source: stored[0]?.source ?? '' }
  for (const [group, { basis }] of measures.entries())
    for (const [place, { organisationId }] of participants.entries()) {
      const known = stored.find((one) => one.basis === basis && one.organisationId === organisationId)
      values[`rows.${group * participants.length + place}.value`] = typedDecimal(known?.value ?? null)
    }
  const form = sent ?? emptyForm(values)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: () => m.economyMeasuresOf({ year: budget.year }),
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, m.economyChangeMeasures()),
    body: () => (
      <MeasuresForm
        year={budget.year}
        measures={measures}
        participants={participants}
        values={form.values}
        errors={shownErrors(form)}
        revision={sent ? (context.revisionSeen() ?? budget.revision) : budget.revision}
        csrf={csrfOf(context)}
        action={paths.measures(slug, budget.year)}
        cancel={paths.budget(slug, budget.year)}
      />
    ),
  })
}

/** Stores the figures, unless the budget was changed meanwhile. */
export async function saveMeasuresPage(context: CooperationContext): Promise<PageReply> {
  const at = commandAt(context)
  const read = readForm(measuresForm, context.form)
  if (!read.ok) return measuresReply(context, read.form)
  const set = await allOrNothing(context, (tx) => setMeasures(tx, at, read.value))
  if (set.ok) return redirect(paths.budget(context.cooperation.slug, at.year), 'saved')
  requireFound(set.code === 'missing' ? null : set)
  return measuresReply(context, formWithErrors(context.form, [{ field: 'source', code: set.code }]))
}
