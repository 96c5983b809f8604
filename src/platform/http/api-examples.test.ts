import { expect, test } from 'vitest'
import { allSlices } from '../../../test/support/all-slices.ts'
import { testAssets } from '../../../test/support/test-assets.ts'
import { createDatabase } from '../db/index.ts'
import { localDate } from '../time/local-date.model.ts'
import { createServer } from './server.ts'

const slices = await allSlices()
const routes = slices.flatMap(({ api }) => api)

/** Nothing here reaches the database. */
const nowhere = createDatabase({} as Parameters<typeof createDatabase>[0])

type Operation = {
  summary?: string
  responses: Record<string, { content?: Record<string, { example: unknown }> }>
}

async function openApi(): Promise<Record<string, Record<string, Operation>>> {
  const app = await createServer({
    surroundings: {
      database: nowhere,
      site: {
        origin: 'http://127.0.0.1:3000',
        demonstration: false,
        development: false,
        largestFile: 10_485_760,
        mailIsOn: false,
        version: '0.0.0-test',
      },
      today: () => localDate('2026-03-02'),
    },
    slices,
    trustedProxies: [],
    requestsPerMinute: 1000,
    log: false,
    assets: testAssets,
  })
  const answer = await app.inject({ method: 'GET', url: '/api/openapi.json' })
  await app.close()
  return answer.json().paths
}

test.each(routes.map((route) => [`${route.method} ${route.url}`, route] as const))(
  'the example of %s is an answer that it could give',
  (_line, { answer, example }) => {
    expect(answer.parse(example)).toEqual(example)
  },
)

test('the OpenAPI document lists every route with its summary and its example', async () => {
  const paths = await openApi()
  for (const { method, url, summary, example } of routes) {
    const path = `/api/v1${url.replace(/:([a-zA-Z]+)/g, '{$1}')}`
    const operation = paths[path]?.[method.toLowerCase()]
    expect(operation?.summary, `${method} ${url}`).toBe(summary)
    const answer = operation?.responses[method === 'POST' ? '201' : '200']
    expect(answer?.content?.['application/json']?.example, `${method} ${url}`).toEqual(example)
  }
})

test('no two routes have the same address', () => {
  const lines = routes.map(({ method, url }) => `${method} ${url.replace(/:[a-zA-Z]+/g, ':')}`)
  expect(lines).toEqual([...new Set(lines)])
})
