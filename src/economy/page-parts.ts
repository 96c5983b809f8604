import type { CooperationContext, RequestContext } from '../platform/http/context.ts'
import { paths as site } from '../platform/http/paths.ts'
import type { Crumb } from '../platform/http/reply.ts'
import { newId } from '../platform/records/index.ts'
import { currentLocale, m } from '../platform/text/index.ts'
import type { Locale } from '../platform/text/locale.ts'
import { stationName } from '../platform/ui/index.ts'
import { paths } from './paths.ts'

/** The token that proves a form to be ours. */
export const csrfOf = (context: RequestContext) => ({ name: '_csrf', value: context.csrfToken() })

/** The number that lets a form be sent once; the same one when the form comes back with errors. */
export const onceOf = (context: RequestContext): string => context.form.once ?? newId()

/** The way down to a page of the economy. */
export const economyCrumbs =
  (slug: string, ...below: readonly Crumb[]) =>
  (): Crumb[] => [
    below.length === 0
      ? { text: stationName('economy') }
      : { text: stationName('economy'), href: site.station(slug, 'economy') },
    ...below,
  ]

/** The way down to a page of one budget. */
export const budgetCrumbs = (slug: string, year: number, below?: string): Crumb[] => {
  const text = m.economyBudgetOf({ year })
  const crumbs =
    below === undefined ? [{ text }] : [{ text, href: paths.budget(slug, year) }, { text: below }]
  return economyCrumbs(slug, ...crumbs)()
}

/** The `lang` of content in a page; none when the page is in the same language. */
export const contentLang = ({ cooperation }: CooperationContext): Locale | undefined =>
  cooperation.language === currentLocale() ? undefined : cooperation.language
