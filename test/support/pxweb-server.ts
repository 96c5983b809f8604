import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ExampleVariable, jsonStat } from '../../src/outlook/files/statistics.examples.ts'

/** A table as the server has it; `codeLists` are groupings of the codes of one variable. */
export type ServedTable = {
  readonly id: string
  readonly label: string
  readonly firstPeriod?: string
  readonly lastPeriod?: string
  readonly updated?: string
  readonly discontinued?: boolean
  readonly variables: readonly ExampleVariable[]
  readonly value: (codes: Readonly<Record<string, string>>) => number | null
  readonly codeLists?: readonly ServedCodeList[]
}

export type ServedCodeList = {
  readonly id: string
  readonly variable: string
  readonly values: readonly {
    readonly code: string
    readonly label: string
    readonly valueMap: readonly string[]
  }[]
}

/** What can go wrong with a call. */
export type Fault =
  | { kind: 'busy'; retryAfter?: string }
  | { kind: 'broken'; status: number }
  | { kind: 'refused'; status: number; detail: string }
  | { kind: 'half' }
  | { kind: 'cut-text' }
  | { kind: 'hang-up' }

export type Served = {
  readonly tables: readonly ServedTable[]
  /** What /config tells; what is enforced may be less. */
  readonly toldCells?: number
  readonly mostCells?: number
  readonly codeChanges?: readonly object[]
  /** Decides for each call, counted from 1, whether something goes wrong. */
  readonly fault?: (call: { readonly number: number; readonly path: string }) => Fault | undefined
}

export type PxWebServer = {
  readonly address: string
  /** Method and path of every call so far. */
  readonly calls: string[]
  close(): Promise<void>
}

const base = '/api/pxwebapi/v2'

/** A server on this machine that speaks PxWebApi v2 and Klass as Statistics Norway does, and can be made to stumble. */
export async function startPxWebServer(served: Served): Promise<PxWebServer> {
  const calls: string[] = []
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`)
    const fault = served.fault?.({ number: calls.length, path: request.url ?? '' })
    answer(served, { request, response, fault }).catch((trouble: Error) =>
      problem(response, 500, trouble.message),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}${base}`, calls, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

type Exchange = { request: IncomingMessage; response: ServerResponse; fault: Fault | undefined }

async function answer(served: Served, { request, response, fault }: Exchange): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  if (fault && stumble(response, fault)) return
  const url = new URL(request.url ?? '', 'http://127.0.0.1')
  const body: unknown = pieces.length > 0 ? JSON.parse(Buffer.concat(pieces).toString()) : undefined
  const found = respond(served, { url, body })
  if ('problem' in found) return problem(response, found.status, found.problem)
  const text = JSON.stringify(found.json)
  if (fault?.kind === 'half') return half(response, text)
  response.writeHead(200, { 'content-type': 'application/json', date: 'Wed, 04 Mar 2026 07:00:00 GMT' })
  response.end(fault?.kind === 'cut-text' ? text.slice(0, text.length / 2) : text)
}

function stumble(response: ServerResponse, fault: Fault): boolean {
  if (fault.kind === 'hang-up') response.destroy()
  else if (fault.kind === 'busy')
    response.writeHead(429, fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }).end()
  else if (fault.kind === 'broken') response.writeHead(fault.status).end('<html>Sorry</html>')
  else if (fault.kind === 'refused') problem(response, fault.status, fault.detail)
  else return false
  return true
}

/** Promises the whole and breaks off in the middle. */
function half(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.write(text.slice(0, text.length / 2), () => response.destroy())
}

function problem(response: ServerResponse, status: number, detail: string): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify({ type: 'Parameter error', title: 'Refused', status, detail }))
}

type Answer = { json: unknown } | { problem: string; status: number }

function respond(served: Served, { url, body }: { url: URL; body: unknown }): Answer {
  if (url.pathname.endsWith('/klass/v1/classifications/131/changes'))
    return { json: { codeChanges: served.codeChanges ?? [] } }
  const path = url.pathname.replace(base, '')
  if (path === '/config') return { json: configOf(served) }
  if (path === '/tables') return { json: search(served, url.searchParams) }
  const [, kind, id, part] = path.split('/')
  if (kind === 'codelists') return codeList(served, id ?? '')
  const table = served.tables.find((one) => one.id === id)
  if (kind !== 'tables' || !table) return { status: 404, problem: 'Not found' }
  if (part === 'metadata') return { json: metadata(table) }
  return part === 'data' ? data(served, table, body) : { status: 404, problem: 'Not found' }
}

const configOf = ({ toldCells = 800_000 }: Served): object => ({
  apiVersion: '2.0',
  maxDataCells: toldCells,
  maxCallsPerTimeWindow: 30,
  timeWindow: 60,
  license: 'CC BY 4.0',
  languages: [{ id: 'no', label: 'norsk' }],
  defaultLanguage: 'no',
})

/** Every `title:word` of the query must be in the title; a star at the end stands for any ending. Two tables a page. */
function search({ tables }: Served, asked: URLSearchParams): object {
  const words = [...(asked.get('query') ?? '').matchAll(/title:([^\s*]+)/g)].map(([, word = '']) =>
    word.toLowerCase(),
  )
  const found = tables.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
  const pageNumber = Number(asked.get('pageNumber') ?? 1)
  const size = 2
  return {
    language: 'no',
    tables: found.slice((pageNumber - 1) * size, pageNumber * size).map((table) => ({
      id: table.id,
      label: table.label,
      updated: table.updated ?? '2026-02-25T07:00:00Z',
      firstPeriod: table.firstPeriod ?? '2005',
      lastPeriod: table.lastPeriod ?? '2026',
      discontinued: table.discontinued ?? null,
    })),
    page: {
      pageNumber,
      pageSize: size,
      totalElements: found.length,
      totalPages: Math.ceil(found.length / size),
    },
  }
}

function codeList({ tables }: Served, id: string): Answer {
  const list = tables.flatMap(({ codeLists = [] }) => codeLists).find((one) => one.id === id)
  return list
    ? { json: { id, label: id, language: 'no', type: 'Aggregation', values: list.values } }
    : { status: 404, problem: 'Not found' }
}

function metadata(table: ServedTable): object {
  const { value: _, ...empty } = jsonStat({ ...table, value: () => null })
  const lists = table.codeLists ?? []
  const dimension = Object.fromEntries(
    Object.entries(empty.dimension).map(([id, one]) => [
      id,
      {
        ...one,
        extension: {
          elimination: false,
          codelists: lists
            .filter(({ variable }) => variable === id)
            .map((list) => ({ id: list.id, label: list.id, type: 'Aggregation', links: [] })),
        },
      },
    ]),
  )
  return { ...empty, updated: table.updated ?? empty.updated, dimension, value: [] }
}

type Selection = readonly { variableCode: string; valueCodes: readonly string[]; codelist?: string | null }[]

function data(served: Served, table: ServedTable, body: unknown): Answer {
  const { selection } = body as { selection: Selection }
  const asked = new Map(selection.map((one) => [one.variableCode, one]))
  const unknown = table.variables.find(({ id }) => !asked.has(id))
  if (unknown) return { status: 400, problem: `Missing selection for mandantory variable ${unknown.id}` }
  const cells = selection.reduce((product, { valueCodes }) => product * valueCodes.length, 1)
  if (cells > (served.mostCells ?? served.toldCells ?? 800_000))
    return { status: 403, problem: 'Too many cells selected' }
  const variables: ExampleVariable[] = []
  const maps = new Map<string, ReadonlyMap<string, readonly string[]>>()
  for (const variable of table.variables) {
    const { valueCodes, codelist } = asked.get(variable.id) ?? { valueCodes: [] }
    const list = table.codeLists?.find(({ id }) => id === codelist)
    const known = list ? list.values.map(({ code, label }) => [code, label] as const) : variable.categories
    const categories = valueCodes.flatMap((code) => known.filter(([one]) => one === code))
    if (categories.length !== valueCodes.length)
      return { status: 400, problem: `Non-existent value for variable ${variable.id}` }
    variables.push({ ...variable, categories })
    if (list) maps.set(variable.id, new Map(list.values.map(({ code, valueMap }) => [code, valueMap])))
  }
  return { json: jsonStat({ ...table, variables, value: (codes) => summed(table, codes, maps) }) }
}

/** The figure of a grouping is the sum of what it groups. */
function summed(
  { value }: ServedTable,
  codes: Readonly<Record<string, string>>,
  maps: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
): number | null {
  const [grouped] = [...maps].flatMap(([id, map]) =>
    map.has(codes[id] ?? '') ? [[id, map.get(codes[id] ?? '')] as const] : [],
  )
  if (!grouped) return value(codes)
  const [id, members = []] = grouped
  return members.reduce((sum, member) => sum + (value({ ...codes, [id]: member }) ?? 0), 0)
}
