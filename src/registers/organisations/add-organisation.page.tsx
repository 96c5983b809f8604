import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { addOrganisation } from './add-organisation.ts'
import { newOrganisationForm } from './organisation.input.ts'
import { organisationCrumbs } from './organisation-crumbs.ts'
import { NewOrganisation } from './organisation-form.view.tsx'

function reply(context: RequestContext, sent?: FormState): PageReply {
  const form = sent ?? emptyForm()
  const parts = formParts(context)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.registersOrganisationAdd,
    crumbs: () => organisationCrumbs({ text: m.registersOrganisationAdd() })(),
    body: () => <NewOrganisation values={form.values} errors={errorsOf(form)} {...parts} />,
  })
}

/** The form for an organisation that is missing in the register. */
export const newOrganisationPage = (context: RequestContext): PageReply => reply(context)

/** Adds it. */
export async function addOrganisationPage(context: RequestContext): Promise<PageReply> {
  const read = readForm(newOrganisationForm, context.form)
  if (!read.ok) return reply(context, read.form)
  const { from, ...particulars } = read.value
  const outcome = await submitOnce(context, async (tx) => {
    const added = await addOrganisation(tx, { ...particulars, during: { from, until: null } })
    return added.ok ? accept(paths.organisation(added.value.slug)) : added
  })
  if (outcome.ok) return redirect(outcome.value, 'added')
  const { code, details } = outcome
  const field = code === 'organisation-number-taken' ? 'organisationNumber' : 'name'
  return reply(context, formWithErrors(context.form, [details ? { field, code, details } : { field, code }]))
}
