import { apiRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { paths } from '../paths.ts'
import { addOrganisationPage, newOrganisationPage } from './add-organisation.page.tsx'
import { changeOrganisationPage, saveOrganisationPage } from './change-organisation.page.tsx'
import { endOrganisationPage, saveDissolutionPage } from './end-organisation.page.tsx'
import { importOrganisationsPage, readOrganisationsFilePage } from './import-organisations.page.tsx'
import {
  addOrganisationAsJson,
  changeOrganisationAsJson,
  organisationAsJson,
  organisationsAsJson,
} from './organisation.api.ts'
import { organisationJson, organisationWithNamesJson } from './organisation.json.ts'
import { organisationRecordPage } from './organisation.page.tsx'
import {
  newOrganisationBody,
  organisationBody,
  organisationQuery,
  organisationRecordAnswer,
  organisationsAnswer,
  organisationsQuery,
} from './organisation-api.input.ts'
import { fjordvik, fjordvikNames } from './organisation-sample.ts'
import { organisationsCsvFile, organisationsJsonFile, organisationsPage } from './organisations.page.tsx'
import { renameOrganisationPage, saveNamePage } from './rename-organisation.page.tsx'

const reading = { scope: 'site', method: 'GET', permission: 'look' } as const
const asking = { scope: 'site', method: 'GET', permission: 'administer' } as const
const posting = { scope: 'site', method: 'POST', permission: 'administer' } as const
const one = ':organisation'

const pages: SliceRoutes['pages'] = [
  { ...reading, url: paths.organisations, handle: organisationsPage },
  { ...reading, url: paths.organisationsFile('csv'), handle: organisationsCsvFile },
  { ...reading, url: paths.organisationsFile('json'), handle: organisationsJsonFile },
  { ...asking, url: paths.newOrganisation, handle: newOrganisationPage },
  { ...posting, url: paths.newOrganisation, handle: addOrganisationPage },
  { ...asking, url: paths.importOrganisations, handle: importOrganisationsPage },
  { ...posting, url: paths.importOrganisations, handle: readOrganisationsFilePage },
  { ...reading, url: paths.organisation(one), handle: organisationRecordPage },
  { ...asking, url: paths.changeOrganisation(one), handle: changeOrganisationPage },
  { ...posting, url: paths.changeOrganisation(one), handle: saveOrganisationPage },
  { ...asking, url: paths.renameOrganisation(one), handle: renameOrganisationPage },
  { ...posting, url: paths.renameOrganisation(one), handle: saveNamePage },
  { ...asking, url: paths.endOrganisation(one), handle: endOrganisationPage },
  { ...posting, url: paths.endOrganisation(one), handle: saveDissolutionPage },
]

const record = organisationWithNamesJson(fjordvik, fjordvikNames)

const api: SliceRoutes['api'] = [
  apiRoute({
    method: 'GET',
    url: '/organisations',
    permission: 'look',
    summary: 'Organisations in the shared register',
    query: organisationsQuery,
    answer: organisationsAnswer,
    example: { date: '2026-03-02', items: [organisationJson(fjordvik)], next: null },
    handle: organisationsAsJson,
  }),
  apiRoute({
    method: 'POST',
    url: '/organisations',
    permission: 'administer',
    summary: 'Add an organisation to the shared register',
    body: newOrganisationBody,
    answer: organisationRecordAnswer,
    example: record,
    handle: addOrganisationAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: '/organisations/:organisation',
    permission: 'look',
    summary: 'An organisation with every name it has had',
    query: organisationQuery,
    answer: organisationRecordAnswer,
    example: record,
    handle: organisationAsJson,
  }),
  apiRoute({
    method: 'PUT',
    url: '/organisations/:organisation',
    permission: 'administer',
    summary: 'Change what an organisation is (If-Match with its revision)',
    body: organisationBody,
    answer: organisationRecordAnswer,
    example: record,
    handle: changeOrganisationAsJson,
  }),
]

export const organisationRoutes: SliceRoutes = { pages, api }
