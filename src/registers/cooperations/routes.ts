import type { SliceRoutes } from '../../platform/http/route.ts'
import { paths } from '../paths.ts'
import { changeCooperationPage, saveCooperationPage } from './change-cooperation.page.tsx'
import { cooperationsPage } from './cooperations.page.tsx'
import { addCooperationPage, newCooperationPage } from './new-cooperation.page.tsx'

const list = { scope: 'site', url: paths.cooperations } as const
const addition = { scope: 'site', url: paths.newCooperation, permission: 'administer' } as const
const change = { scope: 'cooperation', url: '/endre', permission: 'manage-roles' } as const

export const cooperationRoutes: SliceRoutes = {
  pages: [
    { ...list, method: 'GET', permission: 'look', handle: cooperationsPage },
    { ...addition, method: 'GET', handle: newCooperationPage },
    { ...addition, method: 'POST', handle: addCooperationPage },
    { ...change, method: 'GET', handle: changeCooperationPage },
    { ...change, method: 'POST', handle: saveCooperationPage },
  ],
  api: [],
}
