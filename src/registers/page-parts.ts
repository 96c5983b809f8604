import type { RequestContext } from '../platform/http/context.ts'
import { paths as site } from '../platform/http/paths.ts'
import type { Crumb } from '../platform/http/reply.ts'
import { newId } from '../platform/records/index.ts'
import { m } from '../platform/text/index.ts'
import { stationName } from '../platform/ui/index.ts'
import { paths } from './paths.ts'

/** What every posted form of ours needs beside its fields. */
export const formParts = (context: RequestContext) => ({
  csrf: { name: '_csrf', value: context.csrfToken() },
  once: context.form.once ?? newId(),
})

/** The way down to a cooperation's organisations, and what stands below. */
export const memberCrumbs =
  (slug: string, ...below: readonly Crumb[]) =>
  (): Crumb[] => {
    const list = m.registersMembersTitle()
    return [
      { text: stationName('networks'), href: site.station(slug, 'networks') },
      below.length === 0 ? { text: list } : { text: list, href: paths.members(slug) },
      ...below,
    ]
  }
