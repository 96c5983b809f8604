import type { SliceRoutes } from '../platform/http/route.ts'
import { cooperationRoutes } from './cooperations/cooperation-routes.ts'
import { municipalityRoutes } from './municipalities/municipality-routes.ts'
import { populationRoutes } from './population/population-routes.ts'

// Somebody else is writing the pages and API of cooperations (/samarbeid), municipalities (/kommuner) and
// population (/folketall) right now, in those three folders and the three *-routes.ts; the pages and API of
// organisations, members and people are to be added here by whoever works on the rest of this slice.
const parts: readonly SliceRoutes[] = [cooperationRoutes, municipalityRoutes, populationRoutes]

/** Every address of the registers. */
export const registersRoutes: SliceRoutes = {
  pages: parts.flatMap(({ pages }) => pages),
  api: parts.flatMap(({ api }) => api),
}
