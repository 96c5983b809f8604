import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { paths as site } from '../../platform/http/paths.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { type Cooperation, findCooperation } from '../../platform/tenancy/cooperation.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { lastChangeOf } from '../last-change.sql.ts'
import { formParts } from '../page-parts.ts'
import { whenText } from '../when-text.ts'
import { changeCooperation } from './change-cooperation.ts'
import { cooperationForm } from './cooperation.input.ts'
import { conflictFields } from './cooperation-conflict.ts'
import { CooperationChange } from './cooperation-form.view.tsx'

/** What the form is filled in with from what is stored. */
const valuesOf = (cooperation: Cooperation): Record<string, string> => ({
  name: cooperation.name,
  purpose: cooperation.purpose,
  language: cooperation.language,
  kind: cooperation.kind,
  foundedYear: `${cooperation.foundedYear ?? ''}`,
  published: cooperation.published ? 'on' : '',
  pinnedDate: cooperation.pinnedDate ? formatDateShort(cooperation.pinnedDate, 'nb') : '',
})

type Sent = { readonly form: FormState; readonly stale: boolean }

/** The form; as it was sent when it could not be saved, beside what is stored when that has changed meanwhile. */
export async function changeCooperationPage(context: CooperationContext, sent?: Sent): Promise<PageReply> {
  const { slug, id } = context.cooperation
  const { stored, last } = await context.read(async (tx) => ({
    stored: requireFound(await findCooperation(tx, slug)),
    last: await lastChangeOf(tx, id, id),
  }))
  const form = sent?.form ?? emptyForm(valuesOf(stored))
  const { csrf } = formParts(context)
  // A form with errors still says what it was made from; after a comparison it is made from what is stored now.
  const seen = sent?.stale === false ? context.revisionSeen() : null
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title: () => m.registersCooperationChange({ name: stored.name }),
    crumbs: () => [
      { text: stored.name, href: site.cooperation(slug) },
      { text: m.registersCooperationParticulars() },
    ],
    body: () => {
      const conflict = sent?.stale && {
        who: last?.who ?? m.registersSomebody(),
        when: last ? whenText(last.at) : '',
        fields: conflictFields(valuesOf(stored), form.values),
      }
      return (
        <CooperationChange
          slug={slug}
          name={stored.name}
          href={site.cooperation(slug)}
          values={form.values}
          errors={errorsOf(form)}
          revision={seen ?? stored.revision}
          csrf={csrf}
          {...(conflict ? { conflict } : {})}
        />
      )
    },
  })
}

/** Stores the form, unless somebody else was first. */
export async function saveCooperationPage(context: CooperationContext): Promise<PageReply> {
  const { slug, id } = context.cooperation
  const revision = context.revisionSeen()
  const read = readForm(cooperationForm, context.form)
  if (!read.ok) return changeCooperationPage(context, { form: read.form, stale: false })
  const outcome = await allOrNothing(context, async (tx) =>
    revision === null
      ? refuse('stale')
      : requireFound(await changeCooperation(tx, { id, revision, fields: read.value })),
  )
  if (outcome.ok)
    return redirect(site.cooperation(slug), outcome.value.did === 'nothing' ? 'nothing-changed' : 'saved')
  return changeCooperationPage(context, { form: formWithErrors(context.form, []), stale: true })
}
