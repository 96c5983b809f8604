import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { renameOrganisation } from './change-organisation.ts'
import { nameForm } from './organisation.input.ts'
import { organisationCrumbs } from './organisation-crumbs.ts'
import { RenameOrganisation } from './organisation-form.view.tsx'
import { requiredOrganisation } from './required-organisation.ts'

async function reply(context: RequestContext, sent?: FormState): Promise<PageReply> {
  const { name, slug, revision } = await context.read((tx) => requiredOrganisation(tx, context))
  const form = sent ?? emptyForm({ nameKind: 'official', from: formatDateShort(context.date, 'nb') })
  const { csrf } = formParts(context)
  // A new name is added beside the others, so the newest revision is the one to build on.
  return page({
    ...(sent ? { status: 422 } : {}),
    title: () => m.registersNewNameFor({ name }),
    crumbs: () =>
      organisationCrumbs({ text: name, href: paths.organisation(slug) }, { text: m.registersAddName() })(),
    body: () => (
      <RenameOrganisation
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

/** The form for a new name. */
export const renameOrganisationPage = (context: RequestContext): Promise<PageReply> => reply(context)

/** Stores it beside the old ones. */
export async function saveNamePage(context: RequestContext): Promise<PageReply> {
  const { id, slug } = await context.read((tx) => requiredOrganisation(tx, context))
  const revision = context.revisionSeen()
  const read = readForm(nameForm, context.form)
  if (!read.ok) return reply(context, read.form)
  const { name, nameKind: kind, from } = read.value
  const outcome = await allOrNothing(context, async (tx) =>
    revision === null
      ? refuse('stale')
      : requireFound(await renameOrganisation(tx, { id, revision }, { name, kind, from })),
  )
  if (outcome.ok) return redirect(paths.organisation(slug), 'saved')
  const field = outcome.code === 'names-overlap' ? 'from' : 'name'
  return reply(context, formWithErrors(context.form, [{ field, code: outcome.code }]))
}
