import { historyAddress } from '../../platform/audit/history-address.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { paths as site } from '../../platform/http/paths.ts'
import { type Page, page } from '../../platform/http/reply.ts'
import { organisationFacts } from '../organisations/organisation-facts.ts'
import { memberCrumbs } from '../page-parts.ts'
import { MemberRecord } from './member-record.view.tsx'
import { membershipsOf } from './membership.sql.ts'
import { requiredMember } from './required-member.ts'

/** One organisation's part in the cooperation. */
export async function memberPage(context: CooperationContext): Promise<Page> {
  const { id, slug, language } = context.cooperation
  const { membership, facts, periods } = await context.read(async (tx) => {
    const { membership, organisation } = await requiredMember(tx, context)
    return {
      membership,
      facts: await organisationFacts(tx, organisation),
      periods: await membershipsOf(tx, id, organisation.id),
    }
  })
  const { name } = facts.organisation
  return page({
    title: () => name,
    station: 'networks',
    crumbs: memberCrumbs(slug, { text: name }),
    body: () => (
      <MemberRecord
        cooperation={slug}
        date={context.date}
        membership={membership}
        periods={periods}
        facts={facts}
        mayEdit={context.may('edit-registers')}
        language={language}
        historyHref={
          context.may('see-history')
            ? historyAddress(site.history(slug), { subjectId: membership.id })
            : undefined
        }
      />
    ),
  })
}
