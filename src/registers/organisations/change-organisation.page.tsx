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
import { lastChangeOf } from '../last-change.sql.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { whenText } from '../when-text.ts'
import { changeOrganisation } from './change-organisation.ts'
import { organisationForm } from './organisation.input.ts'
import type { Organisation } from './organisation.model.ts'
import { organisationConflict } from './organisation-conflict.ts'
import { organisationCrumbs } from './organisation-crumbs.ts'
import { ChangeOrganisation } from './organisation-form.view.tsx'
import { requiredOrganisation } from './required-organisation.ts'

const valuesOf = (organisation: Organisation): Record<string, string> => ({
  kind: organisation.kind,
  organisationNumber: organisation.organisationNumber ?? '',
  languageForm: organisation.languageForm ?? '',
  from: organisation.during.from ? formatDateShort(organisation.during.from, 'nb') : '',
  last: organisation.during.until ? formatDateShort(addDays(organisation.during.until, -1), 'nb') : '',
})

type Sent = { readonly form: FormState; readonly stale: boolean }

async function reply(context: RequestContext, sent?: Sent): Promise<PageReply> {
  const { organisation, last } = await context.read(async (tx) => {
    const found = await requiredOrganisation(tx, context)
    return { organisation: found, last: await lastChangeOf(tx, null, found.id) }
  })
  const { name, slug } = organisation
  const form = sent?.form ?? emptyForm(valuesOf(organisation))
  const { csrf } = formParts(context)
  const seen = sent?.stale === false ? context.revisionSeen() : null
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title: () => m.registersChangeMember({ name }),
    crumbs: () =>
      organisationCrumbs({ text: name, href: paths.organisation(slug) }, { text: m.registersChange() })(),
    body: () => {
      const conflict = sent?.stale && {
        who: last?.who ?? m.registersSomebody(),
        when: last ? whenText(last.at) : '',
        fields: organisationConflict(valuesOf(organisation), form.values),
      }
      return (
        <ChangeOrganisation
          slug={slug}
          name={name}
          values={form.values}
          errors={errorsOf(form)}
          revision={seen ?? organisation.revision}
          csrf={csrf}
          {...(conflict ? { conflict } : {})}
        />
      )
    },
  })
}

/** The form for what an organisation is. */
export const changeOrganisationPage = (context: RequestContext): Promise<PageReply> => reply(context)

/** Stores it, unless somebody else was first. */
export async function saveOrganisationPage(context: RequestContext): Promise<PageReply> {
  const { id, slug } = await context.read((tx) => requiredOrganisation(tx, context))
  const revision = context.revisionSeen()
  const read = readForm(organisationForm, context.form)
  if (!read.ok) return reply(context, { form: read.form, stale: false })
  const { from, last, ...particulars } = read.value
  const after = { ...particulars, during: { from, until: last && addDays(last, 1) } }
  const outcome = await allOrNothing(context, async (tx) =>
    revision === null ? refuse('stale') : requireFound(await changeOrganisation(tx, { id, revision }, after)),
  )
  if (outcome.ok)
    return redirect(paths.organisation(slug), outcome.value.did === 'nothing' ? 'nothing-changed' : 'saved')
  const { code, details } = outcome
  const field = code === 'period-empty' ? 'last' : 'organisationNumber'
  const errors = code === 'stale' ? [] : [details ? { field, code, details } : { field, code }]
  return reply(context, { form: formWithErrors(context.form, errors), stale: code === 'stale' })
}
