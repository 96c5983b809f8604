import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Assets } from '../../src/platform/http/assets.ts'
import type { PageRoute, SliceRoutes } from '../../src/platform/http/route.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { type LocalDate, localDate } from '../../src/platform/time/local-date.model.ts'
import type { Player } from './cast.ts'
import type { TestDatabase } from './database.ts'
import { testAssets } from './test-assets.ts'

/** Whoever sends a request: somebody of the cast, or anything that has a session token. */
type Sender = Pick<Player, 'token'>

export type SiteOptions = {
  readonly slices?: readonly SliceRoutes[]
  readonly demonstration?: boolean
  readonly development?: boolean
  /** An https origin gives Secure cookies, as behind a proxy. */
  readonly origin?: string
  readonly today?: LocalDate
  readonly log?: { write(line: string): void }
  readonly requestsPerMinute?: number
  /** In bytes; 10 MB when nothing else is said. */
  readonly largestFile?: number
  readonly mailIsOn?: boolean
  readonly trustedProxies?: readonly string[]
  /** Built files, for tests in a browser: `builtAssets()`. */
  readonly assets?: Assets
}

type Headers = Readonly<Record<string, string>>

/** With headers of one's own, such as If-Match: `{ ...coordinator, headers: { 'if-match': '"1"' } }`. */
type ApiSender = Sender & { readonly headers?: Headers }

export type Site = {
  readonly app: FastifyInstance
  readonly origin: string
  /** Fetches a page as somebody, or as a visitor. */
  get(url: string, player?: Sender, headers?: Headers): Promise<LightMyRequestResponse>
  /** Posts a form as the browser does, with a token of the site's own. */
  post(
    url: string,
    fields: Readonly<Record<string, string>>,
    player?: Sender,
  ): Promise<LightMyRequestResponse>
  /** Sends JSON: `api('POST /api/v1/budgets', {…}, coordinator)`; the answer's `json()` reads it. */
  api(line: string, body?: unknown, player?: ApiSender): Promise<LightMyRequestResponse>
  /** The name and value of the cookie that keeps somebody signed in. */
  sessionCookie(player: Sender): Record<string, string>
  /** Opens a port of its own, for a browser; returns the address. */
  listen(): Promise<string>
  stop(): Promise<void>
}

/** A page that hands out the token which posted forms must carry, whatever page the form stands on. */
const tokenPage: PageRoute = {
  scope: 'site',
  method: 'GET',
  url: '/dev/skjemamerke',
  permission: 'look',
  handle: (context) => ({
    kind: 'download',
    type: 'application/json; charset=utf-8',
    fileName: 'token.json',
    body: JSON.stringify({ token: context.csrfToken() }),
  }),
}

/** Cookies that an answer sets, by name; an ended one is empty. */
const cookiesIn = (response: LightMyRequestResponse): Record<string, string> =>
  Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]))

/** The whole server on a test database, without a port: requests are handed in. */
export async function startSite(db: TestDatabase, options: SiteOptions = {}): Promise<Site> {
  const origin = options.origin ?? 'http://127.0.0.1:3000'
  const app = await createServer({
    surroundings: {
      database: db.database,
      site: {
        origin,
        demonstration: options.demonstration ?? false,
        development: options.development ?? false,
        version: '0.0.0-test',
        largestFile: options.largestFile ?? 10 * 1024 * 1024,
        mailIsOn: options.mailIsOn ?? false,
      },
      today: () => options.today ?? localDate('2026-03-02'),
    },
    slices: [...(options.slices ?? (await allSlices())), { pages: [tokenPage], api: [] }],
    trustedProxies: options.trustedProxies ?? [],
    requestsPerMinute: options.requestsPerMinute ?? 100_000,
    // What a test asks must not hang on what else the machine does.
    longestDelay: 120_000,
    log: options.log ?? false,
    assets: options.assets ?? testAssets,
  })
  const sessionName = origin.startsWith('https:') ? '__Host-samsyn' : 'samsyn'
  const sessionCookie = ({ token }: Sender): Record<string, string> => (token ? { [sessionName]: token } : {})
  const nobody: ApiSender = { token: '' }
  const get: Site['get'] = (url, player = nobody, headers = {}) =>
    app.inject({ method: 'GET', url, cookies: sessionCookie(player), headers })
  return {
    app,
    origin,
    sessionCookie,
    get,
    async post(url, fields, player = nobody) {
      const issued = await get(tokenPage.url, player)
      return app.inject({
        method: 'POST',
        url,
        cookies: { ...sessionCookie(player), ...cookiesIn(issued) },
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        payload: new URLSearchParams({ ...fields, _csrf: issued.json().token }).toString(),
      })
    },
    api: (line, body, player = nobody) => {
      const [method, url] = line.split(' ')
      return app.inject({
        method: method as 'GET',
        url: url ?? '/',
        cookies: sessionCookie(player),
        headers: player.headers ?? {},
        ...(body === undefined ? {} : { payload: body as object }),
      })
    },
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    stop: () => app.close(),
  }
}

/** Read late, so that tests of a few routes do not need every slice. */
const allSlices = async (): Promise<readonly SliceRoutes[]> => (await import('../../src/app.ts')).slices
