import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, redirect } from '../../platform/http/reply.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { paths } from '../paths.ts'
import { changeMembership } from './change-membership.ts'
import { membershipForm } from './member.input.ts'
import { memberChangeReply } from './member-change-reply.tsx'
import type { MembershipFields } from './membership.model.ts'
import { requiredMember } from './required-member.ts'

/** The form for how an organisation takes part. */
export const changeMemberPage = (context: CooperationContext): Promise<PageReply> =>
  memberChangeReply(context)

/** Stores the form, unless somebody else was first. */
export async function saveMemberPage(context: CooperationContext): Promise<PageReply> {
  const { slug, id: cooperationId } = context.cooperation
  const { membership } = await context.read((tx) => requiredMember(tx, context))
  const revision = context.revisionSeen()
  const read = readForm(membershipForm, context.form)
  if (!read.ok) return memberChangeReply(context, { form: read.form, stale: false })
  const fields = fieldsOf(read.value)
  const outcome = await allOrNothing(context, async (tx) =>
    revision === null
      ? refuse('stale')
      : requireFound(await changeMembership(tx, { cooperationId, id: membership.id, revision, fields })),
  )
  if (outcome.ok)
    return redirect(
      paths.member(slug, membership.id),
      outcome.value.did === 'nothing' ? 'nothing-changed' : 'saved',
    )
  const { code, details } = outcome
  const field = code === 'period-empty' ? 'last' : 'from'
  const errors = code === 'stale' ? [] : [details ? { field, code, details } : { field, code }]
  return memberChangeReply(context, { form: formWithErrors(context.form, errors), stale: code === 'stale' })
}

type Sorted = ReturnType<typeof membershipForm.parse>

const fieldsOf = ({ last, from, ...rest }: Sorted): MembershipFields => ({
  part: rest.part,
  roleText: rest.roleText,
  position: rest.position,
  note: rest.note,
  source: rest.source,
  visibility: rest.visibility,
  during: { from, until: last && addDays(last, 1) },
})
