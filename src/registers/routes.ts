import type { SliceRoutes } from '../platform/http/route.ts'
import { addStationLinks } from '../platform/records/index.ts'
import { m } from '../platform/text/index.ts'
import { tellChanges } from './change-words.ts'
import { cooperationRoutes } from './cooperations/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { municipalityRoutes } from './municipalities/routes.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { paths } from './paths.ts'
import { personRoutes } from './people/routes.ts'
import { populationRoutes } from './population/routes.ts'
import { refusalTitles } from './refusal-texts.ts'

tellChanges()
addStationLinks('networks', [
  { text: m.registersMembersTitle, href: paths.members },
  { text: m.registersPeopleTitle, href: paths.people },
])

const parts: readonly SliceRoutes[] = [
  cooperationRoutes,
  organisationRoutes,
  municipalityRoutes,
  populationRoutes,
  memberRoutes,
  personRoutes,
]

/** Every address of the registers. */
export const registersRoutes: SliceRoutes = {
  pages: parts.flatMap(({ pages }) => pages),
  api: parts.flatMap(({ api }) => api),
  refusals: refusalTitles,
}
