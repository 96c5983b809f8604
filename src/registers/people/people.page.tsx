import { standingsOf } from '../../platform/auth/rights.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { NotAllowed } from '../../platform/http/faults.ts'
import { type Download, download, type Page, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { membersOn } from '../members/membership.sql.ts'
import { People } from './people.view.tsx'
import { peopleCrumbs } from './people-crumbs.ts'
import { peopleCsv } from './people-file.ts'
import { rolesIn } from './person-role.sql.ts'
import { representedIn } from './represented.sql.ts'

/** Names of people are for those who take part, and for administrators; row security says the same. */
function requireInsider({ actor, cooperation }: CooperationContext): void {
  const outsiders = ['visitor', 'signed-in', 'seat-holder']
  if (standingsOf(actor, cooperation.id).every((standing) => outsiders.includes(standing)))
    throw new NotAllowed()
}

/** Who does what in the cooperation. */
export async function peoplePage(context: CooperationContext): Promise<Page> {
  requireInsider(context)
  const { slug, id } = context.cooperation
  const { roles, organisations } = await context.read(async (tx) => ({
    roles: await rolesIn(tx, id),
    organisations: new Map(
      (await membersOn(tx, id, context.date)).map(({ organisationId, name }) => [organisationId, name]),
    ),
  }))
  return page({
    title: m.registersPeopleTitle,
    station: 'networks',
    crumbs: peopleCrumbs(slug),
    body: () => (
      <People
        cooperation={slug}
        date={context.date}
        roles={roles}
        organisations={organisations}
        mayEdit={context.may('manage-roles')}
      />
    ),
  })
}

/** Everybody's parts, past ones too, as a file that can be imported again; for those who keep the list. */
export async function peopleCsvFile({ cooperation, read, today }: CooperationContext): Promise<Download> {
  const body = await read(async (tx) =>
    peopleCsv(await rolesIn(tx, cooperation.id), await representedIn(tx, cooperation.id)),
  )
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `${cooperation.slug}-personer-${today}.csv`,
    body,
  })
}
