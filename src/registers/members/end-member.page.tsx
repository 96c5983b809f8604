import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts, memberCrumbs } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { endMembership } from './change-membership.ts'
import { endingForm } from './member.input.ts'
import { memberChangeReply, valuesOf } from './member-change-reply.tsx'
import { MembershipEnd } from './membership-end.view.tsx'
import { requiredMember } from './required-member.ts'

/** Asks for the last day, and says what follows from it. */
async function endReply(context: CooperationContext, sent?: FormState): Promise<PageReply> {
  const { slug } = context.cooperation
  const { membership, organisation } = await context.read((tx) => requiredMember(tx, context))
  const form = sent ?? emptyForm({ last: formatDateShort(context.date, 'nb') })
  const { csrf } = formParts(context)
  const revision = (sent && context.revisionSeen()) ?? membership.revision
  return page({
    ...(sent ? { status: 422 } : {}),
    title: () => m.registersEndMember({ name: organisation.name }),
    station: 'networks',
    crumbs: () =>
      memberCrumbs(
        slug,
        { text: organisation.name, href: paths.member(slug, membership.id) },
        { text: m.registersEnd() },
      )(),
    body: () => (
      <MembershipEnd
        cooperation={slug}
        id={membership.id}
        name={organisation.name}
        values={form.values}
        errors={errorsOf(form)}
        revision={revision}
        csrf={csrf}
      />
    ),
  })
}

export const endMemberPage = (context: CooperationContext): Promise<PageReply> => endReply(context)

/** Ends the membership on the day given. */
export async function saveEndPage(context: CooperationContext): Promise<PageReply> {
  const { slug, id: cooperationId } = context.cooperation
  const { membership } = await context.read((tx) => requiredMember(tx, context))
  const read = readForm(endingForm, context.form)
  if (!read.ok) return endReply(context, read.form)
  const { last } = read.value
  const revision = context.revisionSeen()
  const outcome = await allOrNothing(context, async (tx) =>
    revision === null
      ? refuse('stale')
      : requireFound(
          await endMembership(tx, { cooperationId, id: membership.id, revision, until: addDays(last, 1) }),
        ),
  )
  if (outcome.ok) return redirect(paths.member(slug, membership.id), 'ended')
  const { code, details } = outcome
  if (code === 'stale') {
    const mine = { ...valuesOf(membership), last: context.form.last ?? '' }
    return memberChangeReply(context, { form: emptyForm(mine), stale: true })
  }
  const error = details ? { field: 'last', code, details } : { field: 'last', code }
  return endReply(context, formWithErrors(context.form, [error]))
}
