import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { isId } from '../../platform/records/index.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { type Member, membersOn } from '../../registers/index.ts'
import { conflictOf } from '../conflict.ts'
import { lastChangeOf } from '../last-change.sql.ts'
import { budgetCrumbs, csrfOf, onceOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { typedDecimal, typedMoney } from '../typed-values.ts'
import { addLine } from './add-line.ts'
import { isFrozen } from './budget.model.ts'
import { lineForm } from './budget-line.input.ts'
import { type BudgetLine, lineKinds } from './budget-line.model.ts'
import { lineById } from './budget-line.sql.ts'
import { changeLine } from './change-line.ts'
import { LineForm } from './line-form.view.tsx'
import { kindName } from './lines-table.view.tsx'
import { removeLine } from './remove-line.ts'
import { commandAt, requiredBudget } from './required-budget.ts'

const labels = {
  kind: m.economyHeadKind,
  text: m.economyLineText,
  amount: m.economyHeadAmount,
  organisation: m.economyEffortWhose,
  hours: m.economyEffortHours,
  source: m.economySource,
  note: m.economyNote,
} as const

const valuesOf = (line: BudgetLine, members: readonly Member[]): Record<string, string> => ({
  kind: line.kind,
  text: line.text,
  amount: typedMoney(line.amount),
  hours: typedDecimal(line.hours),
  organisation: members.find(({ organisationId }) => organisationId === line.organisationId)?.slug ?? '',
  source: line.source,
  note: line.note,
})

/** What the chosen values of a line are called. */
const choicesAmong = (members: readonly Member[]) => ({
  kind: (kind: string) => kindName(lineKinds.find((known) => known === kind) ?? 'expense'),
  organisation: (slug: string) => members.find((member) => member.slug === slug)?.shortName ?? '',
})

/** The address names a line, or none for a new one; anything else is not there. */
function lineIdIn({ params }: CooperationContext): string | null {
  if (params.line === undefined) return null
  return requireFound(isId(params.line) ? params.line : null)
}

type Sent = { readonly form: FormState; readonly stale: boolean }

async function lineReply(context: CooperationContext, sent?: Sent): Promise<PageReply> {
  const { slug, id } = context.cooperation
  const lineId = lineIdIn(context)
  const found = await context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    const line = lineId === null ? null : requireFound(await lineById(tx, budget, lineId))
    return {
      budget,
      line,
      members: await membersOn(tx, id, budget.membersOn),
      last: await lastChangeOf(tx, id, budget.id),
    }
  })
  const { budget, line, members, last } = found
  if (isFrozen(budget)) return redirect(paths.budget(slug, budget.year))
  const stored = line ? valuesOf(line, members) : { kind: 'expense' }
  const form = sent?.form ?? emptyForm(stored)
  const seen = sent?.stale === false ? context.revisionSeen() : null
  const title = line ? m.economyChangeLine : m.economyNewLine
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title,
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, title()),
    body: () => (
      <LineForm
        title={title()}
        values={form.values}
        errors={shownErrors(form)}
        participants={members.map((member) => ({ slug: member.slug, name: member.shortName }))}
        csrf={csrfOf(context)}
        cancel={`${paths.budget(slug, budget.year)}#linjene`}
        action={line ? paths.line(slug, budget.year, line.id) : paths.newLine(slug, budget.year)}
        {...(line
          ? { revision: seen ?? line.revision, remove: paths.removeLine(slug, budget.year, line.id) }
          : { once: onceOf(context) })}
        conflict={
          sent?.stale
            ? conflictOf({ last, labels, stored, mine: form.values, choices: choicesAmong(members) })
            : undefined
        }
      />
    ),
  })
}

/** A form for a new line, or for one that is there. */
export const linePage = (context: CooperationContext): Promise<PageReply> => lineReply(context)

const toLines = (slug: string, year: number) => `${paths.budget(slug, year)}#linjene`

/** Adds the line, once. */
export async function addLinePage(context: CooperationContext): Promise<PageReply> {
  const at = { ...commandAt(context), revision: null }
  const read = readForm(lineForm, context.form)
  if (!read.ok) return lineReply(context, { form: read.form, stale: false })
  const added = await submitOnce(context, async (tx) => {
    const line = await addLine(tx, at, read.value)
    return line.ok ? accept(toLines(context.cooperation.slug, at.year)) : line
  })
  return added.ok ? redirect(added.value, 'added') : refused(context, added.code)
}

/** Changes the line, unless somebody else was first. */
export async function changeLinePage(context: CooperationContext): Promise<PageReply> {
  const at = { ...commandAt(context), lineId: requireFound(lineIdIn(context)) }
  const read = readForm(lineForm, context.form)
  if (!read.ok) return lineReply(context, { form: read.form, stale: false })
  const changed = await allOrNothing(context, (tx) => changeLine(tx, at, read.value))
  return changed.ok
    ? redirect(toLines(context.cooperation.slug, at.year), 'saved')
    : refused(context, changed.code)
}

/** Takes the line out; a line that was changed meanwhile is shown again first. */
export async function removeLinePage(context: CooperationContext): Promise<PageReply> {
  const at = { ...commandAt(context), lineId: requireFound(lineIdIn(context)) }
  const removed = await allOrNothing(context, (tx) => removeLine(tx, at))
  if (removed.ok) return redirect(toLines(context.cooperation.slug, at.year), 'removed')
  requireFound(removed.code === 'missing' ? null : removed)
  return redirect(paths.line(context.cooperation.slug, at.year, at.lineId), 'nothing-changed')
}

function refused(context: CooperationContext, code: string): Promise<PageReply> {
  requireFound(code === 'missing' ? null : code)
  const stale = code === 'stale'
  return lineReply(context, { form: formWithErrors(context.form, stale ? [] : [{ field: '', code }]), stale })
}
