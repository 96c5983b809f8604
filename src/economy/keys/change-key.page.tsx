import type { ReadTx } from '../../platform/db/index.ts'
import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { membersOn } from '../../registers/index.ts'
import { isFrozen } from '../budgets/budget.model.ts'
import { commandAt, requiredBudget } from '../budgets/required-budget.ts'
import { conflictOf } from '../conflict.ts'
import { lastChangeOf } from '../last-change.sql.ts'
import { budgetCrumbs, contentLang, csrfOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { shownErrors } from '../refusal-texts.ts'
import { changeKey, chooseKey } from './change-key.ts'
import { chosenKeyForm, keyForm } from './key.input.ts'
import { keyConflictLabels, keySummary } from './key-conflict.ts'
import { KeyForm } from './key-form.view.tsx'
import { emptyKeyValues, keyValues } from './key-form-values.ts'
import { budgetsOnKey, newestVersions, versionById } from './key-version.sql.ts'

/** The form for the rules that a budget is shared by. */
export const changeKeyPage = (context: CooperationContext): Promise<PageReply> => keyReply(context)

const emptyRows = 2

type Sent = { readonly form: FormState; readonly stale: boolean }

/** The budget, the version it rests on, and what there is to choose between. */
async function gatherKey(tx: ReadTx, context: CooperationContext) {
  const { id } = context.cooperation
  const budget = await requiredBudget(tx, context)
  const version = budget.versionId ? await versionById(tx, id, budget.versionId) : undefined
  const members = await membersOn(tx, id, budget.membersOn)
  const keys = await newestVersions(tx, id)
  const newest = keys.find((key) => key.keyId === version?.keyId)
  const resting = version ? await budgetsOnKey(tx, id, version.keyId) : []
  const isAdopted = resting.some(
    ({ versionId, status }) => versionId === newest?.id && (status === 'adopted' || status === 'closed'),
  )
  return {
    budget,
    version,
    members,
    others: keys.filter((key) => key.keyId !== version?.keyId),
    becomesVersion: newest && isAdopted ? newest.number + 1 : null,
    last: await lastChangeOf(tx, id, budget.id),
  }
}

async function keyReply(context: CooperationContext, sent?: Sent): Promise<PageReply> {
  const { slug } = context.cooperation
  const found = await context.read((tx) => gatherKey(tx, context))
  const { budget, version, members, others, becomesVersion, last } = found
  if (isFrozen(budget)) return redirect(paths.budget(slug, budget.year))
  const asNew = !version || (sent ? sent.form.values.asNew === 'on' : context.query.ny !== undefined)
  const stored = version && !asNew ? keyValues(version, members, budget.year) : emptyKeyValues(members)
  const form = sent?.form ?? emptyForm(stored)
  const seen = sent?.stale === false ? context.revisionSeen() : null
  const nameOf = (member: string) => members.find((one) => one.slug === member)?.shortName ?? member
  const compared = () => ({
    last,
    labels: keyConflictLabels,
    stored: keySummary(stored, nameOf),
    mine: keySummary(form.values, nameOf),
  })
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title: () => m.economyKeyOf({ year: budget.year }),
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, m.economyKey()),
    body: () => (
      <KeyForm
        year={budget.year}
        values={form.values}
        errors={shownErrors(form)}
        candidates={candidatesIn(form.values).map((member) => ({ slug: member, name: nameOf(member) }))}
        rows={rowsIn(form.values) + (sent ? 0 : emptyRows)}
        csrf={csrfOf(context)}
        revision={seen ?? budget.revision}
        action={paths.changeKey(slug, budget.year)}
        cancel={paths.budget(slug, budget.year)}
        asNew={asNew}
        becomesVersion={becomesVersion}
        others={others}
        chooseAction={paths.chooseKey(slug, budget.year)}
        newKey={`${paths.changeKey(slug, budget.year)}?ny=1`}
        lang={contentLang(context)}
        conflict={sent?.stale ? conflictOf(compared()) : undefined}
      />
    ),
  })
}

/** The rows for parts that a form holds. */
function rowsIn(values: Readonly<Record<string, string>>): number {
  const numbers = Object.keys(values).flatMap((name) => /^parts\.(\d{1,2})\./.exec(name)?.[1] ?? [])
  return Math.max(0, ...numbers.map((number) => Number(number) + 1))
}

/** The members in the order of the form's rows, by slug. */
const candidatesIn = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values)
    .flatMap(([name, slug]) => {
      const row = /^members\.(\d{1,4})\.slug$/.exec(name)?.[1]
      return row === undefined ? [] : [{ row: Number(row), slug }]
    })
    .sort((a, b) => a.row - b.row)
    .map(({ slug }) => slug)

/** Stores the rules; the budget is shared by them from now on. */
export async function saveKeyPage(context: CooperationContext): Promise<PageReply> {
  const at = commandAt(context)
  const read = readForm(keyForm, context.form)
  if (!read.ok) return keyReply(context, { form: read.form, stale: false })
  const stored = await allOrNothing(context, (tx) => changeKey(tx, at, read.value))
  if (stored.ok) return redirect(paths.budget(context.cooperation.slug, at.year), 'saved')
  const { code, details = {} } = stored
  requireFound(code === 'missing' ? null : code)
  const stale = code === 'stale'
  const errors = stale ? [] : [{ field: fieldOf(code, details), code, details }]
  return keyReply(context, { form: formWithErrors(context.form, errors), stale })
}

/** The field that a refused rule is about. */
function fieldOf(code: string, { component }: Readonly<Record<string, string>>): string {
  if (component !== undefined) return `parts.${component}.size`
  if (code === 'key-title-taken') return 'title'
  if (code === 'version-begins-too-early') return 'from'
  if (code === 'step-too-fine') return 'step'
  if (code.startsWith('residual')) return 'residual'
  return code === 'no-payer' || code === 'member-listed-twice' ? 'members.0.role' : 'parts.0.size'
}

/** Shares the budget by a key that is there already. */
export async function chooseKeyPage(context: CooperationContext): Promise<PageReply> {
  const at = commandAt(context)
  const read = readForm(chosenKeyForm, context.form)
  if (!read.ok) return keyReply(context)
  const chosen = await allOrNothing(context, (tx) => chooseKey(tx, at, read.value.key))
  requireFound(!chosen.ok && chosen.code === 'missing' ? null : chosen)
  return redirect(paths.budget(context.cooperation.slug, at.year), chosen.ok ? 'saved' : 'nothing-changed')
}
