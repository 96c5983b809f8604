import { z } from 'zod'
import { BadFile } from '../files/bad-file.ts'
import { readJsonStat, type StatTable } from '../files/json-stat.ts'
import type { PoliteCaller } from './polite-caller.ts'
import { SourceTrouble } from './source-trouble.ts'
import type { TableSelection } from './table-selection.model.ts'

/** Statistics Norway's PxWebApi v2. */
export const SSB_ADDRESS = 'https://data.ssb.no/api/pxwebapi/v2'

const config = z.looseObject({
  maxDataCells: z.int().positive(),
  maxCallsPerTimeWindow: z.int().positive(),
  timeWindow: z.number().positive(),
  license: z.string().default('CC BY 4.0'),
})

const listed = z.looseObject({
  id: z.string(),
  label: z.string(),
  updated: z.string().nullish(),
  firstPeriod: z.string().nullish(),
  lastPeriod: z.string().nullish(),
  discontinued: z.boolean().nullish(),
})

const found = z.looseObject({
  tables: z.array(listed),
  page: z.looseObject({ totalPages: z.int() }).optional(),
})

const codeList = z.looseObject({
  id: z.string(),
  values: z.array(z.looseObject({ code: z.string(), label: z.string().nullish() })),
})

export type PxConfig = z.infer<typeof config>
export type ListedTable = z.infer<typeof listed>
export type CodeList = z.infer<typeof codeList>

const mostPages = 10
const language = 'lang=no'

/** What is allowed and under which licence the figures come; the pace of the calls is set by it. */
export async function readConfig(caller: PoliteCaller): Promise<PxConfig> {
  const read = await caller.call({ path: '/config', read: shaped(config, 'the configuration') })
  caller.pace = { calls: read.maxCallsPerTimeWindow, seconds: read.timeWindow }
  return read
}

/** All tables that a search finds, in the order of the source; discontinued ones are left out. */
export async function searchTables(caller: PoliteCaller, query: string): Promise<ListedTable[]> {
  const tables: ListedTable[] = []
  for (let page = 1; page <= mostPages; page++) {
    const path = `/tables?${language}&query=${encodeURIComponent(query)}&pageNumber=${page}&pageSize=100`
    const answer = await caller.call({ path, read: shaped(found, 'the list of tables') })
    tables.push(...answer.tables.filter(({ discontinued }) => discontinued !== true))
    if (page >= (answer.page?.totalPages ?? 1)) break
  }
  return tables
}

/** The variables of a table, without figures. */
export async function readMetadata(caller: PoliteCaller, id: string): Promise<StatTable> {
  const path = `/tables/${encodeURIComponent(id)}/metadata?${language}`
  return caller.call({ path, read: (text) => readJsonStat(`table ${id}`, text, { metadata: true }) })
}

export async function readCodeList(caller: PoliteCaller, id: string): Promise<CodeList> {
  const path = `/codelists/${encodeURIComponent(id)}?${language}`
  return caller.call({ path, read: shaped(codeList, 'the code list') })
}

/** Asks for figures; hands out the text as it came and makes sure that it is what was asked for. */
export async function readData(caller: PoliteCaller, id: string, selection: TableSelection): Promise<string> {
  return caller.call({
    path: `/tables/${encodeURIComponent(id)}/data?${language}&outputFormat=json-stat2${aggregated(selection)}`,
    body: {
      selection: selection.map(({ variable, codes, codeList: list }) => ({
        variableCode: variable,
        valueCodes: codes,
        ...(list !== undefined && { codelist: list }),
      })),
    },
    read(text) {
      refuseOther(id, readJsonStat(`table ${id}`, text), selection)
      return text
    },
  })
}

/** Sums over the old municipalities, where a grouping is asked for. */
const aggregated = (selection: TableSelection): string =>
  selection
    .filter(({ codeList: list }) => list?.startsWith('agg_'))
    .map(({ variable }) => `&${encodeURIComponent(`outputValues[${variable}]`)}=aggregated`)
    .join('')

/** An answer that holds other codes than were asked for would be put in the wrong place, or leave holes. */
export function refuseOther(id: string, table: StatTable, selection: TableSelection): void {
  for (const { variable, codes } of selection) {
    const given = new Set(table.variables.find((one) => one.id === variable)?.codes ?? [])
    const missing = codes.find((code) => !given.has(code))
    if (missing !== undefined || given.size !== codes.length)
      throw new BadFile(
        `table ${id}`,
        `the answer is not what was asked for: ${variable} has ${given.size} of ${codes.length} codes.`,
      )
  }
}

function shaped<T>(schema: z.ZodType<T>, what: string): (text: string) => T {
  return (text) => {
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      throw new SourceTrouble(`${what} is broken or cut off.`)
    }
    const parsed = schema.safeParse(json)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new SourceTrouble(`${what} has another form than is documented (${issue?.path.join('.')}).`)
  }
}
