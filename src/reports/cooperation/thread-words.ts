import { breakSentence } from '../../platform/records/break-text.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import { stationLede } from '../../platform/records/station-words.ts'
import { breaks, type StationStatus, type ThreadBreak } from '../../platform/records/thread-status.sql.ts'
import { formatMoney, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { ThreadContentsStop } from '../../platform/ui/index.ts'
import { numberWord, payersInWords } from './fact-words.ts'
import type { SharedCost } from './shared-cost.ts'

/** A cooperation's whole thread as its table of contents, with what is missing where it breaks. */
export const threadContents = (
  slug: string,
  thread: readonly StationStatus[],
  cost: SharedCost | null,
): ThreadContentsStop[] =>
  thread.map(({ station, count, broken }) => ({
    station,
    href: recordPaths.station(slug, station),
    count: formatNumber(count, currentLocale()),
    sentence: station === 'economy' && cost?.shares.length ? costSentence(cost) : stationLede[station](),
    breakAfter: broken ? { sentence: breakSentence(broken), link: breakLink(slug, broken) } : undefined,
  }))

const costSentence = (cost: SharedCost): string =>
  m.reportsThreadCost({
    year: cost.year,
    amount: formatMoney(cost.total, currentLocale()),
    payers: payersInWords(cost),
  })

const linkTexts: Readonly<Record<ThreadBreak['code'], () => string>> = {
  'policy-without-goal': m.reportsBreakSeePolicies,
  'goal-without-project': m.reportsBreakSeeGoals,
  'project-without-benefit': m.reportsBreakSeeProjects,
}

/** To those records that nothing follows up. */
function breakLink(slug: string, { code }: ThreadBreak): { text: string; href: string } | undefined {
  const from = breaks.find((known) => known.code === code)?.from
  return from && { text: linkTexts[code](), href: recordPaths.station(slug, from, { missing: true }) }
}

/** What the thread is, and in how many places it is broken here. */
export function threadIntro(thread: readonly StationStatus[]): string {
  const count = thread.filter(({ broken }) => broken !== null).length
  return m.reportsThreadIntro({ count, number: numberWord(count) })
}
