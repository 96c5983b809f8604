import type { PageRoute, SliceRoutes } from '../http/route.ts'
import { addChangeWords } from './change-words.ts'
import { commonWords } from './common-words.ts'
import { historyAsCsv, showHistory } from './history.page.tsx'

addChangeWords(commonWords)

const guarded = {
  scope: 'cooperation',
  method: 'GET',
  permission: 'see-history',
} as const satisfies Partial<PageRoute>

export const auditRoutes: SliceRoutes = {
  pages: [
    { ...guarded, url: '/historikk', handle: showHistory },
    { ...guarded, url: '/historikk.csv', handle: historyAsCsv },
  ],
  api: [],
}
