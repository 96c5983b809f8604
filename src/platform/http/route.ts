import type { ZodType } from 'zod'
import type { Permission } from '../auth/rights.ts'
import type { Refusal } from '../refusal/refusal.model.ts'
import type { CooperationContext, RequestContext } from './context.ts'
import type { PageReply } from './reply.ts'

type PageHandler<Context> = (context: Context) => Promise<PageReply> | PageReply

/** An HTML address. `scope: 'cooperation'` stands below `/:cooperation`, and answers 404 where that is hidden. */
export type PageRoute =
  | {
      readonly scope: 'site'
      readonly method: 'GET' | 'POST'
      readonly url: string
      readonly permission: Permission
      readonly handle: PageHandler<RequestContext>
      /** At most this many posts a minute from one address, where the general limit is too wide. */
      readonly postsPerMinute?: number
    }
  | {
      readonly scope: 'cooperation'
      readonly method: 'GET' | 'POST'
      readonly url: string
      readonly permission: Permission
      readonly handle: PageHandler<CooperationContext>
      /** A form with a file of up to `site.largestFile` bytes; others take 2 MB. */
      readonly takesLargeFile?: boolean
    }

/** What an API handler answers: a body that fits the route's `answer` schema, or a refusal. */
export type ApiReply<Body> =
  | {
      readonly ok: true
      readonly body: Body
      readonly status?: 200 | 201
      readonly revision?: number
      readonly location?: string
    }
  | Refusal<string>

export type ApiInput<Query, Body> = { readonly query: Query; readonly body: Body }

/** An API address below `/api/v1`. One with `:cooperation` gets that cooperation, or answers 404. */
export type ApiRoute<Query = unknown, Body = unknown, Answer = unknown> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly permission: Permission
  readonly summary: string
  readonly query?: ZodType<Query>
  readonly body?: ZodType<Body>
  readonly answer: ZodType<Answer>
  /** An answer that could be real; shown in the OpenAPI document and checked against `answer`. */
  readonly example: Answer
  readonly handle: (context: RequestContext, input: ApiInput<Query, Body>) => Promise<ApiReply<Answer>>
}

/** Keeps the types of one route's parts together while it is put in a list with others. */
export const apiRoute = <Query, Body, Answer>(route: ApiRoute<Query, Body, Answer>): ApiRoute =>
  route as unknown as ApiRoute

/** What a slice hands to the application. */
export type SliceRoutes = {
  readonly pages: readonly PageRoute[]
  readonly api: readonly ApiRoute[]
  /** What the slice's own refusals are called in API answers, by code. */
  readonly refusals?: Readonly<Record<string, () => string>>
}
