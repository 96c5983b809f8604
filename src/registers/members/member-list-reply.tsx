import { emptyForm, type FormState } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { type Page, page } from '../../platform/http/reply.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { listLinks, readListState } from '../lists/list-address.ts'
import { formParts, memberCrumbs } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { memberCounts, memberPage } from './member-list.sql.ts'
import { MemberList } from './member-list.view.tsx'
import { memberWords } from './member-words.model.ts'

/** How the list is asked for in this request. */
export function requestedMembers(context: CooperationContext) {
  const state = readListState(context.query, memberWords)
  return { state, request: { ...state, cooperationId: context.cooperation.id, date: context.date } }
}

/** The list of organisations; with the form as it was sent when it could not be saved. */
export async function memberListReply(context: CooperationContext, sent?: FormState): Promise<Page> {
  const { state, request } = requestedMembers(context)
  const [rows, counts] = await context.read(async (tx) => [
    await memberPage(tx, request),
    await memberCounts(tx, request),
  ])
  const { slug, language } = context.cooperation
  const links = listLinks({ base: paths.members(slug), dato: context.query.dato }, state, memberWords)
  const form = sent ?? emptyForm({ part: 'member', from: formatDateShort(context.date, 'nb') })
  const parts = context.may('edit-registers') ? formParts(context) : null
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.registersMembersTitle,
    station: 'networks',
    crumbs: memberCrumbs(slug),
    body: () => (
      <MemberList
        cooperation={slug}
        language={language}
        date={context.date}
        page={rows}
        counts={counts}
        state={state}
        links={links}
        panel={parts && { cooperation: slug, values: form.values, errors: errorsOf(form), ...parts }}
      />
    ),
  })
}
