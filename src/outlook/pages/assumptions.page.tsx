import type { RequestContext } from '../../platform/http/context.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { outlook } from '../data/outlook.ts'
import { fittedAssumptions, leverAssumptions } from './assumption.model.ts'
import { AssumptionsView } from './assumptions.view.tsx'
import { figuresMade } from './load-picture.ts'
import { homeOf, outlookCrumbs } from './page-parts.ts'
import { headlineYear } from './years.model.ts'

/** Every assumption that the figures rest on, the heaviest first. */
export async function showAssumptions(context: RequestContext): Promise<PageReply> {
  const ours = outlook()
  const { set } = await ours.parameters()
  const { to } = await ours.standing()
  const year = headlineYear(set.base, to)
  const levers = leverAssumptions(await ours.weights(year))
  const made = await figuresMade(ours, [])
  return page({
    title: m.outlookAssumptionsTitle,
    station: 'outlook',
    crumbs: outlookCrumbs(context, () => [{ text: m.outlookAssumptionsTitle() }]),
    body: () => (
      <AssumptionsView
        levers={levers}
        fitted={fittedAssumptions(set)}
        year={year}
        made={made}
        home={homeOf(context)}
      />
    ),
  })
}
