import type { SliceRoutes } from '../platform/http/route.ts'

// To be filled: pages of budgets, keys and what-if here; proof/routes.ts and api/routes.ts when they are there.
const parts: readonly SliceRoutes[] = []

/** Every address of the economy. */
export const economyRoutes: SliceRoutes = {
  pages: parts.flatMap(({ pages }) => pages),
  api: parts.flatMap(({ api }) => api),
}
