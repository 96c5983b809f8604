import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReadTx } from '../db/index.ts'
import { type Cooperation, findCooperation } from '../tenancy/cooperation.ts'
import { inLanguage } from '../text/index.ts'
import { apiSchema } from './api-schema.ts'
import type { RequestContext } from './context.ts'
import { NotAllowed, requireFound } from './faults.ts'
import { comesFromElsewhere, Forged } from './other-site.ts'
import { sendProblem } from './problem.ts'
import { refusalTitle } from './refusal-title.ts'
import { actorOf, contextOf, readingFor, type Surroundings } from './request-context.ts'
import type { ApiReply, ApiRoute } from './route.ts'

const apiPrefix = '/api/v1'

type Exchange = { request: FastifyRequest; reply: FastifyReply; surroundings: Surroundings }
type Answered = { answer: ApiReply<unknown>; context: RequestContext }

const sayNo = (reply: FastifyReply, { locale }: RequestContext, refusal: { code: string }) =>
  sendProblem(
    reply,
    refusal,
    inLanguage(locale, () => refusalTitle(refusal.code)),
  )

function sendAnswer(reply: FastifyReply, { answer, context }: Answered): FastifyReply {
  reply.header('cache-control', context.actor.kind === 'visitor' ? 'private, no-cache' : 'no-store')
  if (!answer.ok) return sayNo(reply, context, answer)
  if (answer.revision !== undefined) reply.header('etag', `"${answer.revision}"`)
  if (answer.location) reply.header('location', answer.location)
  return reply
    .code(answer.status ?? 200)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(answer.body))
}

const slugIn = (request: FastifyRequest) => (request.params as { cooperation?: string }).cooperation ?? null

async function cooperationIn(tx: ReadTx, request: FastifyRequest): Promise<Cooperation | null> {
  const slug = slugIn(request)
  return slug === null ? null : requireFound(await findCooperation(tx, slug))
}

function permitted(route: ApiRoute, context: RequestContext): RequestContext {
  if (!context.may(route.permission)) throw new NotAllowed()
  return context
}

const noForm = { form: {}, files: new Map() }

/** Reading sees one moment: the cooperation and all that the handler asks for share one read-only transaction. */
async function answerReading(exchange: Exchange, route: ApiRoute): Promise<Answered> {
  const { request } = exchange
  return readingFor({ ...exchange, slug: slugIn(request) }, async (tx, { actor, cooperation }) => {
    const context = permitted(route, {
      ...contextOf(exchange, { actor, cooperation, ...noForm }),
      read: (work) => work(tx),
      write: () => Promise.reject(new Error('a GET request changes nothing')),
    })
    return { answer: await route.handle(context, { query: request.query, body: undefined }), context }
  })
}

const entered = new WeakMap<FastifyRequest, RequestContext>()

/** Before the body is looked at: who may not change anything here learns nothing about what would be right. */
async function enter(exchange: Exchange, route: ApiRoute): Promise<void> {
  const { request, surroundings } = exchange
  if (comesFromElsewhere(request, surroundings.site.origin)) throw new Forged()
  const actor = await actorOf(request, surroundings)
  const cooperation = await surroundings.database.asActor(actor).read((tx) => cooperationIn(tx, request))
  entered.set(request, permitted(route, contextOf(exchange, { actor, cooperation, ...noForm })))
}

async function answerChange({ request }: Exchange, route: ApiRoute): Promise<Answered> {
  const context = requireFound(entered.get(request))
  return { answer: await route.handle(context, { query: request.query, body: request.body }), context }
}

/** Gives every API route its address and its place in the OpenAPI document. */
export function mountApi(
  app: FastifyInstance,
  routes: readonly ApiRoute[],
  surroundings: Surroundings,
): void {
  for (const route of routes) {
    const reads = route.method === 'GET'
    app.route({
      method: route.method,
      url: `${apiPrefix}${route.url}`,
      schema: apiSchema(route),
      ...(reads
        ? {}
        : {
            preValidation: (request: FastifyRequest, reply: FastifyReply) =>
              enter({ request, reply, surroundings }, route),
          }),
      handler: async (request, reply) =>
        sendAnswer(
          reply,
          await (reads ? answerReading : answerChange)({ request, reply, surroundings }, route),
        ),
    })
  }
}
