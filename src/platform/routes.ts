import { auditRoutes } from './audit/routes.ts'
import { authRoutes } from './auth/routes.ts'
import type { SliceRoutes } from './http/route.ts'
import { recordRoutes } from './records/routes.ts'
import { siteRoutes } from './site/routes.ts'

const rooms: readonly SliceRoutes[] = [auditRoutes, authRoutes, recordRoutes, siteRoutes]

/** The addresses of the platform's own rooms. */
export const platformRoutes: SliceRoutes = {
  pages: rooms.flatMap(({ pages }) => pages),
  api: rooms.flatMap(({ api }) => api),
  refusals: Object.assign({}, ...rooms.map(({ refusals }) => refusals)),
}
