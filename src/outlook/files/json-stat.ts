import { z } from 'zod'
import { BadFile } from './bad-file.ts'

/** A variable of a table: its codes in the order of the values, and a text for each. */
export type StatVariable = {
  readonly id: string
  readonly label: string
  readonly codes: readonly string[]
  readonly labels: readonly string[]
  /** Unit by code, where the answer has one. */
  readonly units: ReadonlyMap<string, string>
  /** Groupings and value sets that may be asked for instead of the plain codes. */
  readonly codeLists: readonly { readonly id: string; readonly label: string }[]
}

/** A table out of JSON-stat 2; `values` is row-major, the last variable fastest, null where there is no figure. */
export type StatTable = {
  readonly label: string
  readonly source: string | undefined
  readonly updated: string | undefined
  readonly table: string | undefined
  readonly variables: readonly StatVariable[]
  readonly roles: { readonly time?: string; readonly geo?: string; readonly metric?: string }
  readonly values: readonly (number | null)[]
  /** Why a value is missing, by its place. */
  readonly status: ReadonlyMap<number, string>
}

const texts = z.record(z.string(), z.string())
const category = z.object({
  index: z.union([z.record(z.string(), z.int().min(0)), z.array(z.string())]).optional(),
  label: texts.optional(),
  unit: z.record(z.string(), z.looseObject({ base: z.string().optional() })).optional(),
})
const variable = z.object({
  label: z.string().optional(),
  category,
  extension: z
    .looseObject({
      codelists: z.array(z.looseObject({ id: z.string(), label: z.string().optional() })).optional(),
      codeLists: z.array(z.looseObject({ id: z.string(), label: z.string().optional() })).optional(),
    })
    .optional(),
})
const figure = z.number().nullable()
const dataset = z.object({
  class: z.literal('dataset'),
  version: z.string().optional(),
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(0)).min(1),
  dimension: z.record(z.string(), variable),
  role: z
    .looseObject({
      time: z.array(z.string()).optional(),
      geo: z.array(z.string()).optional(),
      metric: z.array(z.string()).optional(),
    })
    .optional(),
  value: z.union([z.array(figure), z.record(z.string(), figure)]).optional(),
  status: z.union([z.string(), z.array(z.string().nullable()), texts]).optional(),
  extension: z.looseObject({ px: z.looseObject({ tableid: z.string().optional() }).optional() }).optional(),
})

type Dataset = z.infer<typeof dataset>

/**
 * Reads a JSON-stat 2 dataset; `name` is the file or address that messages name. The format's own schema admits tables
 * whose sizes and values disagree, so that is checked here. With `metadata` a table without values is right. Throws `BadFile`.
 */
export function readJsonStat(name: string, text: string, { metadata = false } = {}): StatTable {
  const parsed = dataset.safeParse(parseJson(name, text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new BadFile(
      name,
      `this is no JSON-stat 2 dataset (${issue?.path.join('.') || 'class'}: ${issue?.message}).`,
    )
  }
  const found = parsed.data
  const variables = found.id.map((id, at) => readVariable(name, found, { id, size: found.size[at] }))
  return {
    label: found.label ?? '',
    source: found.source,
    updated: found.updated,
    table: found.extension?.px?.tableid ?? /^(\d{5}):/.exec(found.label ?? '')?.[1],
    variables,
    roles: rolesOf(found),
    values: metadata ? [] : valuesOf(name, found),
    status: statusOf(found.status),
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new BadFile(name, 'the JSON is broken or cut off.')
  }
}

function readVariable(
  name: string,
  found: Dataset,
  { id, size }: { id: string; size: number | undefined },
): StatVariable {
  const described = found.dimension[id]
  if (!described) throw new BadFile(name, `the variable ${id} is named and not described.`)
  const { index, label = {}, unit = {} } = described.category
  const codes = codesInOrder(index ?? Object.keys(label))
  if (codes.length !== size)
    throw new BadFile(name, `the variable ${id} has ${codes.length} categories and the size ${size}.`)
  const lists = described.extension?.codelists ?? described.extension?.codeLists ?? []
  return {
    id,
    label: described.label ?? id,
    codes,
    labels: codes.map((code) => label[code] ?? code),
    units: new Map(Object.entries(unit).map(([code, { base = '' }]) => [code, base])),
    codeLists: lists.map((list) => ({ id: list.id, label: list.label ?? list.id })),
  }
}

function codesInOrder(index: Readonly<Record<string, number>> | readonly string[]): string[] {
  if (Array.isArray(index)) return [...index]
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code)
}

function rolesOf({ role }: Dataset): StatTable['roles'] {
  const [time] = role?.time ?? []
  const [geo] = role?.geo ?? []
  const [metric] = role?.metric ?? []
  return { ...(time && { time }), ...(geo && { geo }), ...(metric && { metric }) }
}

function valuesOf(name: string, { value, size }: Dataset): readonly (number | null)[] {
  const cells = size.reduce((product, length) => product * length, 1)
  if (value === undefined) throw new BadFile(name, 'there are no values in it.')
  if (!Array.isArray(value)) return sparseValues(name, value, cells)
  if (value.length !== cells)
    throw new BadFile(name, `there are ${value.length} values and not ${cells}, as the sizes say.`)
  return value
}

/** Values may also be written as `{"17": 3}`, where the rest is missing. */
function sparseValues(
  name: string,
  value: Readonly<Record<string, number | null>>,
  cells: number,
): (number | null)[] {
  const values = new Array<number | null>(cells).fill(null)
  for (const [key, figure] of Object.entries(value)) {
    const at = Number(key)
    if (!(Number.isInteger(at) && at >= 0 && at < cells))
      throw new BadFile(name, `there is a value at ${key}, outside of the ${cells} cells that the sizes say.`)
    values[at] = figure
  }
  return values
}

function statusOf(status: Dataset['status']): ReadonlyMap<number, string> {
  if (status === undefined || typeof status === 'string') return new Map()
  const entries = Array.isArray(status)
    ? status.map((mark, at) => [at, mark] as const)
    : Object.entries(status)
  return new Map(entries.flatMap(([at, mark]) => (mark ? [[Number(at), mark] as const] : [])))
}
