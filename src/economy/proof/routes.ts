import type { PageRoute, SliceRoutes } from '../../platform/http/route.ts'
import { showProof } from './proof.page.tsx'
import { downloadSharesJson } from './shares-json.page.ts'

const below = {
  scope: 'cooperation',
  method: 'GET',
  permission: 'look',
} as const satisfies Partial<PageRoute>
const budget = '/okonomi/budsjett/:year'

/** Why each member pays what it pays, and the shares as a file. */
export const proofRoutes: SliceRoutes = {
  pages: [
    { ...below, url: `${budget}/bevis/:member`, handle: showProof },
    { ...below, url: `${budget}/andeler.json`, handle: downloadSharesJson },
  ],
  api: [],
}
