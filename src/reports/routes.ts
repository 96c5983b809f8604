import { apiRoute, type SliceRoutes } from '../platform/http/route.ts'
import { showAbout } from './about/about.page.tsx'
import { cooperationByName, cooperationsAsJson } from './api/cooperation.api.ts'
import { cooperationsQuery } from './api/cooperation.input.ts'
import { cooperationAnswer, cooperationsAnswer } from './api/cooperation.json.ts'
import { cooperationExample, cooperationsExample } from './api/example-answers.ts'
import { showCooperation } from './cooperation/cooperation-front.page.tsx'
import { showSiteFront } from './front/site-front.page.tsx'
import { showOpenData } from './open-data/open-data.page.tsx'
import { paths } from './paths.ts'

const below = { scope: 'cooperation', method: 'GET', permission: 'look' } as const

/** The front pages, and what reads across all slices. */
export const reportsRoutes: SliceRoutes = {
  pages: [
    { scope: 'site', method: 'GET', url: paths.front, permission: 'look', handle: showSiteFront },
    { ...below, url: '', handle: showCooperation },
    { ...below, url: '/om', handle: showAbout },
    { ...below, url: '/apne-data', handle: showOpenData },
  ],
  api: [
    apiRoute({
      method: 'GET',
      url: '/cooperations',
      permission: 'look',
      summary: 'Every cooperation that you may look into',
      query: cooperationsQuery,
      answer: cooperationsAnswer,
      example: cooperationsExample,
      handle: cooperationsAsJson,
    }),
    apiRoute({
      method: 'GET',
      url: '/cooperations/:cooperation',
      permission: 'look',
      summary: 'A cooperation and its key figures',
      answer: cooperationAnswer,
      example: cooperationExample,
      handle: cooperationByName,
    }),
  ],
}
