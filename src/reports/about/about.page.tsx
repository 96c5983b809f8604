import type { CooperationContext } from '../../platform/http/context.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { keyFigures } from '../cooperation/key-figures.ts'
import { paths } from '../paths.ts'
import { About, aboutTitle } from './about.view.tsx'
import { sourcesOf } from './sources.ts'

/** What the example is, where it comes from, and what we have inferred. */
export const showAbout = (context: CooperationContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { cooperation, date, today } = context
    const figures = await keyFigures(tx, cooperation, date)
    const sources = await sourcesOf(tx, cooperation, figures)
    const title = () => aboutTitle(cooperation)
    return page({
      title,
      crumbs: () => [
        { text: cooperation.name, href: paths.cooperation(cooperation.slug) },
        { text: title() },
      ],
      body: () => <About cooperation={cooperation} cost={figures.cost} sources={sources} today={today} />,
    })
  })
