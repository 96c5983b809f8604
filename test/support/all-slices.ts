import type { SliceRoutes } from '../../src/platform/http/route.ts'

/** Every address of the program; read late, so that tests of a few routes do not need every slice. */
export const allSlices = async (): Promise<readonly SliceRoutes[]> =>
  (await import('../../src/app.ts')).slices
