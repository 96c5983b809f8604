import type { CooperationContext } from '../platform/http/context.ts'
import { type Page, page } from '../platform/http/reply.ts'
import { m } from '../platform/text/index.ts'
import { budgetsOf } from './budgets/budget.sql.ts'
import { newestVersions } from './keys/key-version.sql.ts'
import { Overview } from './overview.view.tsx'
import { contentLang, economyCrumbs } from './page-parts.ts'

/** What the cooperation costs: its budgets and its keys. */
export async function overviewPage(context: CooperationContext): Promise<Page> {
  const { id, slug } = context.cooperation
  const { budgets, keys } = await context.read(async (tx) => ({
    budgets: await budgetsOf(tx, id),
    keys: await newestVersions(tx, id),
  }))
  return page({
    title: m.economyOverviewTitle,
    station: 'economy',
    crumbs: economyCrumbs(slug),
    body: () => (
      <Overview
        slug={slug}
        budgets={budgets}
        keys={keys}
        mayEdit={context.may('edit-economy')}
        lang={contentLang(context)}
      />
    ),
  })
}
