import { z } from 'zod'
import { download, page } from '../../src/platform/http/reply.ts'
import { apiRoute, type PageRoute, type SliceRoutes } from '../../src/platform/http/route.ts'
import { freeText } from '../../src/platform/privacy/free-text.input.ts'
import { refuse } from '../../src/platform/refusal/refusal.model.ts'

/** Stands in for anything that must never come out: not in an answer, not in the log. */
export const canary = 'kanarifugl-4711'

const json = (body: unknown) =>
  download({
    type: 'application/json; charset=utf-8',
    fileName: 'svar.json',
    body: JSON.stringify(body, (_key, value) => (value instanceof Map ? Object.fromEntries(value) : value)),
  })

const pages: readonly PageRoute[] = [
  {
    scope: 'site',
    method: 'GET',
    url: '/prove',
    permission: 'look',
    handle: ({ query, date }) =>
      page({
        title: () => 'Prøve',
        body: () => `${JSON.stringify(query)} ${date} ${'lang tekst '.repeat(200)}`,
      }),
  },
  {
    scope: 'site',
    method: 'POST',
    url: '/prove',
    permission: 'look',
    handle: ({ form, files, revisionSeen }) =>
      json({
        form,
        revision: revisionSeen(),
        files: [...files].map(([name, file]) => [name, file.name, file.bytes.length]),
      }),
  },
  {
    scope: 'site',
    method: 'GET',
    url: '/prove/egen',
    permission: 'see-own-page',
    handle: () => page({ title: () => 'Egen', body: () => 'Egen' }),
  },
  {
    scope: 'site',
    method: 'POST',
    url: '/prove/egen',
    permission: 'see-own-page',
    handle: () => json({ ok: true }),
  },
  {
    scope: 'site',
    method: 'GET',
    url: '/prove/admin',
    permission: 'administer',
    handle: () => page({ title: () => 'A', body: () => 'A' }),
  },
  {
    scope: 'site',
    method: 'GET',
    url: '/prove/feil',
    permission: 'look',
    handle: () => {
      throw new Error(canary, { cause: new Error(canary) })
    },
  },
  {
    scope: 'site',
    method: 'GET',
    url: '/prove/skriv',
    permission: 'look',
    handle: ({ write }) => write(async () => page({ title: () => 'Nei', body: () => 'Nei' })),
  },
  {
    scope: 'cooperation',
    method: 'GET',
    url: '/prove',
    permission: 'look',
    handle: ({ cooperation, date }) =>
      page({ title: () => 'Prøve', body: () => `${cooperation.name} ${date}` }),
  },
  {
    scope: 'cooperation',
    method: 'GET',
    url: '/prove/fil',
    permission: 'look',
    handle: () =>
      download({
        type: 'application/pdf',
        fileName: 'Møte i dag.pdf',
        body: Buffer.from([0x25, 0x50, 0xff, 0x00]),
      }),
  },
  {
    scope: 'cooperation',
    method: 'POST',
    url: '/prove/fil',
    permission: 'edit-economy',
    takesLargeFile: true,
    handle: ({ files }) => json([...files.values()].map(({ bytes }) => bytes.length)),
  },
  {
    scope: 'cooperation',
    method: 'POST',
    url: '/prove',
    permission: 'edit-economy',
    handle: () => json({ ok: true }),
  },
]

const thing = z.object({ name: freeText(), count: z.number().int().min(0).optional() })
const example = { name: 'Fjordvik' }

const api = [
  apiRoute({
    method: 'GET',
    url: '/cooperations/:cooperation/trials',
    permission: 'look',
    summary: 'Trials of a cooperation',
    query: z.object({ limit: z.coerce.number().int().max(200).optional() }),
    answer: thing,
    example,
    handle: async ({ cooperation, date }) => ({ ok: true, body: { name: `${cooperation?.slug} ${date}` } }),
  }),
  apiRoute({
    method: 'GET',
    url: '/trials',
    permission: 'look',
    summary: 'Trials',
    query: z.object({ limit: z.coerce.number().int().max(200).optional() }),
    answer: thing,
    example,
    handle: async () => ({ ok: true, body: example, revision: 3 }),
  }),
  apiRoute({
    method: 'POST',
    url: '/cooperations/:cooperation/trials',
    permission: 'edit-economy',
    summary: 'Add a trial',
    body: thing,
    answer: thing,
    example,
    handle: async (_context, { body }) =>
      body.name === 'nei'
        ? refuse('stale')
        : body.name === 'avslag'
          ? refuse('trial-refused')
          : { ok: true, body, status: 201, location: '/api/v1/trials' },
  }),
]

/** A few addresses of every kind, to try the way of a request on. */
export const trialRoutes: SliceRoutes = {
  pages,
  api,
  refusals: { 'trial-refused': () => 'Prøven ble avslått' },
}
