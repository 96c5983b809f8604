import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit, { type RateLimitPluginOptions } from '@fastify/rate-limit'
import statics from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { Site } from './context.ts'
import { cookieNames, cookieOptions } from './cookies.ts'

/** Where built files stand, and how much one address may ask. */
export type PluginOptions = {
  readonly site: Site
  readonly assetFolder: string
  readonly staticFolder: string
  readonly requestsPerMinute: number
  /** Milliseconds that the program may be held up before it asks people to come back later; 1 500 when left out. */
  readonly longestDelay?: number | undefined
}

/** Largest posted form and file, in bytes. */
export const limits = { form: 256 * 1024, file: 2 * 1024 * 1024 } as const

const year = 31_536_000

function securityHeaders(site: Site) {
  const secure = site.origin.startsWith('https:')
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc: [],
        styleSrc: [`'self'`],
        fontSrc: [`'self'`],
        imgSrc: [`'self'`, 'data:'],
        connectSrc: [`'self'`],
        workerSrc: [`'self'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
        baseUri: [`'none'`],
        objectSrc: [`'none'`],
        manifestSrc: [`'self'`],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: year, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' as const },
  }
}

/** A worker is under the policy that its own file comes with: only there may a compiled kernel run. */
const workerPolicy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`

const untold = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

/** Counted by the caller's network address (IPv6: its /64), which only a trusted proxy can tell otherwise. */
const rateLimits = (max: number): RateLimitPluginOptions => ({
  max,
  timeWindow: '1 minute',
  cache: 20_000,
  addHeaders: untold,
  addHeadersOnExceeding: untold,
})

/** What every answer gets, and what every request must pass, before any route is reached. */
export async function registerPlugins(app: FastifyInstance, options: PluginOptions): Promise<void> {
  const { site } = options
  await app.register(underPressure, {
    maxEventLoopDelay: options.longestDelay ?? 1500,
    retryAfter: 5,
    exposeStatusRoute: false,
  })
  await app.register(helmet, securityHeaders(site))
  await app.register(rateLimit, rateLimits(options.requestsPerMinute))
  await app.register(cookie)
  await app.register(csrf, {
    cookieKey: cookieNames.forgery(site),
    cookieOpts: cookieOptions(site),
    getToken: (request) => (request.body as Record<string, string> | undefined)?._csrf,
  })
  await app.register(formbody, { bodyLimit: limits.form })
  await app.register(multipart, {
    limits: { fileSize: limits.file, files: 1, fields: 50, fieldSize: 64 * 1024, fieldNameSize: 100 },
  })
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  })
  await app.register(statics, {
    root: options.assetFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    setHeaders(reply, file) {
      if (/\.worker-\w+\.js$/.test(file)) reply.header('content-security-policy', workerPolicy)
    },
  })
  await app.register(statics, {
    root: options.staticFolder,
    prefix: '/static/',
    decorateReply: false,
    index: false,
    maxAge: '1d',
  })
}
