import { paths as site } from '../../platform/http/paths.ts'
import type { Crumb } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { stationName } from '../../platform/ui/index.ts'
import { paths } from '../paths.ts'

/** The way down to a cooperation's people, and what stands below. */
export const peopleCrumbs =
  (slug: string, ...below: readonly Crumb[]) =>
  (): Crumb[] => {
    const list = m.registersPeopleTitle()
    return [
      { text: stationName('networks'), href: site.station(slug, 'networks') },
      below.length === 0 ? { text: list } : { text: list, href: paths.people(slug) },
      ...below,
    ]
  }
