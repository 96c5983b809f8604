import type { RequestContext } from '../../platform/http/context.ts'
import { type Page, page } from '../../platform/http/reply.ts'
import { organisationCrumbs } from './organisation-crumbs.ts'
import { organisationFacts } from './organisation-facts.ts'
import { OrganisationRecord } from './organisation-record.view.tsx'
import { requiredOrganisation } from './required-organisation.ts'

/** All that the shared register knows of an organisation. */
export async function organisationRecordPage(context: RequestContext): Promise<Page> {
  const facts = await context.read(async (tx) =>
    organisationFacts(tx, await requiredOrganisation(tx, context)),
  )
  const { name } = facts.organisation
  return page({
    title: () => name,
    crumbs: organisationCrumbs({ text: name }),
    body: () => (
      <OrganisationRecord facts={facts} date={context.date} mayChange={context.may('administer')} />
    ),
  })
}
