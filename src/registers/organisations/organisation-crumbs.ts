import type { Crumb } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { paths } from '../paths.ts'

/** The way down from the shared register. */
export const organisationCrumbs =
  (...below: readonly Crumb[]) =>
  (): Crumb[] => [{ text: m.registersOrganisationsTitle(), href: paths.organisations }, ...below]
