import type { CooperationContext } from '../../platform/http/context.ts'
import { paths as platform } from '../../platform/http/paths.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { paths } from '../paths.ts'
import { dataSetsOf } from './data-sets.ts'
import { CooperationOpenData } from './open-data.view.tsx'

/** The files behind a cooperation's pages. */
export const showOpenData = (context: CooperationContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { slug, name } = context.cooperation
    const sets = await dataSetsOf(tx, context.cooperation)
    return page({
      title: m.reportsOpenDataTitle,
      crumbs: () => [{ text: name, href: paths.cooperation(slug) }, { text: m.reportsOpenDataTitle() }],
      body: () => (
        <CooperationOpenData
          name={name}
          sets={sets}
          links={[
            { text: paths.api.cooperation(slug), href: paths.api.cooperation(slug) },
            { text: platform.openApi, href: platform.openApi },
            { text: m.reportsOpenDataAll(), href: platform.openData },
          ]}
        />
      ),
    })
  })
