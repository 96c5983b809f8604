import type { RequestContext } from '../../platform/http/context.ts'
import { paths as site } from '../../platform/http/paths.ts'
import type { Crumb } from '../../platform/http/reply.ts'
import { stationName } from '../../platform/ui/index.ts'
import { type Home, paths } from '../paths.ts'

/** Whose pages a request is among. */
export const homeOf = ({ cooperation }: RequestContext): Home => ({ slug: cooperation?.slug ?? null })

/** The way down to a page of the outlook. */
export const outlookCrumbs =
  (context: RequestContext, below: () => readonly Crumb[] = () => []) =>
  (): Crumb[] => {
    const { cooperation } = context
    const rest = below()
    const top: Crumb = {
      text: stationName('outlook'),
      ...(rest.length > 0 && { href: paths.home(homeOf(context)) }),
    }
    return cooperation
      ? [{ text: cooperation.name, href: site.cooperation(cooperation.slug) }, top, ...rest]
      : [top, ...rest]
  }
