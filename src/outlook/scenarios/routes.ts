import { apiRoute, type PageRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { addStationLinks } from '../../platform/records/index.ts'
import { m } from '../../platform/text/index.ts'
import { paths } from '../paths.ts'
import { refusalTitles } from './api/refusal-titles.ts'
import {
  deleteScenario,
  postScenario,
  putScenario,
  scenarioAsJson,
  scenarioAsJsonStat,
  scenariosAsJson,
} from './api/scenario.api.ts'
import { removedAnswer, scenarioAnswer, scenariosAnswer } from './api/scenario.json.ts'
import { scenarioBody } from './api/scenario-body.input.ts'
import { scenarioCsvFile, scenarioCsvOfApi, scenarioJsonStatFile } from './api/scenario-file.page.ts'
import { jsonStatAnswer } from './api/scenario-json-stat.ts'
import { jsonStatSample, scenarioSample, scenariosSample } from './api/scenario-samples.ts'
import { tellScenarioChanges } from './change-words.ts'
import {
  changeScenarioPage,
  removedScenarioPage,
  removeScenarioPage,
  saveChangePage,
} from './stored/change-scenario.page.tsx'
import { compareScenariosPage, scenarioListPage, scenarioPage } from './stored/scenario.page.tsx'
import { parametersFile } from './what-if/parameters.page.ts'
import { saveScenarioPage, whatIfPage } from './what-if/what-if.page.tsx'

tellScenarioChanges()
addStationLinks('outlook', [{ text: m.outlookScenarioListTitle, href: paths.scenarioList }])

type Handle = Extract<PageRoute, { scope: 'cooperation' }>['handle']

const look = (url: string, handle: Handle): PageRoute => ({
  scope: 'cooperation',
  method: 'GET',
  url: `/framtid${url}`,
  permission: 'look',
  handle,
})

const edit = (url: string, handle: Handle): PageRoute => ({
  ...look(url, handle),
  permission: 'edit-outlook',
})

const post = (url: string, handle: Handle): PageRoute => ({ ...edit(url, handle), method: 'POST' })

const open = (url: string, handle: Extract<PageRoute, { scope: 'site' }>['handle']): PageRoute => ({
  scope: 'site',
  method: 'GET',
  url,
  permission: 'look',
  handle,
})

const one = '/scenarioer/:scenario'

const pages: readonly PageRoute[] = [
  open('/framtid/hva-om', whatIfPage),
  open('/framtid/kommune/:code/hva-om', whatIfPage),
  open('/framtid/parametre/:version.json', parametersFile),
  look('/hva-om', whatIfPage),
  look('/kommune/:code/hva-om', whatIfPage),
  look('/scenarioer', scenarioListPage),
  look('/scenarioer/sammenlign', compareScenariosPage),
  post('/scenarioer/ny', saveScenarioPage),
  look(one, scenarioPage),
  look(`${one}/tall.csv`, scenarioCsvFile),
  look(`${one}/tall.json`, scenarioJsonStatFile),
  edit(`${one}/endre`, changeScenarioPage),
  post(`${one}/endre`, saveChangePage),
  edit(`${one}/fjern`, removeScenarioPage),
  post(`${one}/fjern`, removedScenarioPage),
  open('/api/v1/cooperations/:cooperation/outlook/scenarios/:scenario.csv', scenarioCsvOfApi),
]

const scenarios = '/cooperations/:cooperation/outlook/scenarios'
const scenario = `${scenarios}/:scenario`

const api = [
  apiRoute({
    method: 'GET',
    url: scenarios,
    permission: 'look',
    summary: "A cooperation's scenarios for the years ahead, by title",
    answer: scenariosAnswer,
    example: scenariosSample,
    handle: scenariosAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: scenario,
    permission: 'look',
    summary:
      'A scenario with its answer as it was calculated; with .csv behind the address as a file of rows',
    answer: scenarioAnswer,
    example: scenarioSample,
    handle: scenarioAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: `${scenario}.json-stat`,
    permission: 'look',
    summary: 'A scenario as a JSON-stat 2.0 dataset',
    answer: jsonStatAnswer,
    example: jsonStatSample,
    handle: scenarioAsJsonStat,
  }),
  apiRoute({
    method: 'POST',
    url: scenarios,
    permission: 'edit-outlook',
    summary: 'Calculate a scenario and keep it',
    body: scenarioBody,
    answer: scenarioAnswer,
    example: scenarioSample,
    handle: postScenario,
  }),
  apiRoute({
    method: 'PUT',
    url: scenario,
    permission: 'edit-outlook',
    summary: 'Calculate anew in its place; If-Match names the revision that the change was made from',
    body: scenarioBody,
    answer: scenarioAnswer,
    example: scenarioSample,
    handle: putScenario,
  }),
  apiRoute({
    method: 'DELETE',
    url: scenario,
    permission: 'edit-outlook',
    summary: 'Remove a scenario; If-Match names the revision that was seen',
    answer: removedAnswer,
    example: { slug: scenarioSample.slug },
    handle: deleteScenario,
  }),
]

/** Other assumptions for the years ahead, and what is kept of them. */
export const scenarioRoutes: SliceRoutes = { pages, api, refusals: refusalTitles }
