import { m } from '../text/index.ts'
import { type StripStop, stationName } from '../ui/index.ts'
import { contentLanguage } from './content-language.ts'
import { recordPaths } from './paths.ts'
import type { NeedyStation, ThreadStop } from './thread-stops.ts'

const missing: Readonly<Record<NeedyStation, () => string>> = {
  policy: m.recordsMissingAfterPolicy,
  strategy: m.recordsMissingAfterStrategy,
  projects: m.recordsMissingAfterProjects,
}

/** The stops as the strip shows them, in the reader's language. */
export const stripStops = (slug: string, stops: readonly ThreadStop[]): StripStop[] =>
  stops.map((stop): StripStop => {
    if (stop.kind === 'here')
      return {
        kind: 'here',
        station: stop.station,
        title: stop.title,
        lang: contentLanguage(stop.language),
      }
    if (stop.kind === 'missing')
      return {
        kind: 'missing',
        station: stop.station,
        sentence: missing[stop.after](),
        link: {
          text: m.recordsGoToStation({ station: stationName(stop.station) }),
          href: recordPaths.station(slug, stop.station),
        },
      }
    return {
      kind: 'record',
      station: stop.station,
      title: stop.title,
      lang: contentLanguage(stop.language),
      href: recordPaths.card(slug, stop.path),
      more: stop.others > 0 ? m.recordsMore({ count: stop.others }) : undefined,
    }
  })
