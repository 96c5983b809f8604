import { apiRoute, type SliceRoutes } from '../../platform/http/route.ts'
import { fjordvik } from '../organisations/organisation-sample.ts'
import { addMemberPage, newMemberPage } from './add-member.page.tsx'
import { changeMemberPage, saveMemberPage } from './change-member.page.tsx'
import { endMemberPage, saveEndPage } from './end-member.page.tsx'
import { importMembersPage, readMembersFilePage } from './import-members.page.tsx'
import { addMemberAsJson, changeMemberAsJson, memberAsJson, membersAsJson } from './member.api.ts'
import { memberJson, membershipJson } from './member.json.ts'
import { memberPage } from './member.page.tsx'
import {
  memberQuery,
  membersAnswer,
  membershipAnswer,
  membershipBody,
  membersQuery,
  newMembershipBody,
} from './member-api.input.ts'
import { fjordvikMembership, fjordvikRow, hospitalRow } from './member-sample.ts'
import { membersCsvFile, membersJsonFile, membersPage } from './members.page.tsx'

const list = '/nettverk/organisasjoner'
const one = `${list}/:membership`
const reading = { scope: 'cooperation', method: 'GET', permission: 'look' } as const
const asking = { scope: 'cooperation', method: 'GET', permission: 'edit-registers' } as const
const posting = { scope: 'cooperation', method: 'POST', permission: 'edit-registers' } as const

const pages: SliceRoutes['pages'] = [
  { ...reading, url: list, handle: membersPage },
  { ...reading, url: `${list}.csv`, handle: membersCsvFile },
  { ...reading, url: `${list}.json`, handle: membersJsonFile },
  { ...asking, url: `${list}/ny`, handle: newMemberPage },
  { ...posting, url: `${list}/ny`, handle: addMemberPage },
  { ...asking, url: `${list}/importer`, handle: importMembersPage },
  { ...posting, url: `${list}/importer`, handle: readMembersFilePage },
  { ...reading, url: one, handle: memberPage },
  { ...asking, url: `${one}/endre`, handle: changeMemberPage },
  { ...posting, url: `${one}/endre`, handle: saveMemberPage },
  { ...asking, url: `${one}/avslutt`, handle: endMemberPage },
  { ...posting, url: `${one}/avslutt`, handle: saveEndPage },
]

const apiList = '/cooperations/:cooperation/memberships'
const apiOne = `${apiList}/:membership`
const record = membershipJson(fjordvikMembership, fjordvik, 'fjordvik')
const rows = [fjordvikRow, hospitalRow].map((row) => memberJson(row, 'fjordvik'))

const api: SliceRoutes['api'] = [
  apiRoute({
    method: 'GET',
    url: apiList,
    permission: 'look',
    summary: 'Organisations that take part in a cooperation',
    query: membersQuery,
    answer: membersAnswer,
    example: { date: '2026-03-02', items: rows, next: null },
    handle: membersAsJson,
  }),
  apiRoute({
    method: 'POST',
    url: apiList,
    permission: 'edit-registers',
    summary: 'Let an organisation take part; one that is not in the register is added there',
    body: newMembershipBody,
    answer: membershipAnswer,
    example: record,
    handle: addMemberAsJson,
  }),
  apiRoute({
    method: 'GET',
    url: apiOne,
    permission: 'look',
    summary: 'How one organisation takes part',
    query: memberQuery,
    answer: membershipAnswer,
    example: record,
    handle: memberAsJson,
  }),
  apiRoute({
    method: 'PUT',
    url: apiOne,
    permission: 'edit-registers',
    summary: 'Change or end how an organisation takes part (If-Match with its revision)',
    body: membershipBody,
    answer: membershipAnswer,
    example: record,
    handle: changeMemberAsJson,
  }),
]

export const memberRoutes: SliceRoutes = { pages, api }
