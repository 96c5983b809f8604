import { economyRoutes } from './economy/routes.ts'
import { outlookRoutes } from './outlook/routes.ts'
import type { SliceRoutes } from './platform/http/route.ts'
import { platformRoutes } from './platform/routes.ts'
import { registersRoutes } from './registers/routes.ts'
import { reportsRoutes } from './reports/routes.ts'

/** Every address of the program, slice by slice. */
export const slices: readonly SliceRoutes[] = [
  platformRoutes,
  registersRoutes,
  outlookRoutes,
  economyRoutes,
  reportsRoutes,
]
