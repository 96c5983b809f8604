import { emptyForm, type FormState } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { errorsOf } from '../form-errors.ts'
import { lastChangeOf } from '../last-change.sql.ts'
import { formParts, memberCrumbs } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { whenText } from '../when-text.ts'
import type { Membership } from './membership.model.ts'
import { MembershipChange } from './membership-change.view.tsx'
import { conflictFields } from './membership-conflict.ts'
import { requiredMember } from './required-member.ts'

/** What the form is filled in with from the record. */
export const valuesOf = (membership: Membership): Record<string, string> => ({
  part: membership.part,
  roleText: membership.roleText,
  position: `${membership.position}`,
  from: membership.during.from ? formatDateShort(membership.during.from, 'nb') : '',
  last: membership.during.until ? formatDateShort(addDays(membership.during.until, -1), 'nb') : '',
  visibility: membership.visibility,
  note: membership.note,
  source: membership.source,
})

type Sent = { readonly form: FormState; readonly stale: boolean }

/** The form; as it was sent when it could not be saved, beside what is stored when that has changed meanwhile. */
export async function memberChangeReply(context: CooperationContext, sent?: Sent): Promise<PageReply> {
  const { slug, id: cooperationId } = context.cooperation
  const { membership, organisation, last } = await context.read(async (tx) => {
    const found = await requiredMember(tx, context)
    return { ...found, last: await lastChangeOf(tx, cooperationId, found.membership.id) }
  })
  const form = sent?.form ?? emptyForm(valuesOf(membership))
  const { csrf } = formParts(context)
  // A form with errors still says what it was made from; after a comparison it is made from what is stored now.
  const seen = sent?.stale === false ? context.revisionSeen() : null
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title: () => m.registersChangeMember({ name: organisation.name }),
    station: 'networks',
    crumbs: () =>
      memberCrumbs(
        slug,
        { text: organisation.name, href: paths.member(slug, membership.id) },
        { text: m.registersChange() },
      )(),
    body: () => {
      const conflict = sent?.stale && {
        who: last?.who ?? m.registersSomebody(),
        when: last ? whenText(last.at) : '',
        fields: conflictFields(valuesOf(membership), form.values),
      }
      return (
        <MembershipChange
          cooperation={slug}
          id={membership.id}
          name={organisation.name}
          values={form.values}
          errors={errorsOf(form)}
          revision={seen ?? membership.revision}
          csrf={csrf}
          {...(conflict ? { conflict } : {})}
        />
      )
    },
  })
}
