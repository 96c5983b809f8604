import type { PageRoute, SliceRoutes } from '../platform/http/route.ts'
import { apiRoutes } from './api/routes.ts'
import { showAssumptions } from './pages/assumptions.page.tsx'
import { comparisonCsv, showComparison } from './pages/compare.page.tsx'
import { figuresCsv, figuresJson } from './pages/figures-file.page.ts'
import { showCooperationPicture, showPlacePicture, showSetPicture } from './pages/picture.page.tsx'
import { showQuality } from './pages/quality.page.tsx'
import { showReading } from './pages/reading.page.tsx'
import { scenarioRoutes } from './scenarios/routes.ts'

type SiteHandle = Extract<PageRoute, { scope: 'site' }>['handle']

const look = { method: 'GET', permission: 'look' } as const

/** The same page among the installation's own and among each cooperation's. */
const both = (url: string, handle: SiteHandle): PageRoute[] => [
  { ...look, scope: 'site', url: `/framtid${url}`, handle },
  { ...look, scope: 'cooperation', url: `/framtid${url}`, handle },
]

const pages: readonly PageRoute[] = [
  { ...look, scope: 'cooperation', url: '/framtid', handle: showCooperationPicture },
  { ...look, scope: 'site', url: '/framtid', handle: showSetPicture },
  ...both('/kommune/:code', showPlacePicture),
  ...both('/kommune/:code/tall.csv', figuresCsv),
  ...both('/kommune/:code/tall.json', figuresJson),
  ...both('/tall.csv', figuresCsv),
  ...both('/tall.json', figuresJson),
  ...both('/sammenlign', showComparison),
  ...both('/sammenlign.csv', comparisonCsv),
  ...both('/hvor-god', showQuality),
  ...both('/forutsetninger', showAssumptions),
  ...both('/slik-leser-du', showReading),
]

const parts: readonly SliceRoutes[] = [{ pages, api: [] }, apiRoutes, scenarioRoutes]

/** Every address of the outlook. */
export const outlookRoutes: SliceRoutes = {
  pages: parts.flatMap((part) => part.pages),
  api: parts.flatMap((part) => part.api),
  refusals: Object.assign({}, ...parts.map((part) => part.refusals)),
}
