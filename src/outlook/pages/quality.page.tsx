import type { RequestContext } from '../../platform/http/context.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { outlook } from '../data/outlook.ts'
import { homeOf, outlookCrumbs } from './page-parts.ts'
import { QualityView } from './quality.view.tsx'

/** "How good is this?": what the same method would have said before, held against what came. */
export async function showQuality(context: RequestContext): Promise<PageReply> {
  const result = await outlook().backtest()
  const dementia = await outlook().nationalDementia()
  return page({
    title: m.outlookQualityTitle,
    station: 'outlook',
    crumbs: outlookCrumbs(context, () => [{ text: m.outlookQualityTitle() }]),
    body: () => <QualityView result={result} dementia={dementia} home={homeOf(context)} />,
  })
}
