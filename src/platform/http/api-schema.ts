import { z } from 'zod'
import type { ApiRoute } from './route.ts'

/** Names in an address, such as `cooperation` in `/cooperations/:cooperation/budgets`. */
const namesIn = (url: string) => [...url.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name ?? '')

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  details: z.record(z.string(), z.string()).optional(),
})

const asOf = z.iso
  .date()
  .optional()
  .describe('The date that the answer is seen from; today, or as pinned, when left out')

/** Everything below a cooperation can be asked for as of a date, so every such address takes one. */
function querySchema({ method, url, query }: ApiRoute): z.ZodType | undefined {
  if (method !== 'GET' || !namesIn(url).includes('cooperation')) return query
  if (!query) return z.object({ dato: asOf })
  return query instanceof z.ZodObject && !('dato' in query.shape) ? query.safeExtend({ dato: asOf }) : query
}

/** What comes in and what goes out, for the framework's checks and for the OpenAPI document. */
export function apiSchema(route: ApiRoute) {
  const names = namesIn(route.url)
  const query = querySchema(route)
  return {
    summary: route.summary,
    tags: [route.url.split('/')[route.url.startsWith('/cooperations/:') ? 3 : 1] ?? 'cooperations'],
    ...(names.length
      ? { params: z.object(Object.fromEntries(names.map((name) => [name, z.string().max(200)]))) }
      : {}),
    ...(query ? { querystring: query } : {}),
    ...(route.body ? { body: route.body } : {}),
    response: {
      [route.method === 'POST' ? 201 : 200]: route.answer.meta({ examples: [route.example] }),
      default: problem.describe('A refusal, as application/problem+json (RFC 9457)'),
    },
  }
}
