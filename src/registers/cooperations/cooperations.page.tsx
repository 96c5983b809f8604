import { may } from '../../platform/auth/rights.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { paths as site } from '../../platform/http/paths.ts'
import { type Page, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { cooperationRows } from './cooperation.sql.ts'
import { CooperationList, type ListedCooperation } from './cooperation-list.view.tsx'

/** Every cooperation that the reader may know of. */
export async function cooperationsPage(context: RequestContext): Promise<Page> {
  const rows = await context.read((tx) => cooperationRows(tx, context.date))
  const cooperations = rows.map(
    ({ id, ...row }): ListedCooperation => ({
      ...row,
      href: site.cooperation(row.slug),
      mayChange: may(context.actor, 'manage-roles', id),
    }),
  )
  return page({
    title: m.registersCooperationsTitle,
    body: () => (
      <CooperationList
        cooperations={cooperations}
        mayAdd={context.may('administer')}
        showsPublished={context.actor.kind === 'person'}
      />
    ),
  })
}
