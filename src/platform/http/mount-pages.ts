import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReadTx } from '../db/index.ts'
import { type StationStatus, threadStatus } from '../records/thread-status.sql.ts'
import { type Cooperation, findCooperation } from '../tenancy/cooperation.ts'
import type { CooperationContext, RequestContext, Site } from './context.ts'
import { NotAllowed, requireFound } from './faults.ts'
import { refuseOtherSites } from './other-site.ts'
import { readPosted } from './posted.ts'
import type { PageReply } from './reply.ts'
import { actorOf, contextOf, readingFor, type Surroundings } from './request-context.ts'
import type { PageRoute } from './route.ts'
import { sendPageReply } from './send-page.tsx'

type Exchange = { request: FastifyRequest; reply: FastifyReply; surroundings: Surroundings }
type Answer = { answer: PageReply; context: RequestContext; thread: readonly StationStatus[] | null }

function slugOf(route: PageRoute, request: FastifyRequest): string | null {
  return route.scope === 'site' ? null : (request.params as { cooperation: string }).cooperation
}

function cooperationOf(tx: ReadTx, route: PageRoute, request: FastifyRequest): Promise<Cooperation> | null {
  const slug = slugOf(route, request)
  return slug === null ? null : findCooperation(tx, slug).then(requireFound)
}

function handled(route: PageRoute, context: RequestContext): Promise<PageReply> | PageReply {
  if (!context.may(route.permission)) throw new NotAllowed()
  return route.scope === 'site' ? route.handle(context) : route.handle(context as CooperationContext)
}

/** Reading pages see one moment: cooperation, handler and frame share one read-only transaction. */
function answerGet(exchange: Exchange, route: PageRoute): Promise<Answer> {
  return readingFor(
    { ...exchange, slug: slugOf(route, exchange.request) },
    async (tx, { actor, cooperation }) => {
      const parts = { actor, cooperation, form: {}, files: new Map() }
      const context: RequestContext = {
        ...contextOf(exchange, parts),
        read: (work) => work(tx),
        write: () => Promise.reject(new Error('a GET request changes nothing')),
      }
      const answer = await handled(route, context)
      const thread = cooperation && answer.kind === 'page' ? await threadStatus(tx, cooperation.id) : null
      return { answer, context, thread }
    },
  )
}

async function answerPost(exchange: Exchange, route: PageRoute): Promise<Answer> {
  const actor = await actorOf(exchange.request, exchange.surroundings)
  const database = exchange.surroundings.database.asActor(actor)
  const cooperation = await database.read(async (tx) => cooperationOf(tx, route, exchange.request))
  const posted = await readPosted(exchange.request)
  const context = contextOf(exchange, { actor, cooperation, ...posted })
  const answer = await handled(route, context)
  const thread =
    cooperation && answer.kind === 'page'
      ? await database.read((tx) => threadStatus(tx, cooperation.id))
      : null
  return { answer, context, thread }
}

const addressOf = (route: PageRoute) => (route.scope === 'site' ? route.url : `/:cooperation${route.url}`)

/** What a route allows otherwise than others. */
const configOf = (route: PageRoute, { largestFile }: Site) =>
  route.scope === 'site'
    ? route.postsPerMinute
      ? { rateLimit: { max: route.postsPerMinute, timeWindow: '1 minute' } }
      : {}
    : route.takesLargeFile
      ? { largestFile }
      : {}

/** Gives every page its address. Posts must carry the form's own token, which other sites cannot know. */
export function mountPages(
  app: FastifyInstance,
  routes: readonly PageRoute[],
  surroundings: Surroundings,
): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: addressOf(route),
      // The OpenAPI document is about the API alone.
      schema: { hide: true },
      config: configOf(route, surroundings.site),
      ...(route.method === 'POST'
        ? {
            onRequest: refuseOtherSites(surroundings.site.origin),
            preValidation: [readForm, app.csrfProtection],
          }
        : {}),
      handler: async (request, reply) => {
        const exchange = { request, reply, surroundings }
        const answered = await (route.method === 'GET' ? answerGet : answerPost)(exchange, route)
        return sendPageReply(exchange, answered)
      },
    })
  }
}

/** Multipart bodies are read before the token is looked for, since it stands in one of their fields. */
const readForm = async (request: FastifyRequest) => {
  await readPosted(request)
}
