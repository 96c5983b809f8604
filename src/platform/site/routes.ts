import { paths } from '../http/paths.ts'
import type { PageRoute, SliceRoutes } from '../http/route.ts'
import { showComponents } from './components.page.tsx'
import { showAccessibility, showOpenData, showPrivacy } from './site.page.tsx'

const open = { scope: 'site', method: 'GET', permission: 'look' } as const satisfies Partial<PageRoute>

/** What an installation says about itself. */
export const siteRoutes: SliceRoutes = {
  pages: [
    { ...open, url: paths.accessibility, handle: showAccessibility },
    { ...open, url: paths.privacy, handle: showPrivacy },
    { ...open, url: paths.openData, handle: showOpenData },
    { ...open, url: paths.components, handle: showComponents },
  ],
  api: [],
}
