import type pg from 'pg'

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly filled: boolean
  readonly never: boolean
}

/** Every column of ours; a domain counts as the type it stands on. `filled`: the database fills it in. */
const columnsOfCatalogue = `
  select namespace.nspname || '.' || class.relname as "table", attribute.attname as name,
         coalesce(base.typname, type.typname) as type,
         attribute.attnotnull as required,
         attribute.atthasdef or attribute.attidentity <> '' as filled,
         attribute.attgenerated <> '' as never
    from pg_attribute as attribute
    join pg_class as class on class.oid = attribute.attrelid and class.relkind in ('r', 'v', 'p')
    join pg_namespace as namespace on namespace.oid = class.relnamespace
    join pg_type as type on type.oid = attribute.atttypid
    left join pg_type as base on base.oid = type.typbasetype and type.typtype = 'd'
   where attribute.attnum > 0 and not attribute.attisdropped
     and namespace.nspname not like 'pg\\_%'
     and namespace.nspname not in ('information_schema', 'migration', 'public')
   order by 1, attribute.attnum`

const typeScript: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'bigint',
  float8: 'number',
  bool: 'boolean',
  date: 'LocalDate',
  timestamptz: 'Date',
  numeric: 'string',
  bytea: 'Buffer',
  jsonb: 'unknown',
  tsvector: 'string',
  daterange: 'RangeColumn',
  _text: 'string[]',
  _uuid: 'string[]',
}

function columnLine(column: Column): string {
  const base = typeScript[column.type]
  if (!base) throw new Error(`${column.table}.${column.name}: no TypeScript type for ${column.type}`)
  const type = column.required ? base : `${base} | null`
  if (column.never) return `    ${column.name}: GeneratedAlways<${type}>`
  // A range is a column type of its own already, so it cannot be wrapped in another.
  if (column.filled && base === 'RangeColumn') return `    ${column.name}: FilledRangeColumn`
  return `    ${column.name}: ${column.filled ? `Generated<${type}>` : type}`
}

/** The TypeScript twin of the schema, as text: what Kysely checks every query against. */
export async function tableTypes(owner: pg.ClientBase): Promise<string> {
  const { rows } = await owner.query<Column>(columnsOfCatalogue)
  const tables = Map.groupBy(rows, (column) => column.table)
  const bodies = [...tables].map(
    ([name, columns]) => `  '${name}': {\n${columns.map(columnLine).join('\n')}\n  }\n`,
  )
  return `// Written from the catalogue by "npm run db:listing"; a change here is lost.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { DateRange } from '../src/platform/time/date-range.model.ts'
import type { LocalDate } from '../src/platform/time/local-date.model.ts'

type RangeColumn = ColumnType<DateRange, string, string>
type FilledRangeColumn = ColumnType<DateRange, string | undefined, string>

export type Tables = {
${bodies.join('')}}
`
}
