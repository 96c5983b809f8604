import type { SliceRoutes } from '../../platform/http/route.ts'
import { endRolePage, saveRoleEndPage } from './end-role.page.tsx'
import { importPeoplePage, readPeopleFilePage } from './import-people.page.tsx'
import { addPersonPage, newPersonPage } from './new-person.page.tsx'
import { peopleCsvFile, peoplePage } from './people.page.tsx'

const list = '/nettverk/personer'
const asking = { scope: 'cooperation', method: 'GET', permission: 'manage-roles' } as const
const posting = { scope: 'cooperation', method: 'POST', permission: 'manage-roles' } as const

/** People have pages, and a file for those who keep the list; no API hands out their names. */
export const personRoutes: SliceRoutes = {
  pages: [
    { scope: 'cooperation', method: 'GET', url: list, permission: 'look', handle: peoplePage },
    { ...asking, url: `${list}/ny`, handle: newPersonPage },
    { ...posting, url: `${list}/ny`, handle: addPersonPage },
    { ...asking, url: `${list}.csv`, handle: peopleCsvFile },
    { ...asking, url: `${list}/importer`, handle: importPeoplePage },
    { ...posting, url: `${list}/importer`, handle: readPeopleFilePage },
    { ...asking, url: `${list}/:role/avslutt`, handle: endRolePage },
    { ...posting, url: `${list}/:role/avslutt`, handle: saveRoleEndPage },
  ],
  api: [],
}
