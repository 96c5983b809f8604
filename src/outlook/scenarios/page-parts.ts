import type { CooperationContext, RequestContext } from '../../platform/http/context.ts'
import type { Crumb } from '../../platform/http/reply.ts'
import { newId } from '../../platform/records/index.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { outlookCrumbs } from '../pages/page-parts.ts'
import { paths } from '../paths.ts'

/** The token that proves a form to be ours. */
export const csrfOf = (context: RequestContext) => ({ name: '_csrf', value: context.csrfToken() })

/** The number that lets a form be sent once; the same one when the form comes back with errors. */
export const onceOf = (context: RequestContext): string => context.form.once ?? newId()

/** The way down to the scenarios, and what stands below; made late, in the reader's language. */
export const scenarioCrumbs = (context: CooperationContext, below: () => readonly Crumb[] = () => []) =>
  outlookCrumbs(context, () => {
    const text = m.outlookScenarioListTitle()
    const rest = below()
    return rest.length === 0
      ? [{ text }]
      : [{ text, href: paths.scenarioList(context.cooperation.slug) }, ...rest]
  })

/** The `lang` of what people wrote; none when the page is in the same language. */
export const contentLang = ({ cooperation }: CooperationContext): Locale | undefined =>
  cooperation.language === currentLocale() ? undefined : cooperation.language
