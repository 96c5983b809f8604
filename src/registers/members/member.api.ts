import type { z } from 'zod'
import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
import { searchText } from '../lists/list-address.ts'
import { readCursor, writeCursor } from '../lists/list-request.model.ts'
import { organisationById, organisationBySlug } from '../organisations/organisation.sql.ts'
import { paths } from '../paths.ts'
import { addMember, type NewMember } from './add-member.ts'
import { changeMembership } from './change-membership.ts'
import { memberJson, membershipJson } from './member.json.ts'
import type { memberQuery, membershipBody, membersQuery, newMembershipBody } from './member-api.input.ts'
import { memberPage } from './member-list.sql.ts'
import { endedFilter, type MemberSort } from './member-row.model.ts'
import type { MembershipFields } from './membership.model.ts'
import { membershipById } from './membership.sql.ts'
import { requiredMember } from './required-member.ts'

/** The organisations that take part, page by page. */
export async function membersAsJson(
  context: RequestContext,
  { query }: { readonly query: z.infer<typeof membersQuery> },
) {
  const { id, slug } = requireFound(context.cooperation)
  const date = (query.date as LocalDate | undefined) ?? context.date
  const page = await context.read((tx) =>
    memberPage(tx, {
      cooperationId: id,
      date,
      q: searchText(query.q),
      filter: query.ended === 'true' ? endedFilter : (query.kind ?? null),
      sort: query.sort.replace(/^-/, '') as MemberSort,
      descending: query.sort.startsWith('-'),
      after: readCursor(query.after),
      before: null,
      limit: query.limit,
    }),
  )
  const items = page.rows.map((row) => memberJson(row, slug))
  return { ok: true as const, body: { date, items, next: page.next && writeCursor(page.next) } }
}

/** One organisation's part. */
export async function memberAsJson(
  context: RequestContext,
  { query }: { readonly query: z.infer<typeof memberQuery> },
) {
  const date = (query.date as LocalDate | undefined) ?? context.date
  const { membership } = await context.read((tx) => requiredMember(tx, context))
  return asStored(context, membership.id, date)
}

async function asStored(context: RequestContext, id: string, date: LocalDate = context.date) {
  const cooperation = requireFound(context.cooperation)
  return context.read(async (tx) => {
    const membership = requireFound(await membershipById(tx, cooperation.id, id))
    const organisation = requireFound(await organisationById(tx, membership.organisationId, date))
    const body = membershipJson(membership, organisation, cooperation.slug)
    return { ok: true as const, body, revision: membership.revision }
  })
}

type NewBody = z.infer<typeof newMembershipBody>

/** Lets an organisation take part. */
export async function addMemberAsJson(context: RequestContext, { body }: { readonly body: NewBody }) {
  const { id: cooperationId, slug } = requireFound(context.cooperation)
  const outcome = await allOrNothing(context, async (tx) => {
    const who =
      'slug' in body.organisation
        ? await organisationBySlug(tx, body.organisation.slug, context.date)
        : body.organisation
    if (!who) return refuse('organisation-unknown')
    const member: NewMember = {
      cooperationId,
      who: 'id' in who ? { organisationId: who.id } : who,
      fields: fieldsOf(body),
      position: body.position,
    }
    return addMember(tx, member)
  })
  if (!outcome.ok) return outcome
  const { id } = outcome.value
  return { ...(await asStored(context, id)), status: 201 as const, location: paths.member(slug, id) }
}

/** Changes or ends a part, from the revision that If-Match names. */
export async function changeMemberAsJson(
  context: RequestContext,
  { body }: { readonly body: z.infer<typeof membershipBody> },
) {
  const { id: cooperationId } = requireFound(context.cooperation)
  const { membership } = await context.read((tx) => requiredMember(tx, context))
  const revision = context.revisionSeen()
  if (revision === null) return refuse('revision-missing')
  const fields = { ...fieldsOf(body), position: body.position }
  const outcome = await allOrNothing(context, async (tx) =>
    requireFound(await changeMembership(tx, { cooperationId, id: membership.id, revision, fields })),
  )
  return outcome.ok ? asStored(context, membership.id) : outcome
}

type Body = Omit<NewBody, 'organisation' | 'position'>

const fieldsOf = ({ from, until, ...rest }: Body): Omit<MembershipFields, 'position'> => ({
  part: rest.part,
  roleText: rest.roleText,
  note: rest.note,
  source: rest.source,
  visibility: rest.visibility,
  during: { from, until: until ? addDays(until, 1) : null },
})
