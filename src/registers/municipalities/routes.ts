import { apiRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { paths } from '../paths.ts'
import { changeCodePage, saveCodePage } from './change-code.page.tsx'
import { municipalitiesCsvFile, municipalitiesJsonFile, municipalitiesPage } from './municipalities.page.tsx'
import {
  municipalitiesAsJson,
  municipalitiesQuery,
  municipalityAsJson,
  municipalityQuery,
} from './municipality.api.ts'
import { municipalitiesExample, municipalityExample } from './municipality-sample.ts'
import { municipalityJson, municipalityListJson } from './municipality.json.ts'
import { municipalityPage, reformsPage } from './municipality.page.tsx'
import { addCodePage, newCodePage } from './new-code.page.tsx'
import { reformPage, saveReformPage } from './reform.page.tsx'

const looking = { scope: 'site', method: 'GET', permission: 'look' } as const
const newCode = { scope: 'site', url: paths.newMunicipalityCode, permission: 'administer' } as const
const newReform = { scope: 'site', url: paths.newReform, permission: 'administer' } as const
const changeCode = {
  scope: 'site',
  url: paths.changeMunicipalityCode(':code'),
  permission: 'administer',
} as const

export const municipalityRoutes: SliceRoutes = {
  pages: [
    { ...looking, url: paths.municipalities, handle: (context) => municipalitiesPage(context) },
    { ...looking, url: paths.municipalitiesFile('csv'), handle: (context) => municipalitiesCsvFile(context) },
    { ...looking, url: paths.municipalitiesFile('json'), handle: (context) => municipalitiesJsonFile(context) },
    { ...looking, url: paths.reforms, handle: (context) => reformsPage(context) },
    { ...newCode, method: 'GET', handle: (context) => newCodePage(context) },
    { ...newCode, method: 'POST', handle: (context) => addCodePage(context) },
    { ...newReform, method: 'GET', handle: (context) => reformPage(context) },
    { ...newReform, method: 'POST', handle: (context) => saveReformPage(context) },
    { ...looking, url: paths.municipality(':code'), handle: (context) => municipalityPage(context) },
    { ...changeCode, method: 'GET', handle: (context) => changeCodePage(context) },
    { ...changeCode, method: 'POST', handle: (context) => saveCodePage(context) },
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
