import { apiRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { paths } from '../paths.ts'
import { changeCodePage, saveCodePage } from './change-code.page.tsx'
import { importMunicipalitiesPage, readMunicipalitiesFilePage } from './import-municipalities.page.tsx'
import {
  municipalitiesCsvFile,
  municipalitiesJsonFile,
  municipalitiesPage,
  municipalityHistoryFile,
} from './municipalities.page.tsx'
import {
  municipalitiesAsJson,
  municipalitiesQuery,
  municipalityAsJson,
  municipalityQuery,
} from './municipality.api.ts'
import { municipalityJson, municipalityListJson } from './municipality.json.ts'
import { municipalityPage, reformsPage } from './municipality.page.tsx'
import { municipalitiesExample, municipalityExample } from './municipality-sample.ts'
import { addCodePage, newCodePage } from './new-code.page.tsx'
import { reformPage, saveReformPage } from './reform.page.tsx'

const looking = { scope: 'site', method: 'GET', permission: 'look' } as const
const newCode = { scope: 'site', url: paths.newMunicipalityCode, permission: 'administer' } as const
const newReform = { scope: 'site', url: paths.newReform, permission: 'administer' } as const
const importing = { scope: 'site', url: paths.importMunicipalities, permission: 'administer' } as const
const changeCode = {
  scope: 'site',
  url: paths.changeMunicipalityCode(':code'),
  permission: 'administer',
} as const

export const municipalityRoutes: SliceRoutes = {
  pages: [
    { ...looking, url: paths.municipalities, handle: municipalitiesPage },
    { ...looking, url: paths.municipalitiesFile('csv'), handle: municipalitiesCsvFile },
    {
      ...looking,
      url: paths.municipalitiesFile('json'),
      handle: municipalitiesJsonFile,
    },
    { ...looking, url: paths.reforms, handle: reformsPage },
    { ...looking, url: paths.municipalityHistoryFile, handle: municipalityHistoryFile },
    { ...importing, method: 'GET', handle: importMunicipalitiesPage },
    { ...importing, method: 'POST', handle: readMunicipalitiesFilePage },
    { ...newCode, method: 'GET', handle: newCodePage },
    { ...newCode, method: 'POST', handle: addCodePage },
    { ...newReform, method: 'GET', handle: reformPage },
    { ...newReform, method: 'POST', handle: saveReformPage },
    { ...looking, url: paths.municipality(':code'), handle: municipalityPage },
    { ...changeCode, method: 'GET', handle: changeCodePage },
    { ...changeCode, method: 'POST', handle: saveCodePage },
  ],
  api: [
    apiRoute({
      method: 'GET',
      url: '/municipalities',
      permission: 'look',
      summary: 'Municipalities as they were on a date, with their newest population',
      query: municipalitiesQuery,
      answer: municipalityListJson,
      example: municipalitiesExample,
      handle: municipalitiesAsJson,
    }),
    apiRoute({
      method: 'GET',
      url: '/municipalities/:code',
      permission: 'look',
      summary: 'One municipality by one of its numbers, with numbers, reforms and population over time',
      query: municipalityQuery,
      answer: municipalityJson,
      example: municipalityExample,
      handle: municipalityAsJson,
    }),
  ],
}
