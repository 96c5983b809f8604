import { apiRoute, type SliceRoutes } from '../platform/http/route.ts'
import { showAbout } from './about/about.page.tsx'
import { cooperationByName, cooperationsAsJson } from './api/cooperation.api.ts'
import { cooperationsQuery } from './api/cooperation.input.ts'
import { cooperationAnswer, cooperationsAnswer } from './api/cooperation.json.ts'
import { showCooperation } from './cooperation/cooperation-front.page.tsx'
import { showSiteFront } from './front/site-front.page.tsx'
import { showOpenData } from './open-data/open-data.page.tsx'

const below = { scope: 'cooperation', method: 'GET', permission: 'look' } as const
