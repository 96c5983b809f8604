import { randomUUID } from 'node:crypto'
import fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify'
import { keepAwake } from '../auth/keep-awake.ts'
import { type Assets, builtAssets } from './assets.ts'
import { Missing } from './faults.ts'
import { type LogStream, logTo } from './log.ts'
import { mountApi } from './mount-api.ts'
import { mountHealth } from './mount-health.ts'
import { mountPages } from './mount-pages.ts'
import { mountOpenApi, registerOpenApi } from './openapi.ts'
import { limits, registerPlugins } from './plugins.ts'
import { addRefusalTitles } from './refusal-title.ts'
import { actorOf, knownActor, type Surroundings } from './request-context.ts'
import type { SliceRoutes } from './route.ts'
import { sendFault } from './send-fault.tsx'
import { sendNotAllowed } from './send-not-allowed.ts'

export type ServerOptions = {
  readonly surroundings: Omit<Surroundings, 'assets'>
  readonly slices: readonly SliceRoutes[]
  /** Addresses of proxies whose word about the caller's address counts. */
  readonly trustedProxies: readonly string[]
  readonly requestsPerMinute: number
  /** As the plug-ins know it; a test's machine may be busy with other tests. */
  readonly longestDelay?: number
  /** Where log lines go; false for none. */
  readonly log: false | LogStream
  /** What the build made; tests bring their own. */
  readonly assets?: Assets
}

/** One line an answer: how it went and how long it took, never who asked or what was in the address. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/assets/')) return
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    })
  })
}

/** After the answer has gone, so that nobody waits for it. */
function keepSessionsAwake(app: FastifyInstance, { database }: Surroundings): void {
  app.addHook('onResponse', async (request) => {
    const actor = knownActor(request)
    // A session that could not be noted as in use lives on for hours; the next request tries again.
    if (actor) await keepAwake(database, actor).catch(() => request.log.warn('a session was not kept awake'))
  })
}

function answerFaults(app: FastifyInstance, surroundings: Surroundings): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const exchange = { request, reply, surroundings }
    return error.name === 'NotAllowed' ? sendNotAllowed(exchange, error) : sendFault(error, exchange)
  })
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) => {
    await actorOf(request, surroundings)
    return sendFault(new Missing(), { request, reply, surroundings })
  })
}

function bareServer({ trustedProxies, log }: ServerOptions): FastifyInstance {
  return fastify({
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: limits.form,
    requestTimeout: 30_000,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    logger: log ? logTo(log) : false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
}

/** The whole server, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { slices } = options
  const surroundings: Surroundings = { ...options.surroundings, assets: options.assets ?? builtAssets() }
  for (const { refusals } of slices) addRefusalTitles(refusals ?? {})
  const app = bareServer(options)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  logAnswers(app)
  keepSessionsAwake(app, surroundings)
  await registerPlugins(app, {
    site: surroundings.site,
    assetFolder: surroundings.assets.folder,
    staticFolder: surroundings.assets.staticFolder,
    requestsPerMinute: options.requestsPerMinute,
    longestDelay: options.longestDelay,
  })
  answerFaults(app, surroundings)
  await registerOpenApi(app, surroundings.site)
  mountHealth(app, surroundings)
  mountOpenApi(app)
  mountApi(
    app,
    slices.flatMap(({ api }) => api),
    surroundings,
  )
  mountPages(
    app,
    slices.flatMap(({ pages }) => pages),
    surroundings,
  )
  return app
}
