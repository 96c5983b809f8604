import type { CooperationContext } from '../../platform/http/context.ts'
import { type Page, page } from '../../platform/http/reply.ts'
import { stripStops } from '../../platform/records/strip-stops.ts'
import { formatDate } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { ownMeasures } from '../keys/key-version.model.ts'
import { budgetCrumbs, contentLang, csrfOf } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { whatIfIsland } from '../what-if/what-if-place.view.tsx'
import { isFrozen, openSteps } from './budget.model.ts'
import { BudgetView } from './budget.view.tsx'
import type { BudgetActionsProps } from './budget-actions.view.tsx'
import { type GatheredBudget, gatherBudget } from './gather-budget.ts'
import { linksOf } from './links-of.ts'

/** A year's budget: who pays what, and why. */
export async function budgetPage(context: CooperationContext): Promise<Page> {
  const gathered = await context.read((tx) => gatherBudget(tx, context))
  const { slug } = context.cooperation
  const { budget, stops, ...shown } = gathered
  const elsewhen = context.date === context.today ? null : context.date
  return page({
    title: () => m.economyBudgetTitle({ year: budget.year }),
    description: () => budget.purpose,
    station: 'economy',
    crumbs: () => budgetCrumbs(slug, budget.year),
    islands: shown.whatIf ? [whatIfIsland] : [],
    body: () => (
      <BudgetView
        {...shown}
        budget={budget}
        seenFrom={elsewhen && formatDate(elsewhen, context.locale)}
        strip={stripStops(slug, stops)}
        actions={actionsOf(context, gathered)}
        lang={contentLang(context)}
        links={linksOf(context, gathered)}
      />
    ),
  })
}

/** What this reader may do with the budget; null for those who only look. */
function actionsOf(
  context: CooperationContext,
  { budget, sharing }: GatheredBudget,
): BudgetActionsProps | null {
  if (!context.may('edit-economy')) return null
  const { slug } = context.cooperation
  const { year, status, revision } = budget
  const canShare = sharing.ok && sharing.value.outcome.ok
  const steps = openSteps(status).filter(
    (step) => (step !== 'propose' || canShare) && (step !== 'adopt' || context.may('adopt-budget')),
  )
  return {
    steps,
    canChange: !isFrozen(budget),
    hasMeasures: sharing.ok && ownMeasures(sharing.value.key.parts).length > 0,
    csrf: csrfOf(context),
    revision,
    hrefs: {
      change: paths.changeBudget(slug, year),
      key: paths.changeKey(slug, year),
      newLine: paths.newLine(slug, year),
      measures: paths.measures(slug, year),
      nextYear: `${paths.newBudget(slug)}?fra=${year}`,
      propose: paths.propose(slug, year),
      withdraw: paths.withdraw(slug, year),
      adopt: paths.adopt(slug, year),
      close: paths.close(slug, year),
    },
  }
}
