import type { RequestContext } from '../http/context.ts'
import { ownPath } from '../http/own-path.model.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, redirect } from '../http/reply.ts'
import { isLocale } from '../text/locale.ts'

/** Back to the page one came from, in another language. Only the browser keeps the choice, so a link may do it. */
export function switchLanguage({ query }: RequestContext): PageReply {
  const to = ownPath(query.til) ?? paths.front
  return isLocale(query.valg) ? redirect(to, undefined, { language: query.valg }) : redirect(to)
}
