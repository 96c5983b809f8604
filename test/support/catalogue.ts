import type pg from 'pg'

/** A table of ours as PostgreSQL's catalogue tells it; names with their schema. */
export type TableFacts = {
  readonly name: string
  /** Whether its rows belong to a cooperation. */
  readonly tenant: boolean
  readonly secured: boolean
  readonly forced: boolean
  readonly owner: string
  readonly columns: readonly ColumnFacts[]
}

export type ColumnFacts = { readonly name: string; readonly type: string; readonly generated: boolean }

/** Schemas that hold what users wrote, or what decides what they see. */
export const ours = `nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public', 'migration')`

/** Every table of ours, in the order of names. */
export async function ourTables(owner: pg.ClientBase): Promise<TableFacts[]> {
  const { rows } = await owner.query<TableFacts>(`
    select format('%s.%s', nspname, relname) as name, relrowsecurity as secured, relforcerowsecurity as forced,
           pg_get_userbyid(relowner) as owner,
           exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'cooperation_id') as tenant,
           (select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, null),
                                                'generated', attgenerated <> '') order by attnum)
              from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'p') and ${ours}
     order by nspname collate "C", relname collate "C"`)
  return rows
}

/** Something of each type, different for each `nth`, so that nothing which must be unique stands twice. */
const fillers: Readonly<Record<string, (nth: number) => string>> = {
  uuid: () => 'gen_random_uuid()',
  text: (nth) => `'tekst ${nth}'`,
  boolean: () => 'false',
  smallint: (nth) => `${nth}`,
  integer: (nth) => `${nth}`,
  bigint: (nth) => `${nth}`,
  numeric: (nth) => `${nth}`,
  date: (nth) => `current_date + ${nth}`,
  daterange: (nth) => `daterange(current_date + ${nth}, current_date + ${nth + 1})`,
  'timestamp with time zone': () => 'now()',
  jsonb: () => `'{}'`,
  bytea: (nth) => `'\\x${nth.toString(16).padStart(8, '0')}'`,
  'text[]': () => `'{}'`,
  'uuid[]': () => `'{}'`,
}

/** A statement that puts the nth row in a table, with something of each column's type where nothing is given. */
export function fillerInsert(
  table: TableFacts,
  given: Readonly<Record<string, string>>,
  nth: number,
): string {
  const columns = table.columns.filter(({ generated }) => !generated)
  const values = columns.map(({ name, type }) => {
    const value = given[name] ? `'${given[name]}'` : fillers[type]?.(nth)
    if (!value) throw new Error(`nothing to fill ${table.name}.${name} with: ${type}`)
    return value
  })
  return `insert into ${table.name} (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${values.join(', ')})`
}

/** Takes the checks of single rows away, in a copy that is thrown away afterwards, so that any filler fits. */
export async function dropChecks(superuser: pg.ClientBase): Promise<void> {
  const { rows } = await superuser.query<{ statement: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
      from pg_constraint join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
     where contype = 'c' and ${ours}`)
  for (const { statement } of rows) await superuser.query(statement)
}
