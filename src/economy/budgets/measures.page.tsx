import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { membersOn } from '../../registers/index.ts'
import { conflictOf } from '../conflict.ts'
import { ownMeasures } from '../keys/key-version.model.ts'
import { versionById } from '../keys/key-version.sql.ts'
import { lastChangeOf } from '../last-change.sql.ts'
import { budgetCrumbs, csrfOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { participantsOf } from '../shares/load-sharing.ts'
import type { Participant } from '../shares/sharing.model.ts'
import { typedDecimal } from '../typed-values.ts'
import { isFrozen } from './budget.model.ts'
import { type BudgetMeasure, measuresOf } from './budget-measure.sql.ts'
import { measuresForm } from './measures.input.ts'
import { MeasuresForm, measureRow } from './measures-form.view.tsx'
import { commandAt, requiredBudget } from './required-budget.ts'
import { setMeasures } from './set-measures.ts'

/** The form for what the members measured by the key's own measures. */
export const measuresPage = (context: CooperationContext): Promise<PageReply> => measuresReply(context)

type Sent = { readonly form: FormState; readonly stale: boolean }

async function measuresReply(context: CooperationContext, sent?: Sent): Promise<PageReply> {
  const { slug, id } = context.cooperation
  const found = await context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    const version = budget.versionId ? await versionById(tx, id, budget.versionId) : undefined
    return {
      budget,
      stored: await measuresOf(tx, budget),
      measures: ownMeasures(version?.parts ?? []),
      participants: version ? participantsOf(version, await membersOn(tx, id, budget.membersOn)) : [],
      last: await lastChangeOf(tx, id, budget.id),
    }
  })
  const { budget, stored, measures, participants, last } = found
  if (isFrozen(budget) || measures.length === 0) return redirect(paths.budget(slug, budget.year))
  const rows = rowsOf(measures, participants)
  const values = valuesOf(rows, stored)
  const form = sent?.form ?? emptyForm(values)
  const seen = sent?.stale === false ? context.revisionSeen() : null
  const labels = Object.fromEntries(rows.map(({ field, label }) => [field, () => label]))
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
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
        revision={seen ?? budget.revision}
        csrf={csrfOf(context)}
        action={paths.measures(slug, budget.year)}
        cancel={paths.budget(slug, budget.year)}
        conflict={sent?.stale ? conflictOf({ last, labels, stored: values, mine: form.values }) : undefined}
      />
    ),
  })
}

type Row = {
  readonly field: string
  readonly label: string
  readonly basis: string
  readonly organisationId: string
}

/** The form's rows: every participant under every measure. */
const rowsOf = (
  measures: readonly { readonly basis: string; readonly label: string }[],
  participants: readonly Participant[],
): Row[] =>
  measures.flatMap(({ basis, label }, group) =>
    participants.map(({ organisationId, name }, place) => ({
      field: `${measureRow(group, place, participants.length)}.value`,
      label: `${label}: ${name}`,
      basis,
      organisationId,
    })),
  )

function valuesOf(rows: readonly Row[], stored: readonly BudgetMeasure[]): Record<string, string> {
  const known = (row: Row) =>
    stored.find(({ basis, organisationId }) => basis === row.basis && organisationId === row.organisationId)
  return {
    source: stored[0]?.source ?? '',
    ...Object.fromEntries(rows.map((row) => [row.field, typedDecimal(known(row)?.value ?? null)])),
  }
}

/** Stores the figures, unless the budget was changed meanwhile. */
export async function saveMeasuresPage(context: CooperationContext): Promise<PageReply> {
  const at = commandAt(context)
  const read = readForm(measuresForm, context.form)
  if (!read.ok) return measuresReply(context, { form: read.form, stale: false })
  const set = await allOrNothing(context, (tx) => setMeasures(tx, at, read.value))
  if (set.ok) return redirect(paths.budget(context.cooperation.slug, at.year), 'saved')
  requireFound(set.code === 'missing' ? null : set)
  const stale = set.code === 'stale'
  const errors = stale ? [] : [{ field: '', code: set.code }]
  return measuresReply(context, { form: formWithErrors(context.form, errors), stale })
}
