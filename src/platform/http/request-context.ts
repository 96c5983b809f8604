import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, actorAsked, actorOfToken, visitingActor } from '../auth/actor.ts'
import { browserFamily } from '../auth/browser-family.model.ts'
import { may, type Permission } from '../auth/rights.ts'
import { type Database, type ReadTx, visitor } from '../db/index.ts'
import { type Cooperation, cooperationQuestion } from '../tenancy/cooperation.ts'
import { isLocale, type Locale } from '../text/locale.ts'
import { isLocalDate, type LocalDate } from '../time/local-date.model.ts'
import type { Assets } from './assets.ts'
import type { RequestContext, Site, UploadedFile } from './context.ts'
import { cookieNames } from './cookies.ts'
import { requireFound } from './faults.ts'

/** What the whole program shares, and what a request is answered with. */
export type Surroundings = {
  readonly database: Database
  readonly site: Site
  /** The calendar's date where the users are; handed in, so that tests have their own. */
  readonly today: () => LocalDate
  readonly assets: Assets
}

type Fields = Readonly<Record<string, string>>

/** Single values only: a parameter that stands twice is no parameter, and nothing reaches a prototype. */
export function singleFields(raw: unknown): Fields {
  const fields: Record<string, string> = Object.create(null)
  if (raw && typeof raw === 'object')
    for (const [name, value] of Object.entries(raw)) if (typeof value === 'string') fields[name] = value
  return fields
}

/** The reader's language: chosen on the site, else the person's own, else the browser's, else bokmål. */
export function localeOf(request: FastifyRequest, actor: Actor): Locale {
  // Before the cookies are read, as when the program is too busy to read anything, there are none.
  const chosen = (request.cookies as FastifyRequest['cookies'] | null)?.[cookieNames.language]
  if (isLocale(chosen)) return chosen
  if (actor.kind === 'person' && actor.language) return actor.language
  const wanted = request.headers['accept-language']?.slice(0, 200).toLowerCase() ?? ''
  for (const part of wanted.split(',')) {
    const tag = part.trim().slice(0, 2)
    if (tag === 'no') return 'nb'
    if (isLocale(tag)) return tag
  }
  return 'nb'
}

const actors = new WeakMap<FastifyRequest, Actor>()

/** The actor that this request turned out to come from, when it has been found already. */
export const knownActor = (request: FastifyRequest): Actor | undefined => actors.get(request)

function sessionToken(request: FastifyRequest, site: Site): string | null {
  const token = request.cookies[cookieNames.session(site)]
  return token && token.length <= 128 ? token : null
}

/** Whoever this request comes from, looked up once; the visitor when the cookie is missing or worth nothing. */
export async function actorOf(request: FastifyRequest, { database, site }: Surroundings): Promise<Actor> {
  const known = actors.get(request)
  if (known) return known
  const token = sessionToken(request, site)
  const actor = token === null ? visitingActor : await actorOfToken(database, token)
  actors.set(request, actor)
  return actor
}

/** Who asks, and below which cooperation, where the address names one. */
export type Entry = { readonly actor: Actor; readonly cooperation: Cooperation | null }

type Asked = {
  readonly request: FastifyRequest
  readonly surroundings: Surroundings
  readonly slug: string | null
}

/**
 * Reads for whoever asks: session, cooperation and all that follows are one moment, and the first two come with the
 * round trip that begins it. A cooperation that this actor may not know of is missing: 404.
 */
export function readingFor<T>(
  { request, surroundings, slug }: Asked,
  work: (tx: ReadTx, entry: Entry) => Promise<T>,
): Promise<T> {
  const token = sessionToken(request, surroundings.site)
  const asked = token === null ? visit : actorAsked(token)
  const questions = [asked.question, ...(slug === null ? [] : [cooperationQuestion(slug)])]
  return surroundings.database.openReading(asked.acting, questions, (tx, [actorRows = [], found]) => {
    const actor = asked.actorIn(actorRows)
    actors.set(request, actor)
    return work(tx, { actor, cooperation: found ? (requireFound(found[0]) as Cooperation) : null })
  })
}

const visit = { acting: visitor, question: 'select 1 where false', actorIn: () => visitingActor }

/** One token for all forms of a page: a second one would make the first worthless while no cookie is set. */
function oneForgeryToken(reply: FastifyReply): () => string {
  let token: string | undefined
  return () => (token ??= reply.generateCsrf())
}

function revisionIn(request: FastifyRequest, form: Fields): number | null {
  const stated = request.headers['if-match']?.replace(/^W\/|"/g, '') ?? form.revision
  return stated && /^\d{1,9}$/.test(stated) ? Number(stated) : null
}

type Parts = {
  readonly actor: Actor
  readonly cooperation: Cooperation | null
  readonly form: Fields
  readonly files: ReadonlyMap<string, UploadedFile>
}

/** Gathers what a handler may know. */
export function contextOf(
  {
    request,
    reply,
    surroundings,
  }: { request: FastifyRequest; reply: FastifyReply; surroundings: Surroundings },
  { actor, cooperation, form, files }: Parts,
): RequestContext {
  const { database, site } = surroundings
  const query = singleFields(request.query)
  const today = surroundings.today()
  const asked = query.dato
  const { read, write } = database.asActor(actor)
  return {
    actor,
    site,
    locale: localeOf(request, actor),
    today,
    date: isLocalDate(asked) ? asked : (cooperation?.pinnedDate ?? today),
    url: request.url,
    params: singleFields(request.params),
    query,
    form,
    files,
    cooperation,
    read,
    write,
    may: (permission: Permission) => may(actor, permission, cooperation?.id ?? null),
    csrfToken: oneForgeryToken(reply),
    browser: () => browserFamily(request.headers['user-agent']),
    revisionSeen: () => revisionIn(request, form),
  }
}
