import { apiRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { paths } from '../paths.ts'
import { importPopulationPage, readPopulationFilePage } from './import-population.page.tsx'
import { addFigurePage, newFigurePage } from './new-figure.page.tsx'
import { populationAsJson, populationQuery } from './population.api.ts'
import { populationListJson } from './population.json.ts'
import { populationCsvFile, populationJsonFile, populationListPage } from './population.page.tsx'
import { populationSample } from './population-sample.ts'

const looking = { scope: 'site', method: 'GET', permission: 'look' } as const
const newFigure = { scope: 'site', url: paths.newPopulation, permission: 'administer' } as const
const importing = { scope: 'site', url: paths.importPopulation, permission: 'administer' } as const

export const populationRoutes: SliceRoutes = {
  pages: [
    { ...looking, url: paths.population, handle: populationListPage },
    { ...looking, url: paths.populationFile('csv'), handle: populationCsvFile },
    { ...looking, url: paths.populationFile('json'), handle: populationJsonFile },
    { ...newFigure, method: 'GET', handle: newFigurePage },
    { ...newFigure, method: 'POST', handle: addFigurePage },
    { ...importing, method: 'GET', handle: importPopulationPage },
    { ...importing, method: 'POST', handle: readPopulationFilePage },
  ],
  api: [
    apiRoute({
      method: 'GET',
      url: '/population',
      permission: 'look',
      summary: 'Population per municipality and date with its source, the newest first',
      query: populationQuery,
      answer: populationListJson,
      example: populationSample,
      handle: populationAsJson,
    }),
  ],
}
