import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StationStatus } from '../records/thread-status.sql.ts'
import { inLanguage } from '../text/index.ts'
import { Breadcrumbs, htmlDocument, Page as PageFrame } from '../ui/index.ts'
import type { Assets } from './assets.ts'
import { attachmentNamed } from './attachment-name.model.ts'
import type { RequestContext, Site } from './context.ts'
import { cookieNames, cookieOptions } from './cookies.ts'
import { footerOf, headerOf, noticesOf } from './frame.ts'
import { ownPath } from './own-path.model.ts'
import type { Download, Keep, Page, PageReply, Redirect } from './reply.ts'
import type { Surroundings } from './request-context.ts'
import { StatusLine } from './status-line.view.tsx'
import { isStatusCode, type StatusCode } from './status-message.ts'

type Exchange = { request: FastifyRequest; reply: FastifyReply; surroundings: Surroundings }
type Answered = { answer: PageReply; context: RequestContext; thread: readonly StationStatus[] | null }

/** Turns what a handler answered into HTTP. */
export function sendPageReply(exchange: Exchange, { answer, context, thread }: Answered): FastifyReply {
  if (answer.kind === 'redirect') return sendRedirect(exchange.reply, context, answer)
  if (answer.kind === 'download') return sendDownload(exchange.reply, context, answer)
  return sendPage(exchange, { answer, context, thread })
}

function sendRedirect(
  reply: FastifyReply,
  { site }: RequestContext,
  { to, say, keep }: Redirect,
): FastifyReply {
  const address = ownPath(to)
  if (!address) throw new Error('a redirect leads to an address of ours')
  if (say) reply.setCookie(cookieNames.status, say, { ...cookieOptions(site), maxAge: 60 })
  if (keep) setKept(reply, site, keep)
  return reply.code(303).header('location', address).header('cache-control', 'no-store').send()
}

const year = 365 * 24 * 60 * 60

function setKept(reply: FastifyReply, site: Site, { session, language }: Keep): void {
  const options = cookieOptions(site)
  if (language) reply.setCookie(cookieNames.language, language, { ...options, maxAge: year })
  if (session === undefined) return
  // Without an age the browser forgets it when it is closed; the server ends it after twelve hours anyway.
  if (session) reply.setCookie(cookieNames.session(site), session, options)
  // Forms that are still open count for nothing after signing out; after signing in anew they may be sent.
  else
    for (const name of [cookieNames.session(site), cookieNames.forgery(site)])
      reply.clearCookie(name, options)
}

function sendDownload(reply: FastifyReply, context: RequestContext, file: Download) {
  const { type, fileName, body, unchanging } = file
  return (
    reply
      .type(type)
      .header('content-disposition', attachmentNamed(fileName))
      // Even a browser that shows it all the same runs nothing in it.
      .header('content-security-policy', `default-src 'none'; sandbox; frame-ancestors 'none'`)
      .header('cache-control', unchanging ? `public, max-age=${year}, immutable` : cacheRule(context))
      .send(body)
  )
}

/** Nobody's shared cache keeps a page that was made for one person. */
const cacheRule = ({ actor }: RequestContext) => (actor.kind === 'visitor' ? 'private, no-cache' : 'no-store')

type Framed = { answer: Page; context: RequestContext; thread: readonly StationStatus[] | null }

function sendPage({ request, reply, surroundings }: Exchange, framed: Framed): FastifyReply {
  const { answer, context } = framed
  const said = request.cookies[cookieNames.status]
  if (said) reply.clearCookie(cookieNames.status, cookieOptions(context.site))
  const html = inLanguage(context.locale, () =>
    renderPage(framed, {
      nonce: reply.cspNonce.script,
      said: isStatusCode(said) ? said : null,
      assets: surroundings.assets,
    }),
  )
  if (answer.holdsSecret) reply.header('referrer-policy', 'no-referrer')
  return reply
    .code(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', answer.holdsSecret ? 'no-store' : cacheRule(context))
    .header('vary', 'accept-language, cookie')
    .send(html)
}

type Finish = { nonce: string; said: StatusCode | null; assets: Assets }

function renderPage({ answer, context, thread }: Framed, { nonce, said, assets }: Finish): string {
  const crumbs = answer.crumbs?.()
  return htmlDocument(
    <PageFrame
      title={answer.title()}
      description={answer.description?.()}
      nonce={nonce}
      assets={assets.forPage(answer.islands ?? [])}
      colorScheme={answer.colorScheme}
      hasErrors={answer.status === 422}
      header={headerOf(context, thread, answer.station)}
      notices={noticesOf(context)}
      footer={footerOf(context)}
    >
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      {said && <StatusLine code={said} />}
      {answer.body()}
    </PageFrame>,
  )
}
