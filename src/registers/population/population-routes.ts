import type { SliceRoutes } from '../../platform/http/route.ts'

export const populationRoutes: SliceRoutes = { pages: [], api: [] }
