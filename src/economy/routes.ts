import type { SliceRoutes } from '../platform/http/route.ts'
import { apiRoutes } from './api/routes.ts'

// To be filled: pages of budgets, keys and what-if here; proof/routes.ts and api/routes.ts when they are there.
const parts: readonly SliceRoutes[] = [apiRoutes]

/** Every address of the economy. */
export const economyRoutes: SliceRoutes = {
  pages: parts.flatMap(({ pages }) => pages),
  api: parts.flatMap(({ api }) => api),
  refusals: Object.assign({}, ...parts.map(({ refusals }) => refusals)),
}
