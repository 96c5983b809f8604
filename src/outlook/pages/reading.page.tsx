import type { RequestContext } from '../../platform/http/context.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { homeOf, outlookCrumbs } from './page-parts.ts'
import { ReadingView } from './reading.view.tsx'

/** How to read the figures, for somebody who does not work with figures. */
export const showReading = (context: RequestContext): PageReply =>
  page({
    title: m.outlookReadingTitle,
    station: 'outlook',
    crumbs: outlookCrumbs(context, () => [{ text: m.outlookReadingTitle() }]),
    body: () => <ReadingView home={homeOf(context)} />,
  })
