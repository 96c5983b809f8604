import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { changeOrganisation } from './change-organisation.ts'
import { dissolutionForm } from './organisation.input.ts'
import { organisationCrumbs } from './organisation-crumbs.ts'
import { EndOrganisation } from './organisation-form.view.tsx'
import { requiredOrganisation } from './required-organisation.ts'

async function reply(context: RequestContext, sent?: FormState): Promise<PageReply> {
  const { name, slug, revision } = await context.read((tx) => requiredOrganisation(tx, context))
  const form = sent ?? emptyForm({ last: formatDateShort(context.date, 'nb') })
  const { csrf } = formParts(context)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: () => m.registersEndOrganisation({ name }),
    crumbs: () =>
      organisationCrumbs({ text: name, href: paths.organisation(slug) }, { text: m.registersEnd() })(),
    body: () => (
      <EndOrganisation
        slug={slug}
        name={name}
        values={form.values}
        errors={errorsOf(form)}
        revision={revision}
        csrf={csrf}
      />
    ),
  })
}

/** Asks for the last day of an organisation. */
export const endOrganisationPage = (context: RequestContext): Promise<PageReply> => reply(context)

/** Ends it; everything that it had a part in stays. */
export async function saveDissolutionPage(context: RequestContext): Promise<PageReply> {
  const organisation = await context.read((tx) => requiredOrganisation(tx, context))
  const { id, slug } = organisation
  const revision = context.revisionSeen()
  const read = readForm(dissolutionForm, context.form)
  if (!read.ok) return reply(context, read.form)
  const during = { from: organisation.during.from, until: addDays(read.value.last, 1) }
  const outcome = await allOrNothing(context, async (tx) =>
    revision === null
      ? refuse('stale')
      : requireFound(await changeOrganisation(tx, { id, revision }, { ...organisation, during })),
  )
  if (outcome.ok) return redirect(paths.organisation(slug), 'ended')
  return reply(context, formWithErrors(context.form, [{ field: 'last', code: outcome.code }]))
}
