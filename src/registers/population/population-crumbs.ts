import type { Crumb } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { paths } from '../paths.ts'

/** The way down to a page below the list of figures. */
export const populationCrumbs =
  (...below: readonly Crumb[]) =>
  (): Crumb[] => [{ text: m.registersPopulationTitle(), href: paths.population }, ...below]
