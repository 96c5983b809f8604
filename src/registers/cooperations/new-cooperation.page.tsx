import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { paths as site } from '../../platform/http/paths.ts'
import { type Page, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { addCooperation } from './add-cooperation.ts'
import { newCooperationForm } from './cooperation.input.ts'
import { NewCooperation } from './cooperation-form.view.tsx'

/** The form for a new cooperation; as it was sent when it could not be saved. */
export function newCooperationPage(context: RequestContext, sent?: FormState): Page {
  const form = sent ?? emptyForm({ language: 'nb', kind: 'network' })
  const parts = formParts(context)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.registersCooperationNew,
    crumbs: () => [
      { text: m.registersCooperationsTitle(), href: paths.cooperations },
      { text: m.registersCooperationNew() },
    ],
    body: () => <NewCooperation values={form.values} errors={errorsOf(form)} {...parts} />,
  })
}

/** Adds what the form describes, and goes on to it. */
export async function addCooperationPage(context: RequestContext): Promise<PageReply> {
  const read = readForm(newCooperationForm, context.form)
  if (!read.ok) return newCooperationPage(context, read.form)
  const outcome = await submitOnce(context, async (tx) => {
    const added = await addCooperation(tx, read.value)
    return added.ok ? accept(site.cooperation(added.value)) : added
  })
  if (outcome.ok) return redirect(outcome.value, 'added')
  // A name that gives no address, or one that is taken, is put right by writing an address.
  return newCooperationPage(context, formWithErrors(context.form, [{ field: 'slug', code: outcome.code }]))
}
