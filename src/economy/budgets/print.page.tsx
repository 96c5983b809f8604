import type { CooperationContext } from '../../platform/http/context.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { formatDate } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { budgetCrumbs, contentLang } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { gatherBudget } from './gather-budget.ts'
import { linksOf } from './links-of.ts'
import { PrintView } from './print.view.tsx'

/** A budget and all its calculations for paper; the budget's own page while there are no shares. */
export async function printPage(context: CooperationContext): Promise<PageReply> {
  const gathered = await context.read((tx) => gatherBudget(tx, context))
  const { slug } = context.cooperation
  const { budget, sharing, lines, sums, names } = gathered
  const shares = sharing.ok && sharing.value.outcome.ok ? sharing.value.outcome.value : null
  if (!sharing.ok || !shares) return redirect(paths.budget(slug, budget.year))
  const elsewhen = context.date === context.today ? null : context.date
  return page({
    title: () => m.economyPrintTitle({ year: budget.year }),
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year, m.economyPrintTitle({ year: budget.year })),
    islands: ['print.island.ts'],
    body: () => (
      <PrintView
        budget={budget}
        lines={lines}
        sums={sums}
        names={names}
        sharing={sharing.value}
        shares={shares}
        seenFrom={elsewhen && formatDate(elsewhen, context.locale)}
        lang={contentLang(context)}
        links={linksOf(context, gathered)}
      />
    ),
  })
}
