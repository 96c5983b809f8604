import type { FastifyReply, FastifyRequest } from 'fastify'
import { visitingActor } from '../auth/actor.ts'
import { inLanguage, m } from '../text/index.ts'
import { PageHead } from '../ui/index.ts'
import { type FaultKind, faultKind, faultTexts } from './fault-page.ts'
import { invalidInput, type SchemaFinding } from './invalid-input.ts'
import { traceOf } from './log.ts'
import { paths } from './paths.ts'
import { largestFileOf } from './posted.ts'
import { sendProblem } from './problem.ts'
import { refusalTitle } from './refusal-title.ts'
import { page } from './reply.ts'
import { contextOf, knownActor, localeOf, type Surroundings } from './request-context.ts'
import { sendPageReply } from './send-page.tsx'

type Exchange = { request: FastifyRequest; reply: FastifyReply; surroundings: Surroundings }

/** Anything thrown: ours, the database's, or the framework's. */
type Thrown = Error & {
  readonly code?: string
  readonly statusCode?: number
  readonly validation?: readonly unknown[]
  readonly validationContext?: string
}

/** The one place that turns anything thrown into an answer. Nothing of the fault itself is told, only its number. */
export function sendFault(error: Thrown, exchange: Exchange): FastifyReply {
  const { request, reply } = exchange
  const kind = faultKind(error)
  if (kind === 'fault') request.log.error({ code: error.code, fault: traceOf(error) }, 'fault')
  if (kind === 'busy') {
    request.log.warn({ code: error.code }, 'busy')
    reply.header('retry-after', '5')
  }
  return request.url.startsWith('/api/')
    ? sendFaultProblem(exchange, error, kind)
    : sendFaultPage(exchange, kind)
}

function sendFaultProblem({ request, reply }: Exchange, error: Thrown, kind: FaultKind): FastifyReply {
  const locale = localeOf(request, knownActor(request) ?? visitingActor)
  reply.header('cache-control', 'no-store')
  if (!error.validation) return sendProblem(reply, { code: kind }, inLanguage(locale, faultTexts[kind].title))
  const { code, details } = invalidInput(error.validation as readonly SchemaFinding[])
  // An address that makes no sense is a bad request; a body that makes none is refused like a form.
  const answered = error.validationContext === 'body' ? code : 'bad-request'
  return sendProblem(
    reply,
    details ? { code: answered, details } : { code: answered },
    inLanguage(locale, () => refusalTitle(answered)),
  )
}

const placeOf = (request: FastifyRequest) => ({
  id: request.id,
  megabytes: Math.floor(largestFileOf(request) / 1_048_576),
})

function sendFaultPage(exchange: Exchange, kind: FaultKind): FastifyReply {
  const { title, text, status } = faultTexts[kind]
  const actor = knownActor(exchange.request) ?? visitingActor
  const context = contextOf(exchange, { actor, cooperation: null, form: {}, files: new Map() })
  const answer = page({
    status,
    title,
    body: () => (
      <>
        <PageHead title={title()} lede={text(placeOf(exchange.request))} />
        <p>
          {kind === 'not-signed-in' ? (
            <a href={paths.signIn}>{m.httpSignIn()}</a>
          ) : (
            <a href={paths.front}>{m.httpToFrontPage()}</a>
          )}
        </p>
      </>
    ),
  })
  return sendPageReply(exchange, { answer, context, thread: null })
}
