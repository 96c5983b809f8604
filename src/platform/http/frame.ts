import { breakSentence } from '../records/break-text.ts'
import type { Station } from '../records/station.ts'
import type { StationStatus } from '../records/thread-status.sql.ts'
import { formatDate } from '../text/format.ts'
import { locales, m } from '../text/index.ts'
import type { FooterLinks, HeaderAction, PageNotices, SiteHeaderProps } from '../ui/index.ts'
import type { RequestContext } from './context.ts'
import { languagePath, paths, signInPath } from './paths.ts'

/** The way in leads back to the page it was taken from, but not to one whose address holds a secret. */
function signInFrom({ url, form }: RequestContext): string {
  const isReturnable =
    Object.keys(form).length === 0 && !url.startsWith(paths.signIn) && !url.startsWith(paths.invitation)
  return isReturnable ? signInPath(url) : paths.signIn
}

function accountOf(context: RequestContext): HeaderAction[] {
  const { actor, csrfToken } = context
  if (actor.kind === 'visitor') return [{ text: m.httpSignIn(), href: signInFrom(context) }]
  return [
    { text: actor.name, href: paths.ownPage },
    { text: m.httpSignOut(), action: paths.signOut, hidden: { _csrf: csrfToken() } },
  ]
}

/** The header: whose pages these are, the thread with its breaks, languages and the way in. */
export function headerOf(
  context: RequestContext,
  thread: readonly StationStatus[] | null,
  current: Station | undefined,
): SiteHeaderProps {
  const { cooperation } = context
  return {
    home: paths.front,
    cooperation: cooperation
      ? { name: cooperation.name, href: paths.cooperation(cooperation.slug) }
      : undefined,
    stations:
      cooperation && thread
        ? thread.map(({ station, broken }) => ({
            station,
            href: paths.station(cooperation.slug, station),
            breakAfter: broken ? breakSentence(broken) : undefined,
          }))
        : undefined,
    current,
    searchHref: cooperation ? `${paths.search}?i=${cooperation.slug}` : paths.search,
    languages: locales.map((locale) => ({ locale, href: languagePath(locale, context.url) })),
    account: accountOf(context),
  }
}

/** What is true on every page while it is true: invented people, a date in the past. */
export function noticesOf({ site, cooperation, date, today, locale }: RequestContext): PageNotices {
  const elsewhen = cooperation && date !== today
  return {
    demo: site.demonstration ? { href: paths.signIn } : undefined,
    pinned: elsewhen
      ? { date: formatDate(date, locale), href: paths.aboutExample(cooperation.slug) }
      : undefined,
  }
}

export function footerOf({ cooperation }: RequestContext): FooterLinks {
  return {
    openData: paths.openData,
    accessibility: paths.accessibility,
    privacy: paths.privacy,
    aboutExample: cooperation?.exampleNote ? paths.aboutExample(cooperation.slug) : undefined,
  }
}
